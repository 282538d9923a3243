import { defineCheck } from "../domain/check.ts";
import type { WordClaim } from "../domain/claim.ts";
import { atMost, equal, type Relation } from "../domain/relation.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { budgetLaw } from "./basis.ts";
import { baseCell } from "./bind/base-cell.ts";
import { inQuotes } from "./wording/said.ts";

/** Names of items are quoted whole. */
const LONGEST_LABEL = 200;

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
  const other = `“${inQuotes((word === "more" ? left : base).label, LONGEST_LABEL)}”`;
  switch (word) {
    case "equal":
      return equal(left, base, `${other}（文中称两者“${text}”）`);
    case "less":
      return atMost(left, base, `${other}（文中称前者“${text}”后者）`);
    case "more":
      return atMost(base, left, `${other}（文中称后者“${text}”前者）`);
  }
}
