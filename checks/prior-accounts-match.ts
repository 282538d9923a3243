import { defineCheck } from "../domain/check.ts";
import { isGovernmentKind } from "../domain/kind-names.ts";
import { budgetLaw } from "./basis.ts";
import { lastYearFigures } from "./relate/last-year.ts";

export default defineCheck({
  id: "prior-accounts-match",
  code: "BUD-GOV-012",
  title: "政府预算表中的上年数应与上年批准的预算（决算）一致，口径调整的应当说明",
  class: "prior-year",
  severity: "error",
  basis: [budgetLaw("第三十二条")],
  reads: "the whole draft",
  lacks: "没有同一级政府的上年预算（决算），或者表中未列上年数。",

  *relate(draft) {
    yield* lastYearFigures(draft, ({ kind }) => isGovernmentKind(kind));
  },
});
