import type { BudgetTable, Measure, SummaryItem } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { columnOf, grandTotalLine, itemLine, linesOnSide, wholeAmount } from "../domain/find-cell.ts";
import { type Relation, sum } from "../domain/relation.ts";
import { budgetLawRegulations } from "./basis.ts";

export default defineCheck({
  id: "appropriation-balances",
  code: "BUD-ARITH-018",
  title: "年初财政拨款结转和结余加本年收入，应等于本年支出加年末结转和结余，合计及三类预算分别相等",
  class: "balance",
  severity: "error",
  basis: [budgetLawRegulations("第八十三条")],
  reads: "every table",
  appliesTo: (table) =>
    table.kind === "appropriation-summary" && itemLine(table, "opening-balance", "revenue") !== undefined,

  *relate(table) {
    yield* totals(table);
    for (const budget of ["general", "fund", "state-capital"] as const) {
      yield* oneBudget(table, budget, budget);
    }
  },
});

/** 总计 on the left over its two addends, and on the right, column by column, over its two. */
function* totals(table: BudgetTable): Iterable<Relation> {
  const sides = [
    ["revenue", "current-revenue", "opening-balance", "本年收入合计与年初结转和结余之和"],
    ["expenditure", "current-expenditure", "closing-balance", "本年支出合计与年末结转和结余之和"],
  ] as const;
  for (const [side, current, balance, says] of sides) {
    const total = grandTotalLine(table, side);
    const lines = [itemLine(table, current, side), itemLine(table, balance, side)];
    for (const [key, whole] of Object.entries(total?.cells ?? {})) {
      const parts = lines.flatMap((line) => line?.cells[Number(key)] ?? []);
      if (parts.length === 2) {
        yield sum(whole, parts, says);
      }
    }
  }
}

/** What came in for one budget stands in rows on the left, what went out in a column on the right. */
function* oneBudget(table: BudgetTable, item: SummaryItem, measure: Measure): Iterable<Relation> {
  const column = columnOf(table, measure);
  const total = grandTotalLine(table, "expenditure");
  const out = column && total?.cells[column.index];
  const current = itemLine(table, item, "revenue");
  const opening = linesOnSide(table, "revenue").find(
    (line) => line.item === item && line.parent !== undefined && table.lines[line.parent]?.item === "opening-balance",
  );
  const revenue = current && wholeAmount(table, current);
  const balance = opening && wholeAmount(table, opening);
  if (out && revenue && balance) {
    yield sum(out, [revenue, balance], `${current.name}与其年初结转和结余之和`);
  }
}
