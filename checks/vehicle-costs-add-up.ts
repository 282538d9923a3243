import { defineCheck } from "../domain/check.ts";
import { DISCLOSURE_RULES, officeAffairsRegulations } from "./basis.ts";
import { columnSums, hasGroup, hasMeasure } from "./relate/column-sums.ts";
import { listsItems, sumDown } from "./relate/three-public.ts";

const BOTH = "购置费与运行费之和";

export default defineCheck({
  id: "vehicle-costs-add-up",
  code: "BUD-ARITH-012",
  title: "公务用车购置及运行费小计应等于购置费与运行费之和",
  class: "arithmetic",
  severity: "error",
  basis: [DISCLOSURE_RULES, officeAffairsRegulations("第七条")],
  reads: "every table",
  appliesTo: (table) => hasGroup(table, "vehicle-purchase", "vehicle-running") || listsItems(table),

  *relate(table) {
    yield* columnSums(table, (_, parts) => hasMeasure(parts, "vehicle-purchase", "vehicle-running"), BOTH);
    yield* sumDown(table, "vehicles", ["vehicle-purchase", "vehicle-running"], BOTH);
  },
});
