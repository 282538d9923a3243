import type { Cell, Column } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { atMost } from "../domain/relation.ts";
import { budgetLaw } from "./basis.ts";

/** A change against last year may be larger in a part than in the whole. */
function isBounded(column: Column): boolean {
  return column.role === "amount" && !/增减|比上年|较上年/u.test(column.path.join("/"));
}

function isNegative(cell: Cell): boolean {
  return (cell.number?.mantissa ?? 0) < 0;
}

export default defineCheck({
  id: "of-which-within-parent",
  code: "BUD-ARITH-005",
  title: "“其中”项不得大于上级项目",
  class: "arithmetic",
  severity: "error",
  basis: [budgetLaw("第三十二条")],
  reads: "every table",
  appliesTo: (table) => table.lines.some((line) => line.mark === "of-which"),

  *relate(table) {
    for (const line of table.lines) {
      const parent = line.parent === undefined ? undefined : table.lines[line.parent];
      if (line.mark !== "of-which" || !parent) {
        continue;
      }
      for (const column of table.columns) {
        const part = line.cells[column.index];
        const whole = parent.cells[column.index];
        if (isBounded(column) && part && whole && !isNegative(part) && !isNegative(whole)) {
          yield atMost(part, whole, "其上级项目");
        }
      }
    }
  },
});
