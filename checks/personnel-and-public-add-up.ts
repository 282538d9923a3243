import type { BudgetTable, Cell, LineItem } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { type Relation, sum } from "../domain/relation.ts";
import { budgetLawRegulations } from "./basis.ts";
import { columnSums, hasGroup, hasMeasure } from "./relate/column-sums.ts";

/** 301 and 303 are personnel costs; 302, 307 and what basic expenditure holds of 309 to 399 are public costs. */
const PERSONNEL = new Set(["301", "303"]);

export default defineCheck({
  id: "personnel-and-public-add-up",
  code: "BUD-ARITH-009",
  title: "基本支出应等于人员经费与公用经费之和；人员经费合计应等于 301、303 类之和，公用经费合计应等于其余各类之和",
  class: "arithmetic",
  severity: "error",
  basis: [budgetLawRegulations("第五条")],
  reads: "every table",
  appliesTo: (table) =>
    hasGroup(table, "personnel", "public") ||
    table.lines.some((line) => line.item === "personnel-total" || line.item === "public-total"),

  *relate(table) {
    yield* columnSums(table, (_, parts) => hasMeasure(parts, "personnel", "public"), "人员经费与公用经费之和");
    yield* blockTotals(table);
  },
});

/** 人员经费合计 and 公用经费合计 stand under blocks side by side: what they take is told by the class, not by the block. */
function* blockTotals(table: BudgetTable): Iterable<Relation> {
  for (const item of ["personnel-total", "public-total"] as const) {
    // A 合计 merged over two blocks is a row of both, with the same amount.
    const total = table.lines.find((line) => line.item === item && onlyAmount(line)?.number);
    if (!total) {
      continue;
    }
    const personnel = total.item === "personnel-total";
    const classes = table.lines.filter((line) => line.code?.length === 3 && PERSONNEL.has(line.code) === personnel);
    const whole = onlyAmount(total);
    const parts = classes.flatMap((line) => onlyAmount(line) ?? []);
    if (whole && parts.length > 0 && parts.length === classes.length) {
      yield sum(whole, parts, personnel ? "301、303 类之和" : "302 及以后各类之和");
    }
  }
}

function onlyAmount(line: LineItem): Cell | undefined {
  const cells = Object.values(line.cells);
  return cells.length === 1 ? cells[0] : undefined;
}
