import { defineCheck } from "../domain/check.ts";
import { columnOf } from "../domain/find-cell.ts";
import { sum } from "../domain/relation.ts";
import { budgetLawRegulations } from "./basis.ts";

export default defineCheck({
  id: "fund-balances",
  code: "BUD-ARITH-019",
  title: "年末结转和结余应等于年初结转和结余加本年收入减本年支出",
  class: "balance",
  severity: "error",
  basis: [budgetLawRegulations("第八十三条")],
  reads: "every table",
  appliesTo: (table) =>
    columnOf(table, "closing-balance") !== undefined && columnOf(table, "current-expenditure") !== undefined,

  *relate(table) {
    const [opening, revenue, expenditure, closing] = (
      ["opening-balance", "current-revenue", "current-expenditure", "closing-balance"] as const
    ).map((measure) => columnOf(table, measure)?.index ?? -1) as [number, number, number, number];
    for (const line of table.lines) {
      const parts = [opening, revenue].flatMap((column) => line.cells[column] ?? []);
      const less = [expenditure].flatMap((column) => line.cells[column] ?? []);
      const result = line.cells[closing];
      if (result && parts.length === 2 && less.length === 1) {
        yield sum(result, parts, "年初结转和结余加本年收入减本年支出", less);
      }
    }
  },
});
