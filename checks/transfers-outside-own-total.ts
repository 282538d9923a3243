import type { BudgetTable, LineItem } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { sum } from "../domain/relation.ts";
import { budgetLawRegulations } from "./basis.ts";

/** 收入合计 takes 101 and 103, 支出合计 the functional classes; 105, 110, 230 and 231 stand under 总计 only. */
const OUTSIDE = /^(?:105|110|230|231)/u;
const OWN_TOTAL = /(?:收入|支出)合计$/u;
const ALL_TOTAL = /总计$/u;

export default defineCheck({
  id: "transfers-outside-own-total",
  code: "BUD-ARITH-025",
  title: "政府收入（支出）合计不含转移性、债务科目，总计含全部",
  class: "arithmetic",
  severity: "error",
  basis: [budgetLawRegulations("第三十三条"), budgetLawRegulations("第三十四条"), budgetLawRegulations("第七十八条")],
  reads: "every table",
  appliesTo: (table) =>
    isOfGovernment(table) && table.lines.some(({ code }) => code?.length === 3 && OUTSIDE.test(code)),

  *relate(table) {
    const classes = table.lines.filter(({ code }) => code?.length === 3);
    const own = classes.filter(({ code }) => !OUTSIDE.test(code ?? ""));
    const totals = table.lines.filter(({ mark }) => mark === "total");
    for (const [name, parts, says] of [
      [OWN_TOTAL, own, "转移性和债务科目以外各类之和"],
      [ALL_TOTAL, classes, "各类之和"],
    ] as const) {
      const [total, ...others] = totals.filter((line) => name.test(line.name));
      if (total && others.length === 0) {
        yield* stateTotal(table, total, parts, says);
      }
    }
  },
});

function isOfGovernment({ kind, panels }: BudgetTable): boolean {
  return (kind === "government-revenue" || kind === "government-expenditure") && panels.length === 1;
}

function* stateTotal(table: BudgetTable, total: LineItem, parts: readonly LineItem[], says: string) {
  for (const { role, index } of table.columns) {
    const whole = role === "amount" ? total.cells[index] : undefined;
    const cells = parts.flatMap((line) => line.cells[index] ?? []);
    if (whole && cells.length === parts.length && cells.length > 0) {
      yield sum(whole, cells, says);
    }
  }
}
