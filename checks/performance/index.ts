import type { Check } from "../../domain/check.ts";
import evaluationsHaveConsequences from "./evaluations-have-consequences.ts";
import newProjectsAreAssessed from "./new-projects-are-assessed.ts";
import selfEvaluationAddsUp from "./self-evaluation-adds-up.ts";
import targetFundsAddUp from "./target-funds-add-up.ts";
import targetWeightsAddUp from "./target-weights-add-up.ts";
import targetsAreMeasurable from "./targets-are-measurable.ts";
import targetsAreOwn from "./targets-are-own.ts";
import targetsCoverAllKinds from "./targets-cover-all-kinds.ts";
import targetsCoverProjects from "./targets-cover-projects.ts";
import targetsFitFunds from "./targets-fit-funds.ts";
import targetsFitHistory from "./targets-fit-history.ts";
import targetsMatchProjects from "./targets-match-projects.ts";
import textStatesTargetFunds from "./text-states-target-funds.ts";

/** Rules of performance targets 绩效目标 and their evaluation. */
export const PERFORMANCE_CHECKS: readonly Check[] = [
  targetFundsAddUp,
  targetsFitFunds,
  targetWeightsAddUp,
  targetsAreMeasurable,
  targetsAreOwn,
  targetsCoverAllKinds,
  targetsFitHistory,
  evaluationsHaveConsequences,
  newProjectsAreAssessed,
  targetsMatchProjects,
  textStatesTargetFunds,
  targetsCoverProjects,
  selfEvaluationAddsUp,
];
