import { defineCheck } from "../domain/check.ts";
import { budgetLawRegulations } from "./basis.ts";
import { columnSums, hasGroup, hasMeasure } from "./relate/column-sums.ts";

const SOURCES = ["appropriation", "service-revenue", "operating-revenue", "superior-subsidy", "other-revenue"] as const;

export default defineCheck({
  id: "revenue-sources-add-up",
  code: "BUD-ARITH-007",
  title: "每行收入合计应等于各收入来源之和",
  class: "arithmetic",
  severity: "error",
  basis: [budgetLawRegulations("第四十条")],
  reads: "every table",
  appliesTo: (table) => hasGroup(table, ...SOURCES),

  *relate(table) {
    yield* columnSums(table, (_, parts) => hasMeasure(parts, ...SOURCES), "各收入来源之和");
  },
});
