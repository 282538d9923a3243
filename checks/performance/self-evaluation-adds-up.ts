import type { Cell } from "../../domain/budget-table.ts";
import { defineCheck } from "../../domain/check.ts";
import { atMost, ratio, sum } from "../../domain/relation.ts";
import { budgetLaw, EVALUATION_RULES } from "../basis.ts";
import { formsOf } from "./read-forms.ts";

export default defineCheck({
  id: "self-evaluation-adds-up",
  code: "BUD-PERF-009",
  title: "绩效自评表的执行率应等于执行数除以预算数，得分不超过分值，总分应等于各项得分之和",
  class: "performance",
  severity: "warning",
  basis: [budgetLaw("第七十九条"), EVALUATION_RULES],
  reads: "every table",
  appliesTo: (table) =>
    formsOf(table).some(
      ({ funds, totalScore, indicators }) =>
        totalScore !== undefined || funds.some(({ execution }) => execution) || indicators.some(({ score }) => score),
    ),

  *relate(table) {
    for (const { funds, indicators, totalScore, executionScore, executionWeight } of formsOf(table)) {
      for (const { execution } of funds) {
        if (execution) {
          yield ratio(execution.rate, execution.spent, execution.budget, "share", "执行数÷预算数");
        }
      }
      for (const [score, weight] of [
        ...indicators.map((indicator) => [indicator.score, indicator.weight]),
        [executionScore, executionWeight],
      ]) {
        if (isStated(score) && isStated(weight)) {
          yield atMost(score, weight, "分值");
        }
      }
      const scores = [...indicators.map(({ score }) => score), executionScore].filter(isStated);
      const isWhole = indicators.length > 0 && indicators.every(({ score }) => isStated(score));
      if (totalScore && isWhole) {
        yield sum(totalScore, scores, "各项得分之和");
      }
    }
  },
});

function isStated(cell: Cell | undefined): cell is Cell {
  return cell?.number !== undefined;
}
