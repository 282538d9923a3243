import { defineCheck } from "../domain/check.ts";
import { budgetLawRegulations } from "./basis.ts";
import { columnSums, hasGroup, hasMeasure } from "./relate/column-sums.ts";

export default defineCheck({
  id: "basic-and-project-add-up",
  code: "BUD-ARITH-006",
  title: "每行支出合计应等于基本支出、项目支出等各列之和",
  class: "arithmetic",
  severity: "error",
  basis: [budgetLawRegulations("第五条"), budgetLawRegulations("第四十条")],
  reads: "every table",
  appliesTo: (table) => hasGroup(table, "basic", "project"),

  *relate(table) {
    yield* columnSums(table, (_, parts) => hasMeasure(parts, "basic", "project"), "基本支出、项目支出等各列之和");
  },
});
