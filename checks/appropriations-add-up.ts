import type { Column } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { budgetLawRegulations } from "./basis.ts";
import { columnSums, hasGroup, hasMeasure } from "./relate/column-sums.ts";

const ofAppropriations = (parts: Column[]): boolean =>
  hasMeasure(parts, "general", "fund", "state-capital") && !hasMeasure(parts, "service-revenue", "other-revenue");

export default defineCheck({
  id: "appropriations-add-up",
  code: "BUD-ARITH-008",
  title: "每行财政拨款合计应等于一般公共预算、政府性基金预算、国有资本经营预算之和",
  class: "arithmetic",
  severity: "error",
  basis: [budgetLawRegulations("第五条")],
  reads: "every table",
  appliesTo: (table) => hasGroup(table, "general", "fund", "state-capital"),

  *relate(table) {
    yield* columnSums(table, (_, parts) => ofAppropriations(parts), "三类财政拨款之和");
  },
});
