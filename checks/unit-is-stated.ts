import { type BudgetTable, statedCells } from "../domain/budget-table.ts";
import { defineCheck, type Observation } from "../domain/check.ts";
import { evidenceOfTable } from "../domain/finding.ts";
import { budgetLaw } from "./basis.ts";

const FEWEST_AMOUNTS = 3;

export default defineCheck({
  id: "unit-is-stated",
  code: "BUD-ARITH-023",
  title: "列有金额的表应当标明金额单位",
  class: "unit",
  severity: "notice",
  basis: [budgetLaw("第十九条")],
  reads: "every table",
  appliesTo: (table) => table.kind !== "unknown" && hasAmounts(table),

  *observe(table): Iterable<Observation> {
    if (!table.unit) {
      yield {
        subject: `${table.kind} 金额单位`,
        message: `《${table.title}》未标明金额单位，其中的金额只在表内核对。`,
        suggestion: "请标明金额单位。",
        evidence: [evidenceOfTable(table)],
      };
    }
  },
});

function hasAmounts(table: BudgetTable): boolean {
  const amounts = new Set(table.columns.filter(({ role }) => role === "amount").map(({ index }) => index));
  let count = 0;
  for (const { column } of statedCells(table)) {
    count += amounts.has(column) ? 1 : 0;
    if (count >= FEWEST_AMOUNTS) {
      return true;
    }
  }
  return false;
}
