import type { BudgetTable, Cell, SummaryItem } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import {
  columnOf,
  grandTotalLine,
  itemCell,
  totalCell,
  totalLine,
  wholeAmount,
  wholeTotal,
} from "../domain/find-cell.ts";
import { equal, sum } from "../domain/relation.ts";
import { budgetLawRegulations } from "./basis.ts";
import { currentTotalLine } from "./relate/current-total.ts";

/** Sources that are a row of the summary and a column of the revenue table. */
const SOURCES = [
  "appropriation",
  "general",
  "fund",
  "state-capital",
  "special-account",
  "service-revenue",
  "operating-revenue",
  "superior-subsidy",
  "affiliate-revenue",
  "other-revenue",
] as const;

export default defineCheck({
  id: "summary-matches-revenue-table",
  code: "BUD-CROSS-001",
  title: "收支总表的收入合计及各来源应与收入总表一致",
  class: "cross-table",
  severity: "error",
  basis: [budgetLawRegulations("第五条"), budgetLawRegulations("第四十条")],
  reads: ["summary", "revenue"],

  *relate({ summary, revenue }) {
    if (!summary || !revenue) {
      return;
    }
    const stated = revenueTotal(summary, revenue);
    const total = wholeTotal(revenue);
    if (stated && total) {
      yield equal(stated, total, `《${revenue.title}》合计`);
    }
    for (const source of SOURCES) {
      const row = itemCell(summary, source, "revenue");
      const column = totalCell(revenue, source);
      if (row && column) {
        yield equal(row, column, `《${revenue.title}》合计`);
      }
    }
    // The final account prints the appropriation as three rows in one table and as one column in the other.
    const appropriation = totalCell(revenue, "appropriation");
    const budgets: SummaryItem[] = ["general", "fund", "state-capital"];
    const rows = budgets.flatMap((item) => itemCell(summary, item, "revenue") ?? []);
    if (appropriation && rows.length === 3 && !itemCell(summary, "appropriation", "revenue")) {
      yield sum(appropriation, rows, `《${summary.title}》三类财政拨款之和`);
    }
  },
});

/** A revenue table with a column of carried-over money is all of the year's means; without, the year's revenue. */
function revenueTotal(summary: BudgetTable, revenue: BudgetTable): Cell | undefined {
  const carriesOver =
    columnOf(revenue, "carried-over") !== undefined ||
    columnOf(revenue, "non-appropriation-surplus") !== undefined ||
    totalLine(revenue)?.item === "revenue-total";
  const line = carriesOver ? grandTotalLine(summary, "revenue") : currentTotalLine(summary, "revenue");
  return line && wholeAmount(summary, line);
}
