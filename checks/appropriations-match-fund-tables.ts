import type { BudgetTable, Cell } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { columnOf, totalCell, wholeTotal } from "../domain/find-cell.ts";
import { budgetLawRegulations } from "./basis.ts";
import { columnAgainstTable, currentTotalLine } from "./relate/current-total.ts";

export default defineCheck({
  id: "appropriations-match-fund-tables",
  code: "BUD-CROSS-005",
  title: "财政拨款收支总表的政府性基金、国有资本经营预算列应与相应支出表一致",
  class: "cross-table",
  severity: "error",
  basis: [budgetLawRegulations("第五条"), budgetLawRegulations("第四十条")],
  reads: ["appropriation-summary"],
  mayRead: ["fund", "state-capital"],

  *relate({ "appropriation-summary": summary, fund, "state-capital": stateCapital }) {
    if (!summary) {
      return;
    }
    for (const [measure, table] of [
      ["fund", fund],
      ["state-capital", stateCapital],
    ] as const) {
      const column = columnOf(summary, measure);
      const stated = column && currentTotalLine(summary, "expenditure")?.cells[column.index];
      const total = table && spent(table);
      if (table && stated && total) {
        yield columnAgainstTable(summary, stated, total, `《${table.title}》合计`);
      }
    }
  },
});

/** What a fund table says was spent: 本年支出 where it has a column for it, else its 合计. */
function spent(table: BudgetTable): Cell | undefined {
  return totalCell(table, "current-expenditure") ?? wholeTotal(table);
}
