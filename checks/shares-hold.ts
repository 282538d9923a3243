import type { BudgetTable, Column, LineItem } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { type Relation, ratio, sum, within } from "../domain/relation.ts";
import { budgetLaw } from "./basis.ts";
import { figuresOf } from "./relate/figures.ts";
import { totalRow } from "./relate/government-tables.ts";

const SHARE = /占比|比重|所占比例|占(?:总|合计|全部|支出|收入)/u;

export default defineCheck({
  id: "shares-hold",
  code: "BUD-ARITH-016",
  title: "占比应等于该项数额除以合计，各项占比之和应为 100%",
  class: "ratio",
  severity: "warning",
  basis: [budgetLaw("第三十二条")],
  reads: "every table",
  appliesTo: (table) => table.columns.some(isShare),

  *relate(table) {
    const total = totalRow(table)?.line;
    for (const column of total ? table.columns.filter(isShare) : []) {
      yield* total ? sharesOf(table, total, column) : [];
    }
  },
});

function isShare({ role, path }: Column): boolean {
  return role === "percent" && SHARE.test(path.join("/")) && !/占(?:上年|预算)/u.test(path.join("/"));
}

function* sharesOf(table: BudgetTable, total: LineItem, column: Column): Iterable<Relation> {
  const amounts = [...figuresOf(table, column.panel).values()].filter(({ period }) => period !== "last-year");
  // The share of one of several amounts is that of the column before it.
  const amount = amounts.length > 1 ? amounts.find(({ index }) => index === column.index - 1) : amounts[0];
  const whole = amount && total.cells[amount.index];
  const comparison = {
    key: `${table.id} ${column.index}`,
    says: `《${table.title}》“${column.path.at(-1)}”列与各项占合计的比例`,
  };
  for (const line of table.lines.filter(({ panel }) => panel === column.panel)) {
    const printed = line.cells[column.index];
    const part = amount && line.cells[amount.index];
    if (printed && part && whole) {
      yield within(comparison, ratio(printed, part, whole, "share", "该项数额占合计的比例"));
    }
  }
  const parts = total.children.flatMap((index) => {
    const line = table.lines[index];
    return (line?.mark === "item" && line.cells[column.index]) || [];
  });
  const stated = total.cells[column.index];
  if (stated && parts.length > 1 && parts.length === total.children.length) {
    yield sum(stated, parts, "各项占比之和");
  }
}
