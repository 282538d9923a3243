import { defineCheck } from "../domain/check.ts";
import { budgetLaw } from "./basis.ts";
import { comparedColumns } from "./relate/compared-columns.ts";
import { comparedRelations } from "./relate/compared-relations.ts";

export default defineCheck({
  id: "completion-rates-hold",
  code: "BUD-ARITH-013",
  title: "完成预算的百分比应等于执行（决算）数除以表头所称的预算数",
  class: "ratio",
  severity: "error",
  basis: [budgetLaw("第七十五条")],
  reads: "every table",
  appliesTo: (table) => comparedColumns(table).some(({ form }) => form === "completion"),

  *relate(table) {
    yield* comparedRelations(table, ["completion"]);
  },
});
