import { defineCheck } from "../domain/check.ts";
import { ratio } from "../domain/relation.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { budgetLaw } from "./basis.ts";
import { baseCell } from "./bind/base-cell.ts";
import { gradeRatio } from "./grade-ratio.ts";

export default defineCheck({
  id: "completion-follows-from-amounts",
  code: "BUD-ARITH-013",
  title: "文中完成预算（为上年）的百分比应与所列金额相符",
  class: "ratio",
  severity: "error",
  basis: [budgetLaw("第七十五条")],
  reads: "text",
  grade: gradeRatio,

  *relate(book) {
    for (const claim of claimsOf(book).flatMap(({ claims }) => claims)) {
      if (claim.kind !== "completion" || !claim.of) {
        continue;
      }
      const base = claim.base.amount?.cell ?? baseCell(claim.of, claim.base, book);
      if (base) {
        yield ratio(
          claim.cell,
          claim.of.cell,
          base,
          "share",
          claim.base.amount ? "完成数与预算数" : "完成数与表列预算数",
        );
      }
    }
  },
});
