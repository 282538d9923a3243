import type { Check } from "../domain/check.ts";
import amountIsNumber from "./amount-is-number.ts";
import amountsAreFilledIn from "./amounts-are-filled-in.ts";
import appropriationBalances from "./appropriation-balances.ts";
import appropriationsAddUp from "./appropriations-add-up.ts";
import appropriationsMatchFundTables from "./appropriations-match-fund-tables.ts";
import appropriationsMatchGeneralExpenditure from "./appropriations-match-general-expenditure.ts";
import balanceNotNegative from "./balance-not-negative.ts";
import baseYearIsLastYear from "./base-year-is-last-year.ts";
import basicAndProjectAddUp from "./basic-and-project-add-up.ts";
import blankPage from "./blank-page.ts";
import blankTableHasNote from "./blank-table-has-note.ts";
import bodyHasOneName from "./body-has-one-name.ts";
import budgetTablesComplete from "./budget-tables-complete.ts";
import changesAgree from "./changes-agree.ts";
import changesFollowFromAmounts from "./changes-follow-from-amounts.ts";
import citedDocumentsHaveOneName from "./cited-documents-have-one-name.ts";
import codeHasParent from "./code-has-parent.ts";
import codeNameMatches from "./code-name-matches.ts";
import comparisonWordsHold from "./comparison-words-hold.ts";
import completionFollowsFromAmounts from "./completion-follows-from-amounts.ts";
import contentsFitHeadings from "./contents-fit-headings.ts";
import copiesAgree from "./copies-agree.ts";
import datesFitFiscalYear from "./dates-fit-fiscal-year.ts";
import economicClassFitsColumn from "./economic-class-fits-column.ts";
import economicItemsAddUp from "./economic-items-add-up.ts";
import expenditureItemsAddUp from "./expenditure-items-add-up.ts";
import finalAccountBalances from "./final-account-balances.ts";
import finalAccountTablesComplete from "./final-account-tables-complete.ts";
import fundBalances from "./fund-balances.ts";
import generalBasicExpenditureMatches from "./general-basic-expenditure-matches.ts";
import generalExpenditureWithinExpenditure from "./general-expenditure-within-expenditure.ts";
import growthFollowsFromAmounts from "./growth-follows-from-amounts.ts";
import headingsBearFiscalYear from "./headings-bear-fiscal-year.ts";
import increaseWithinAmount from "./increase-within-amount.ts";
import itemsExplainThemselves from "./items-explain-themselves.ts";
import kindOfBodyFits from "./kind-of-body-fits.ts";
import levelOfGovernmentFits from "./level-of-government-fits.ts";
import listedItemsAreKnown from "./listed-items-are-known.ts";
import listedNamesMatchTable from "./listed-names-match-table.ts";
import marksAreRight from "./marks-are-right.ts";
import noAlternativesLeft from "./no-alternatives-left.ts";
import noInstructionsLeft from "./no-instructions-left.ts";
import noPlaceholders from "./no-placeholders.ts";
import ofWhichWithinParent from "./of-which-within-parent.ts";
import personnelAndPublicAddUp from "./personnel-and-public-add-up.ts";
import projectNamesItsExecutor from "./project-names-its-executor.ts";
import projectStatesItsAmount from "./project-states-its-amount.ts";
import projectsAddUpToProjectExpenditure from "./projects-add-up-to-project-expenditure.ts";
import rateHasBase from "./rate-has-base.ts";
import reasonFitsDirection from "./reason-fits-direction.ts";
import revenueEqualsExpenditure from "./revenue-equals-expenditure.ts";
import revenueItemsAddUp from "./revenue-items-add-up.ts";
import revenueSourcesAddUp from "./revenue-sources-add-up.ts";
import rowTotalsAddUp from "./row-totals-add-up.ts";
import sentencesAreWhole from "./sentences-are-whole.ts";
import sharesFollowFromAmounts from "./shares-follow-from-amounts.ts";
import summaryMatchesAppropriations from "./summary-matches-appropriations.ts";
import summaryMatchesExpenditureTable from "./summary-matches-expenditure-table.ts";
import summaryMatchesRevenueTable from "./summary-matches-revenue-table.ts";
import textAmountsAgree from "./text-amounts-agree.ts";
import textAmountsMatchTables from "./text-amounts-match-tables.ts";
import textBalancesAddUp from "./text-balances-add-up.ts";
import textCountsAddUp from "./text-counts-add-up.ts";
import textCountsAgree from "./text-counts-agree.ts";
import textItemsAreInTables from "./text-items-are-in-tables.ts";
import textItemsHaveTheirLevel from "./text-items-have-their-level.ts";
import textListsAddUp from "./text-lists-add-up.ts";
import textNamesCurrentItems from "./text-names-current-items.ts";
import threePublicAddsUp from "./three-public-adds-up.ts";
import usageIsRight from "./usage-is-right.ts";
import vehicleCostsAddUp from "./vehicle-costs-add-up.ts";

/** Every rule of the catalogue, in the order of their numbers. A new check is one line here. */
export const CHECKS: readonly Check[] = [
  budgetTablesComplete,
  finalAccountTablesComplete,
  blankTableHasNote,
  blankPage,
  copiesAgree,
  revenueEqualsExpenditure,
  revenueItemsAddUp,
  expenditureItemsAddUp,
  economicItemsAddUp,
  ofWhichWithinParent,
  basicAndProjectAddUp,
  revenueSourcesAddUp,
  appropriationsAddUp,
  personnelAndPublicAddUp,
  economicClassFitsColumn,
  threePublicAddsUp,
  vehicleCostsAddUp,
  rowTotalsAddUp,
  finalAccountBalances,
  appropriationBalances,
  fundBalances,
  balanceNotNegative,
  amountIsNumber,
  summaryMatchesRevenueTable,
  summaryMatchesExpenditureTable,
  summaryMatchesAppropriations,
  appropriationsMatchGeneralExpenditure,
  appropriationsMatchFundTables,
  generalBasicExpenditureMatches,
  generalExpenditureWithinExpenditure,
  projectsAddUpToProjectExpenditure,
  textAmountsMatchTables,
  textAmountsAgree,
  textListsAddUp,
  changesFollowFromAmounts,
  growthFollowsFromAmounts,
  completionFollowsFromAmounts,
  sharesFollowFromAmounts,
  changesAgree,
  comparisonWordsHold,
  increaseWithinAmount,
  rateHasBase,
  textBalancesAddUp,
  textCountsAddUp,
  textCountsAgree,
  listedNamesMatchTable,
  codeNameMatches,
  codeHasParent,
  baseYearIsLastYear,
  headingsBearFiscalYear,
  datesFitFiscalYear,
  noPlaceholders,
  amountsAreFilledIn,
  noAlternativesLeft,
  noInstructionsLeft,
  bodyHasOneName,
  levelOfGovernmentFits,
  sentencesAreWhole,
  marksAreRight,
  itemsExplainThemselves,
  reasonFitsDirection,
  textNamesCurrentItems,
  listedItemsAreKnown,
  citedDocumentsHaveOneName,
  projectStatesItsAmount,
  textItemsHaveTheirLevel,
  textItemsAreInTables,
  contentsFitHeadings,
  usageIsRight,
  kindOfBodyFits,
  projectNamesItsExecutor,
];
