import type { Check } from "../../domain/check.ts";
import adjustmentsAreModerate from "./adjustments-are-moderate.ts";
import differencesHaveReasons from "./differences-have-reasons.ts";
import paymentsLookProper from "./payments-look-proper.ts";
import spendingIsReal from "./spending-is-real.ts";
import spendingIsSpread from "./spending-is-spread.ts";
import spendingKeepsPace from "./spending-keeps-pace.ts";
import spendingStaysInBudget from "./spending-stays-in-budget.ts";
import transfersArePassedOn from "./transfers-are-passed-on.ts";

/** Rules of execution and final accounts 执行与决算分析. */
export const EXECUTION_CHECKS: readonly Check[] = [
  spendingStaysInBudget,
  adjustmentsAreModerate,
  differencesHaveReasons,
  spendingIsSpread,
  spendingKeepsPace,
  transfersArePassedOn,
  paymentsLookProper,
  spendingIsReal,
];
