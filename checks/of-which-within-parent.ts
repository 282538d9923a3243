import { defineCheck } from "../domain/check.ts";
import { atMost } from "../domain/relation.ts";
import { budgetLaw } from "./basis.ts";

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
        if (column.role === "amount" && part && whole) {
          yield atMost(part, whole, "其上级项目");
        }
      }
    }
  },
});
