import type { Check } from "../../domain/check.ts";
import accountReportCoversItsMatters from "./account-report-covers-its-matters.ts";
import accrualsAreListed from "./accruals-are-listed.ts";
import adjustmentsAreApproved from "./adjustments-are-approved.ts";
import advanceSubsidiesAreBudgeted from "./advance-subsidies-are-budgeted.ts";
import advanceTransfersReachShare from "./advance-transfers-reach-share.ts";
import carryOverIsUsedInTime from "./carry-over-is-used-in-time.ts";
import disclosedInTime from "./disclosed-in-time.ts";
import draftIsSubmittedInTime from "./draft-is-submitted-in-time.ts";
import noLocalDeficit from "./no-local-deficit.ts";
import noMatchingDemanded from "./no-matching-demanded.ts";
import nonTaxShareIsModerate from "./non-tax-share-is-moderate.ts";
import prioritiesGrowAsSaid from "./priorities-grow-as-said.ts";
import replyIsGivenInTime from "./reply-is-given-in-time.ts";
import reserveFundUseIsUnforeseen from "./reserve-fund-use-is-unforeseen.ts";
import revenueFitsGrowthTarget from "./revenue-fits-growth-target.ts";
import specialFundsAreEvaluated from "./special-funds-are-evaluated.ts";
import spendingBeforeApprovalIsTold from "./spending-before-approval-is-told.ts";
import transfersAreSentInTime from "./transfers-are-sent-in-time.ts";
import workingFundWithinLimit from "./working-fund-within-limit.ts";

/** Rules of statutory limits and procedure 法定比例与程序. */
export const LAW_CHECKS: readonly Check[] = [
  accountReportCoversItsMatters,
  spendingBeforeApprovalIsTold,
  noLocalDeficit,
  nonTaxShareIsModerate,
  revenueFitsGrowthTarget,
  prioritiesGrowAsSaid,
  workingFundWithinLimit,
  advanceTransfersReachShare,
  advanceSubsidiesAreBudgeted,
  noMatchingDemanded,
  carryOverIsUsedInTime,
  reserveFundUseIsUnforeseen,
  draftIsSubmittedInTime,
  replyIsGivenInTime,
  transfersAreSentInTime,
  disclosedInTime,
  adjustmentsAreApproved,
  specialFundsAreEvaluated,
  accrualsAreListed,
];
