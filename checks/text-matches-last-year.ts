import { type Book, type Draft, defineCheck } from "../domain/check.ts";
import type { AmountClaim, Claim } from "../domain/claim.ts";
import { type Comparison, difference, equal, type Relation, ratio, within } from "../domain/relation.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { budgetLaw } from "./basis.ts";
import { cellOfLastYear } from "./bind/last-year-cell.ts";
import { otherBooks } from "./relate/other-years.ts";

/** 口径 changes between two books more often than a sum is wrong: what is found is a question, not a fault. */
export default defineCheck({
  id: "text-matches-last-year",
  code: "BUD-CROSS-018",
  title: "文中与上年比较的基数应与上年批复数一致，口径调整的应当说明",
  class: "prior-year",
  severity: "notice",
  basis: [budgetLaw("第三十二条")],
  reads: "the whole draft",
  lacks: "没有同一部门的上年预算（决算），或者文中未与上年比较。",

  *relate(draft) {
    for (const book of draft.books) {
      const before = booksBefore(book, draft);
      for (const { claims, narrative } of before.length > 0 ? claimsOf(book) : []) {
        for (const claim of claims) {
          yield* comparedWith(before, claim, book, narrative);
        }
      }
    }
  },
});

function booksBefore(book: Book, draft: Draft): Book[] {
  return otherBooks(book, draft).filter(({ fiscalYear }) => fiscalYear === (book.fiscalYear ?? 0) - 1);
}

/** What a comparison says of last year, against the cell of last year's book it speaks of. */
function* comparedWith(before: readonly Book[], claim: Claim, book: Book, narrative: string): Iterable<Relation> {
  const of = ofClaim(claim);
  if (!of || claim.kind === "amount" || claim.kind === "share") {
    return;
  }
  const last = cellOfLastYear(of, claim.base, book, before);
  if (!last) {
    return;
  }
  const source = `《${last.table.title}》“${last.cell.label}”`;
  const comparison: Comparison = {
    key: `${narrative} ${last.book.id}`,
    says: `文中所比的上年数与上年《${last.table.title}》等表`,
  };
  const says = `上年${source}`;
  if (claim.base.amount) {
    yield within(comparison, equal(claim.base.amount.cell, last.cell, says));
  } else if (claim.kind === "change") {
    yield within(comparison, difference(claim.cell, of.cell, last.cell, `本年数减${says}`));
  } else if (claim.kind === "growth" && claim.figure.kind !== "multiple") {
    yield within(comparison, ratio(claim.cell, of.cell, last.cell, "growth", `本年数与${says}`));
  } else if (claim.kind === "word" && claim.word === "equal") {
    yield within(comparison, equal(of.cell, last.cell, says));
  }
}

function ofClaim(claim: Claim): AmountClaim | undefined {
  return claim.kind === "word" ? claim.left : claim.kind === "amount" ? undefined : claim.of;
}
