import type { Check } from "../../domain/check.ts";
import additionsAreBudgeted from "./additions-are-budgeted.ts";
import assetsFitStandards from "./assets-fit-standards.ts";
import auditIssuesAreMended from "./audit-issues-are-mended.ts";
import basicNeedsAreCovered from "./basic-needs-are-covered.ts";
import budgetIsPlacedEarly from "./budget-is-placed-early.ts";
import buildingsAreApproved from "./buildings-are-approved.ts";
import carryOverIsBudgeted from "./carry-over-is-budgeted.ts";
import carryOverIsModerate from "./carry-over-is-moderate.ts";
import carsAndReceptionsFitStandards from "./cars-and-receptions-fit-standards.ts";
import departmentsCostAlike from "./departments-cost-alike.ts";
import enterprisesOweLittle from "./enterprises-owe-little.ts";
import feesAreInForce from "./fees-are-in-force.ts";
import fundCarryOverIsModerate from "./fund-carry-over-is-moderate.ts";
import itProjectsOnce from "./it-projects-once.ts";
import itUpkeepBuildsNothing from "./it-upkeep-builds-nothing.ts";
import itUpkeepIsDue from "./it-upkeep-is-due.ts";
import itUpkeepListsSystems from "./it-upkeep-lists-systems.ts";
import itUpkeepOnce from "./it-upkeep-once.ts";
import itUpkeepRate from "./it-upkeep-rate.ts";
import largeChangesHaveReasons from "./large-changes-have-reasons.ts";
import leftoverIsUsedFirst from "./leftover-is-used-first.ts";
import majorProjectsWithinInvestment from "./major-projects-within-investment.ts";
import moneyIsNotIdle from "./money-is-not-idle.ts";
import outsourcingIsModerate from "./outsourcing-is-moderate.ts";
import personnelCostsSuffice from "./personnel-costs-suffice.ts";
import procurementIsPlanned from "./procurement-is-planned.ts";
import procurementWithinProject from "./procurement-within-project.ts";
import projectsNotTwice from "./projects-not-twice.ts";
import projectsShowTheirBasis from "./projects-show-their-basis.ts";
import projectsWithinTheirTerm from "./projects-within-their-term.ts";
import recurringProjectsAreBudgeted from "./recurring-projects-are-budgeted.ts";
import regularIncomeIsBudgeted from "./regular-income-is-budgeted.ts";
import rentsAreBudgeted from "./rents-are-budgeted.ts";
import reservedShareIsModerate from "./reserved-share-is-moderate.ts";
import runningCostsAreCut from "./running-costs-are-cut.ts";
import servicesWithinBounds from "./services-within-bounds.ts";
import smallFirmsGetTheirShare from "./small-firms-get-their-share.ts";
import stabilizationFundIsModerate from "./stabilization-fund-is-moderate.ts";
import stateCapitalShareIsMoved from "./state-capital-share-is-moved.ts";
import threePublicDoesNotGrow from "./three-public-does-not-grow.ts";
import threePublicStaysInBudget from "./three-public-stays-in-budget.ts";

/** Rules of management and policy 编制管理. */
export const POLICY_CHECKS: readonly Check[] = [
  threePublicDoesNotGrow,
  threePublicStaysInBudget,
  regularIncomeIsBudgeted,
  carryOverIsBudgeted,
  recurringProjectsAreBudgeted,
  additionsAreBudgeted,
  rentsAreBudgeted,
  carryOverIsModerate,
  fundCarryOverIsModerate,
  stabilizationFundIsModerate,
  stateCapitalShareIsMoved,
  reservedShareIsModerate,
  budgetIsPlacedEarly,
  outsourcingIsModerate,
  runningCostsAreCut,
  leftoverIsUsedFirst,
  carsAndReceptionsFitStandards,
  largeChangesHaveReasons,
  departmentsCostAlike,
  basicNeedsAreCovered,
  personnelCostsSuffice,
  itUpkeepListsSystems,
  itUpkeepRate,
  itUpkeepIsDue,
  itUpkeepOnce,
  itProjectsOnce,
  itUpkeepBuildsNothing,
  projectsShowTheirBasis,
  projectsNotTwice,
  projectsWithinTheirTerm,
  servicesWithinBounds,
  buildingsAreApproved,
  moneyIsNotIdle,
  enterprisesOweLittle,
  procurementIsPlanned,
  smallFirmsGetTheirShare,
  procurementWithinProject,
  majorProjectsWithinInvestment,
  assetsFitStandards,
  auditIssuesAreMended,
  feesAreInForce,
];
