import { defineCheck } from "../domain/check.ts";
import { DISCLOSURE_RULES, officeAffairsRegulations } from "./basis.ts";
import { columnSums, hasGroup, hasMeasure } from "./relate/column-sums.ts";
import { listsItems, sumDown } from "./relate/three-public.ts";

const THREE = "因公出国（境）、公务用车、公务接待三项之和";

export default defineCheck({
  id: "three-public-adds-up",
  code: "BUD-ARITH-011",
  title: "“三公”经费合计应等于因公出国（境）费、公务用车购置及运行费、公务接待费之和",
  class: "arithmetic",
  severity: "error",
  basis: [DISCLOSURE_RULES, officeAffairsRegulations("第七条")],
  reads: "every table",
  appliesTo: (table) => hasGroup(table, "abroad", "reception", "vehicles") || listsItems(table),

  *relate(table) {
    yield* columnSums(table, (_, parts) => hasMeasure(parts, "abroad", "reception", "vehicles"), THREE);
    yield* sumDown(table, "all", ["abroad", "vehicles", "reception"], THREE);
  },
});
