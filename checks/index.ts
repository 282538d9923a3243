import type { Check } from "../domain/check.ts";
import accountsMatchBudget from "./accounts-match-budget.ts";
import adjustedBudgetAddsUp from "./adjusted-budget-adds-up.ts";
import amountIsNumber from "./amount-is-number.ts";
import amountsAreFilledIn from "./amounts-are-filled-in.ts";
import amountsBearFiscalYear from "./amounts-bear-fiscal-year.ts";
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
import bondsFitSubjects from "./bonds-fit-subjects.ts";
import bondsPayForCapital from "./bonds-pay-for-capital.ts";
import budgetTablesComplete from "./budget-tables-complete.ts";
import changesAgree from "./changes-agree.ts";
import changesAreExplained from "./changes-are-explained.ts";
import changesFollowFromAmounts from "./changes-follow-from-amounts.ts";
import changesHold from "./changes-hold.ts";
import citedDocumentsHaveOneName from "./cited-documents-have-one-name.ts";
import codeHasParent from "./code-has-parent.ts";
import codeNameMatches from "./code-name-matches.ts";
import codesAreInForce from "./codes-are-in-force.ts";
import columnsBearFiscalYear from "./columns-bear-fiscal-year.ts";
import commitmentsAreBudgeted from "./commitments-are-budgeted.ts";
import comparableGrowthHasBase from "./comparable-growth-has-base.ts";
import comparisonWordsHold from "./comparison-words-hold.ts";
import completionFollowsFromAmounts from "./completion-follows-from-amounts.ts";
import completionRatesHold from "./completion-rates-hold.ts";
import contentsFitHeadings from "./contents-fit-headings.ts";
import contributionsMatchSubjects from "./contributions-match-subjects.ts";
import copiesAgree from "./copies-agree.ts";
import countsFitAmounts from "./counts-fit-amounts.ts";
import datesFitFiscalYear from "./dates-fit-fiscal-year.ts";
import debtIncomeMatchesBudget from "./debt-income-matches-budget.ts";
import debtInterestFitsBalance from "./debt-interest-fits-balance.ts";
import debtLimitRolls from "./debt-limit-rolls.ts";
import debtRatioIsLow from "./debt-ratio-is-low.ts";
import debtRegionsAddUp from "./debt-regions-add-up.ts";
import debtRepaymentIsPlanned from "./debt-repayment-is-planned.ts";
import debtRepaymentMatchesBudget from "./debt-repayment-matches-budget.ts";
import debtWithinLimit from "./debt-within-limit.ts";
import decimalsAreUniform from "./decimals-are-uniform.ts";
import denialsBearFiscalYear from "./denials-bear-fiscal-year.ts";
import denialsMatchAmounts from "./denials-match-amounts.ts";
import departmentsAllListed from "./departments-all-listed.ts";
import departmentsMatchGovernment from "./departments-match-government.ts";
import economicClassFitsColumn from "./economic-class-fits-column.ts";
import economicClassesCorrespond from "./economic-classes-correspond.ts";
import economicItemsAddUp from "./economic-items-add-up.ts";
import { EXECUTION_CHECKS } from "./execution/index.ts";
import expenditureItemsAddUp from "./expenditure-items-add-up.ts";
import finalAccountBalances from "./final-account-balances.ts";
import finalAccountTablesComplete from "./final-account-tables-complete.ts";
import formulaIsCurrent from "./formula-is-current.ts";
import functionalEqualsEconomic from "./functional-equals-economic.ts";
import fundBalances from "./fund-balances.ts";
import fundBudgetBalances from "./fund-budget-balances.ts";
import fundRulesAreInForce from "./fund-rules-are-in-force.ts";
import fundSpendsWhatItHas from "./fund-spends-what-it-has.ts";
import fundTransferAgrees from "./fund-transfer-agrees.ts";
import generalBasicExpenditureMatches from "./general-basic-expenditure-matches.ts";
import generalBudgetBalances from "./general-budget-balances.ts";
import generalDebtRolls from "./general-debt-rolls.ts";
import generalExpenditureWithinExpenditure from "./general-expenditure-within-expenditure.ts";
import governmentOpeningMatchesClosing from "./government-opening-matches-closing.ts";
import growthFollowsFromAmounts from "./growth-follows-from-amounts.ts";
import headerFormulasHold from "./header-formulas-hold.ts";
import headingsBearFiscalYear from "./headings-bear-fiscal-year.ts";
import hiddenContent from "./hidden-content.ts";
import increaseWithinAmount from "./increase-within-amount.ts";
import insuranceBalances from "./insurance-balances.ts";
import insuranceIsByScheme from "./insurance-is-by-scheme.ts";
import insuranceSubsidiesAgree from "./insurance-subsidies-agree.ts";
import itemsBelongToBudget from "./items-belong-to-budget.ts";
import itemsExplainThemselves from "./items-explain-themselves.ts";
import kindOfBodyFits from "./kind-of-body-fits.ts";
import { LAW_CHECKS } from "./law/index.ts";
import levelOfGovernmentFits from "./level-of-government-fits.ts";
import listedAmountsMatchTable from "./listed-amounts-match-table.ts";
import listedItemsAreKnown from "./listed-items-are-known.ts";
import listedNamesMatchTable from "./listed-names-match-table.ts";
import marksAreRight from "./marks-are-right.ts";
import negativeIsExplained from "./negative-is-explained.ts";
import newDebtWithinAdjustedBudget from "./new-debt-within-adjusted-budget.ts";
import noAlternativesLeft from "./no-alternatives-left.ts";
import noHiddenDebt from "./no-hidden-debt.ts";
import noInstructionsLeft from "./no-instructions-left.ts";
import noPlaceholders from "./no-placeholders.ts";
import noRateOnZeroBase from "./no-rate-on-zero-base.ts";
import numbersCountInSums from "./numbers-count-in-sums.ts";
import numbersFollow from "./numbers-follow.ts";
import ofWhichWithinParent from "./of-which-within-parent.ts";
import openingMatchesClosing from "./opening-matches-closing.ts";
import operatingExpensesWithinPublic from "./operating-expenses-within-public.ts";
import otherItemsAreFew from "./other-items-are-few.ts";
import outturnMatchesAccounts from "./outturn-matches-accounts.ts";
import ownTablesMatchBalance from "./own-tables-match-balance.ts";
import { PERFORMANCE_CHECKS } from "./performance/index.ts";
import personnelAndPublicAddUp from "./personnel-and-public-add-up.ts";
import { POLICY_CHECKS } from "./policy/index.ts";
import priorAccountsMatch from "./prior-accounts-match.ts";
import priorFiguresMatch from "./prior-figures-match.ts";
import procurementAddsUp from "./procurement-adds-up.ts";
import procurementFromSmallFirms from "./procurement-from-small-firms.ts";
import projectNamesItsExecutor from "./project-names-its-executor.ts";
import projectStatesItsAmount from "./project-states-its-amount.ts";
import projectsAddUpToProjectExpenditure from "./projects-add-up-to-project-expenditure.ts";
import purchasesAreCapital from "./purchases-are-capital.ts";
import rateHasBase from "./rate-has-base.ts";
import reasonFitsDirection from "./reason-fits-direction.ts";
import regionalAccountsAgree from "./regional-accounts-agree.ts";
import reserveFundShare from "./reserve-fund-share.ts";
import restatedColumnsAreExplained from "./restated-columns-are-explained.ts";
import revenueEqualsExpenditure from "./revenue-equals-expenditure.ts";
import revenueItemsAddUp from "./revenue-items-add-up.ts";
import revenueSourcesAddUp from "./revenue-sources-add-up.ts";
import revenueUnderItsKind from "./revenue-under-its-kind.ts";
import rowStandsOnce from "./row-stands-once.ts";
import rowTotalsAddUp from "./row-totals-add-up.ts";
import runningCostFitsVehicles from "./running-cost-fits-vehicles.ts";
import runningItemFitsDepartment from "./running-item-fits-department.ts";
import runningItemFitsNature from "./running-item-fits-nature.ts";
import runningItemsAreBasic from "./running-items-are-basic.ts";
import scopeWordsFitFigures from "./scope-words-fit-figures.ts";
import sentencesAreWhole from "./sentences-are-whole.ts";
import sharesFollowFromAmounts from "./shares-follow-from-amounts.ts";
import sharesHold from "./shares-hold.ts";
import specialDebtRolls from "./special-debt-rolls.ts";
import stabilizationFundRolls from "./stabilization-fund-rolls.ts";
import staffWithinPosts from "./staff-within-posts.ts";
import stateCapitalBudgetBalances from "./state-capital-budget-balances.ts";
import stateCapitalMovedToGeneral from "./state-capital-moved-to-general.ts";
import stateCapitalTransferAgrees from "./state-capital-transfer-agrees.ts";
import statedAgreementHolds from "./stated-agreement-holds.ts";
import { STRUCTURE_CHECKS } from "./structure/index.ts";
import subsidiesAgreeBetweenLevels from "./subsidies-agree-between-levels.ts";
import summaryMatchesAppropriations from "./summary-matches-appropriations.ts";
import summaryMatchesExpenditureTable from "./summary-matches-expenditure-table.ts";
import summaryMatchesRevenueTable from "./summary-matches-revenue-table.ts";
import surplusIsSplit from "./surplus-is-split.ts";
import surplusRevenueIsSaved from "./surplus-revenue-is-saved.ts";
import tailsAreNoted from "./tails-are-noted.ts";
import textAdjustmentsAddUp from "./text-adjustments-add-up.ts";
import textAmountsAgree from "./text-amounts-agree.ts";
import textAmountsMatchTables from "./text-amounts-match-tables.ts";
import textBalancesAddUp from "./text-balances-add-up.ts";
import textCountsAddUp from "./text-counts-add-up.ts";
import textCountsAgree from "./text-counts-agree.ts";
import textItemsAreInTables from "./text-items-are-in-tables.ts";
import textItemsHaveTheirLevel from "./text-items-have-their-level.ts";
import textItemsHaveTheirParent from "./text-items-have-their-parent.ts";
import textListsAddUp from "./text-lists-add-up.ts";
import textListsFitCounts from "./text-lists-fit-counts.ts";
import textMatchesLastYear from "./text-matches-last-year.ts";
import textNamesCurrentItems from "./text-names-current-items.ts";
import textRevenueMeetsExpenditure from "./text-revenue-meets-expenditure.ts";
import textSurplusFollows from "./text-surplus-follows.ts";
import threePublicAddsUp from "./three-public-adds-up.ts";
import threePublicCoversBasic from "./three-public-covers-basic.ts";
import threePublicHasOneScope from "./three-public-has-one-scope.ts";
import threePublicMatchesDepartments from "./three-public-matches-departments.ts";
import transfersAreDistributed from "./transfers-are-distributed.ts";
import transfersByRegionAgree from "./transfers-by-region-agree.ts";
import transfersMatchBalance from "./transfers-match-balance.ts";
import transfersOutsideOwnTotal from "./transfers-outside-own-total.ts";
import unitIsStated from "./unit-is-stated.ts";
import unitsWithinDepartment from "./units-within-department.ts";
import usageIsRight from "./usage-is-right.ts";
import vehicleCostsAddUp from "./vehicle-costs-add-up.ts";
import wholeEqualsOwnAndLower from "./whole-equals-own-and-lower.ts";

/** Every check of the catalogue: those on tables, between them and on text, then folder by folder. A new one is a line in its folder. */
export const CHECKS: readonly Check[] = [
  budgetTablesComplete,
  finalAccountTablesComplete,
  blankTableHasNote,
  copiesAgree,
  formulaIsCurrent,
  numbersCountInSums,
  numbersFollow,
  hiddenContent,
  blankPage,
  revenueEqualsExpenditure,
  revenueItemsAddUp,
  expenditureItemsAddUp,
  economicItemsAddUp,
  ofWhichWithinParent,
  basicAndProjectAddUp,
  revenueSourcesAddUp,
  revenueUnderItsKind,
  appropriationsAddUp,
  personnelAndPublicAddUp,
  economicClassFitsColumn,
  economicClassesCorrespond,
  threePublicAddsUp,
  vehicleCostsAddUp,
  completionRatesHold,
  changesHold,
  noRateOnZeroBase,
  sharesHold,
  finalAccountBalances,
  appropriationBalances,
  fundBalances,
  balanceNotNegative,
  negativeIsExplained,
  rowStandsOnce,
  unitIsStated,
  decimalsAreUniform,
  transfersOutsideOwnTotal,
  rowTotalsAddUp,
  runningItemsAreBasic,
  amountIsNumber,
  headerFormulasHold,
  tailsAreNoted,
  generalBudgetBalances,
  fundBudgetBalances,
  stateCapitalBudgetBalances,
  stateCapitalMovedToGeneral,
  stateCapitalTransferAgrees,
  fundTransferAgrees,
  insuranceBalances,
  insuranceIsByScheme,
  insuranceSubsidiesAgree,
  governmentOpeningMatchesClosing,
  priorAccountsMatch,
  regionalAccountsAgree,
  wholeEqualsOwnAndLower,
  subsidiesAgreeBetweenLevels,
  transfersMatchBalance,
  transfersByRegionAgree,
  ownTablesMatchBalance,
  functionalEqualsEconomic,
  departmentsMatchGovernment,
  threePublicMatchesDepartments,
  adjustedBudgetAddsUp,
  surplusIsSplit,
  stabilizationFundRolls,
  surplusRevenueIsSaved,
  outturnMatchesAccounts,
  summaryMatchesRevenueTable,
  summaryMatchesExpenditureTable,
  summaryMatchesAppropriations,
  appropriationsMatchGeneralExpenditure,
  appropriationsMatchFundTables,
  generalBasicExpenditureMatches,
  generalExpenditureWithinExpenditure,
  projectsAddUpToProjectExpenditure,
  purchasesAreCapital,
  threePublicCoversBasic,
  operatingExpensesWithinPublic,
  otherItemsAreFew,
  unitsWithinDepartment,
  staffWithinPosts,
  runningCostFitsVehicles,
  runningItemFitsDepartment,
  runningItemFitsNature,
  departmentsAllListed,
  procurementAddsUp,
  procurementFromSmallFirms,
  priorFiguresMatch,
  accountsMatchBudget,
  openingMatchesClosing,
  restatedColumnsAreExplained,
  contributionsMatchSubjects,
  codeNameMatches,
  codesAreInForce,
  codeHasParent,
  itemsBelongToBudget,
  generalDebtRolls,
  specialDebtRolls,
  reserveFundShare,
  transfersAreDistributed,
  fundRulesAreInForce,
  debtWithinLimit,
  debtLimitRolls,
  debtRegionsAddUp,
  debtIncomeMatchesBudget,
  debtRepaymentMatchesBudget,
  debtInterestFitsBalance,
  newDebtWithinAdjustedBudget,
  debtRepaymentIsPlanned,
  debtRatioIsLow,
  bondsPayForCapital,
  bondsFitSubjects,
  noHiddenDebt,
  textAmountsMatchTables,
  textAmountsAgree,
  textListsAddUp,
  textRevenueMeetsExpenditure,
  textSurplusFollows,
  textListsFitCounts,
  changesFollowFromAmounts,
  growthFollowsFromAmounts,
  completionFollowsFromAmounts,
  sharesFollowFromAmounts,
  changesAgree,
  changesAreExplained,
  comparisonWordsHold,
  statedAgreementHolds,
  increaseWithinAmount,
  rateHasBase,
  textAdjustmentsAddUp,
  textBalancesAddUp,
  textCountsAddUp,
  textCountsAgree,
  listedAmountsMatchTable,
  listedNamesMatchTable,
  baseYearIsLastYear,
  headingsBearFiscalYear,
  columnsBearFiscalYear,
  comparableGrowthHasBase,
  commitmentsAreBudgeted,
  datesFitFiscalYear,
  amountsBearFiscalYear,
  denialsBearFiscalYear,
  denialsMatchAmounts,
  noPlaceholders,
  amountsAreFilledIn,
  noAlternativesLeft,
  noInstructionsLeft,
  bodyHasOneName,
  levelOfGovernmentFits,
  sentencesAreWhole,
  scopeWordsFitFigures,
  marksAreRight,
  itemsExplainThemselves,
  reasonFitsDirection,
  textMatchesLastYear,
  textNamesCurrentItems,
  listedItemsAreKnown,
  citedDocumentsHaveOneName,
  projectStatesItsAmount,
  textItemsHaveTheirLevel,
  textItemsHaveTheirParent,
  textItemsAreInTables,
  contentsFitHeadings,
  countsFitAmounts,
  usageIsRight,
  kindOfBodyFits,
  projectNamesItsExecutor,
  fundSpendsWhatItHas,
  threePublicHasOneScope,
  ...PERFORMANCE_CHECKS,
  ...STRUCTURE_CHECKS,
  ...LAW_CHECKS,
  ...POLICY_CHECKS,
  ...EXECUTION_CHECKS,
];
