import { defineCheck } from "../domain/check.ts";
import type { Term } from "../domain/claim.ts";
import { atMost } from "../domain/relation.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { budgetLaw } from "./basis.ts";

/** These may be negative the year before. */
const MAY_BE_NEGATIVE: ReadonlySet<Term> = new Set(["opening-balance", "closing-balance", "surplus-used"]);

export default defineCheck({
  id: "increase-within-amount",
  code: "BUD-ARITH-014",
  title: "比上年的增加额不应大于本年数",
  class: "text-text",
  severity: "error",
  basis: [budgetLaw("第四十八条")],
  reads: "text",

  *relate(book) {
    for (const claim of claimsOf(book).flatMap(({ claims }) => claims)) {
      if (claim.kind !== "change" || claim.cell.direction !== 1 || !claim.of) {
        continue;
      }
      const { term, path } = claim.of.subject;
      if ((term && !MAY_BE_NEGATIVE.has(term)) || path) {
        yield atMost(claim.cell, claim.of.cell, "本年数");
      }
    }
  },
});
