import { defineCheck } from "../../domain/check.ts";
import { atMost, sum } from "../../domain/relation.ts";
import { budgetLaw, TARGET_RULES } from "../basis.ts";
import { formsOf } from "./read-forms.ts";

export default defineCheck({
  id: "target-funds-add-up",
  code: "BUD-PERF-004",
  title: "绩效目标表的资金总额应等于财政拨款、上年结转和其他资金之和",
  class: "performance",
  severity: "error",
  basis: [budgetLaw("第三十二条"), TARGET_RULES],
  reads: "every table",
  appliesTo: (table) => formsOf(table).some(({ funds }) => funds.length > 0),

  *relate(table) {
    for (const { total, parts, hasBlank } of formsOf(table).flatMap(({ funds }) => funds)) {
      if (!hasBlank && parts.length > 0) {
        yield sum(total, parts, "各项资金来源之和");
      } else {
        // A source left blank may be nothing or not filled in.
        for (const part of parts) {
          yield atMost(part, total, "资金总额");
        }
      }
    }
  },
});
