import { defineCheck } from "../domain/check.ts";
import { budgetLaw } from "./basis.ts";
import { comparedColumns } from "./relate/compared-columns.ts";
import { comparedRelations } from "./relate/compared-relations.ts";

export default defineCheck({
  id: "changes-hold",
  code: "BUD-ARITH-014",
  title: "增减额应等于本期数减上期数，增减百分比和为上年的百分比应与重算一致",
  class: "ratio",
  severity: "error",
  basis: [budgetLaw("第三十二条")],
  reads: "every table",
  appliesTo: (table) => comparedColumns(table).some(({ form }) => form !== "completion"),

  *relate(table) {
    yield* comparedRelations(table, ["of-last-year", "growth", "change"]);
  },
});
