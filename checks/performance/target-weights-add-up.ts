import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../../domain/check.ts";
import { evidenceOfCell } from "../../domain/finding.ts";
import { budgetLaw, EVALUATION_RULES } from "../basis.ts";
import { formName, type PerformanceForm } from "./form.ts";
import { formsOf } from "./read-forms.ts";

/** 100, as parts of one hundred or of one; 90 where 执行率 has the other 10. */
const WHOLES = [100, 90, 1];
const CLOSE = 1e-6;

export default defineCheck({
  id: "target-weights-add-up",
  code: "BUD-PERF-007",
  title: "绩效指标的权重（分值）合计应为 100，执行率另计 10 分的为 90",
  class: "performance",
  severity: "warning",
  basis: [budgetLaw("第五十七条"), EVALUATION_RULES],
  reads: "every table",
  appliesTo: (table) => formsOf(table).some(isWeighed),

  *observe(table, book): Iterable<Observation> {
    const forms = formsOf(table);
    const whole = isContinued(table, book) ? forms.slice(0, -1) : forms;
    for (const form of whole.filter(isWeighed)) {
      const weights = form.indicators.flatMap(({ weight }) => (weight?.number ? [weight] : []));
      const own = sumOf(weights);
      const all = form.executionWeight ? own + sumOf([form.executionWeight]) : own;
      if (![own, all].some((stated) => WHOLES.some((whole) => Math.abs(stated - whole) < CLOSE))) {
        yield {
          subject: `${form.project?.text ?? table.title} 权重合计`,
          message: `${formName(form)}的指标权重合计为 ${Number(all.toFixed(2))}，不等于 100。`,
          suggestion: "请核对各指标的权重（分值）。",
          evidence: weights.map((weight) => evidenceOfCell(weight, table.document, "computed-from")),
        };
      }
    }
  },
});

/**
 * True where every indicator states its weight and the form is there to its end: 产出 and 效益, which all forms have. Where
 * weights are missing or stand in words, it cannot be told what the others add up to.
 */
function isWeighed({ indicators }: PerformanceForm): boolean {
  const has = (word: RegExp): boolean => indicators.some(({ first }) => word.test(first));
  return has(/产出/u) && has(/效益|效果|满意/u) && indicators.every(({ weight }) => weight?.number !== undefined);
}

/** The rest of the last form may stand in the table after it: one of no known kind, or of a form without its head. */
function isContinued(table: BudgetTable, { tables }: Book): boolean {
  const next = tables[tables.indexOf(table) + 1];
  const isRest = next?.kind === "unknown" || (next?.kind === "performance-targets" && formsOf(next).length === 0);
  return isRest && next.document === table.document;
}

function sumOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { number }) => sum + (number ? number.mantissa / 10 ** number.decimals : 0), 0);
}
