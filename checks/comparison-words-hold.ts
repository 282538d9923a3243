import { defineCheck } from "../domain/check.ts";
import type { WordClaim } from "../domain/claim.ts";
import { atMost, equal, type Relation } from "../domain/relation.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { budgetLaw } from "./basis.ts";
import { baseCell } from "./bind/base-cell.ts";

export default defineCheck({
  id: "comparison-words-hold",
  code: "BUD-TEXT-003",
  title: "文中“大于、小于、等于、持平”等比较词应与所列金额相符",
  class: "text-text",
  severity: "warning",
  basis: [budgetLaw("第四十八条")],
  reads: "text",

  *relate(book) {
    for (const claim of claimsOf(book).flatMap(({ claims }) => claims)) {
      const base =
        claim.kind === "word" && claim.left
          ? (claim.base.amount?.cell ?? baseCell(claim.left, claim.base, book))
          : undefined;
      if (claim.kind === "word" && claim.left && base) {
        yield relationOf(claim, claim.left.cell, base);
      }
    }
  },
});

type Cells = Parameters<typeof equal>;

function relationOf({ word, text }: WordClaim, left: Cells[0], base: Cells[1]): Relation {
  switch (word) {
    case "equal":
      return equal(left, base, `文中称“${text}”的对比数`);
    case "less":
      return atMost(left, base, `文中称“${text}”的对比数`);
    case "more":
      return atMost(base, left, `文中称“${text}”的本数`);
  }
}
