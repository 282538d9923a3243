import { defineCheck } from "../domain/check.ts";
import type { ChangeClaim, CompletionClaim } from "../domain/claim.ts";
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
    const claims = claimsOf(book).flatMap((text) => text.claims);
    for (const claim of claims) {
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
        continue;
      }
      const change = claims.find((one): one is ChangeClaim => one.kind === "change" && isOfSame(one, claim));
      if (change) {
        yield ratio(claim.cell, change.cell, claim.of.cell, "completion", "完成数与比预算的增减额");
      }
    }
  },
});

/** 完成年初预算的94%，比年初预算减少150万元: both are of one amount and one budget. */
function isOfSame({ of, base }: ChangeClaim, completion: CompletionClaim): boolean {
  const isOne = base.year === completion.base.year && base.version === completion.base.version;
  return isOne && base.year !== undefined && of === completion.of;
}
