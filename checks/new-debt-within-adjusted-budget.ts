import type { BudgetTable } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { atMost, cellsOf } from "../domain/relation.ts";
import { budgetLaw, budgetLawRegulations } from "./basis.ts";
import { DEBT_INCOME } from "./relate/balance-rows.ts";
import { figuresOf } from "./relate/figures.ts";
import { findRow, governmentSets } from "./relate/government-tables.ts";

/** Debt that was taken up during the year is approved by an adjustment before: the column of the adjusted budget holds it. */
export default defineCheck({
  id: "new-debt-within-adjusted-budget",
  code: "BUD-DEBT-010",
  title: "当年举借的债务应列入预算调整方案，不应大于调整预算数",
  class: "policy",
  severity: "warning",
  basis: [budgetLaw("第三十五条"), budgetLaw("第六十七条"), budgetLawRegulations("第四十五条")],
  reads: "the whole draft",
  // Refinancing 再融资 repays what falls due: no adjustment of the budget is needed for it, and one row may hold both.
  grade: ({ relation }) => (cellsOf(relation).some(({ label }) => label.includes("新增")) ? undefined : "notice"),
  lacks: "草案中没有同时列出债务收入调整预算数和决算数（执行数）的平衡表。",

  *relate({ books }) {
    for (const { tables } of governmentSets(books)) {
      for (const table of tables.filter((one) => one.kind === "government-balance" && !isRefinanced(one))) {
        const row = findRow(table, "revenue", DEBT_INCOME);
        const figures = row && figuresOf(table, row.line.panel);
        const [approved, borrowed] = ["this-year adjusted", "this-year final"].map((key) => {
          const column = figures?.get(key);
          return column && row?.line.cells[column.index];
        });
        if (approved && borrowed) {
          yield atMost(borrowed, approved, "调整预算数");
        }
      }
    }
  },
});

/** A note under the table, or a row of it, says that some of it is 再融资债券. */
function isRefinanced({ notes, lines }: BudgetTable): boolean {
  return [...notes.map(({ text }) => text), ...lines.map(({ name }) => name)].some((text) => text.includes("再融资"));
}
