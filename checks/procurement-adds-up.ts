import type { Cell, LineItem } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { sum } from "../domain/relation.ts";
import { budgetLaw } from "./basis.ts";

const SORTS = [/货物/u, /工程/u, /服务/u];

/** 政府采购货物预算; a purchase itself has a longer name. */
const LONGEST = 8;

export default defineCheck({
  id: "procurement-adds-up",
  code: "BUD-CROSS-015",
  title: "政府采购总额应等于货物、工程、服务之和",
  class: "arithmetic",
  severity: "error",
  basis: [budgetLaw("第十四条")],
  reads: "every table",
  appliesTo: (table) => table.kind === "procurement",

  *relate(table) {
    const total = onlyLine(table.lines.filter(({ mark }) => mark === "total"));
    const sorts = SORTS.map((sort) =>
      onlyLine(table.lines.filter((line) => line.mark === "item" && isSort(line, sort))),
    );
    for (const column of total ? table.columns.filter(({ role }) => role === "amount") : []) {
      const whole = total?.cells[column.index];
      const parts = sorts.flatMap((line): Cell[] =>
        line?.cells[column.index] ? [line.cells[column.index] as Cell] : [],
      );
      // A list of purchases names each sort many times: there the rows under the total are added.
      if (whole && parts.length === SORTS.length) {
        yield sum(whole, parts, "货物、工程、服务之和");
      }
    }
  },
});

function isSort({ name }: LineItem, sort: RegExp): boolean {
  return sort.test(name) && SORTS.filter((other) => other.test(name)).length === 1 && name.length <= LONGEST;
}

function onlyLine(lines: readonly LineItem[]): LineItem | undefined {
  return lines.length === 1 ? lines[0] : undefined;
}
