import type { Check } from "../../domain/check.ts";
import accountStatesThreeColumns from "./account-states-three-columns.ts";
import expenditureGoesDownToItems from "./expenditure-goes-down-to-items.ts";
import explanationCoversItsSections from "./explanation-covers-its-sections.ts";
import fourBudgetsAreThere from "./four-budgets-are-there.ts";
import governmentTablesComplete from "./government-tables-complete.ts";
import movedFundsNameTheirSource from "./moved-funds-name-their-source.ts";
import reportCoversItsMatters from "./report-covers-its-matters.ts";
import specialTransfersAreSplit from "./special-transfers-are-split.ts";

/** Rules of what a draft of a government and of its departments must hold 表册与章节. */
export const STRUCTURE_CHECKS: readonly Check[] = [
  reportCoversItsMatters,
  fourBudgetsAreThere,
  governmentTablesComplete,
  explanationCoversItsSections,
  accountStatesThreeColumns,
  expenditureGoesDownToItems,
  specialTransfersAreSplit,
  movedFundsNameTheirSource,
];
