import { defineCheck } from "../domain/check.ts";
import { difference } from "../domain/relation.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { budgetLaw } from "./basis.ts";
import { baseCell } from "./bind/base-cell.ts";

export default defineCheck({
  id: "changes-follow-from-amounts",
  code: "BUD-ARITH-014",
  title: "文中增减额应等于本年数减上年数",
  class: "text-text",
  severity: "error",
  basis: [budgetLaw("第四十八条")],
  reads: "text",

  *relate(book) {
    for (const claim of claimsOf(book).flatMap(({ claims }) => claims)) {
      if (claim.kind !== "change" || !claim.of) {
        continue;
      }
      const before = claim.base.amount?.cell ?? baseCell(claim.of, claim.base, book);
      if (before) {
        yield difference(claim.cell, claim.of.cell, before, "本年数减上年数");
      }
    }
  },
});
