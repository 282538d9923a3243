import { defineCheck } from "../domain/check.ts";
import type { AmountClaim, ChangeClaim } from "../domain/claim.ts";
import { equal } from "../domain/relation.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { budgetLaw } from "./basis.ts";

/** A balanced budget has one total: on the side of revenue, of expenditure, and for both. */
const TOTALS: ReadonlySet<string | undefined> = new Set([
  "total",
  "revenue",
  "expenditure",
  "revenue-total",
  "expenditure-total",
]);

export default defineCheck({
  id: "changes-agree",
  code: "BUD-TEXT-008",
  title: "同一预算的收入、支出总额相同的，文中各处比上年的增减额应一致",
  class: "text-text",
  severity: "warning",
  basis: [budgetLaw("第四十八条")],
  reads: "text",
  stage: "budget",

  *relate(book) {
    const first = new Map<string, ChangeClaim>();
    for (const claim of claimsOf(book).flatMap(({ claims }) => claims)) {
      const key = claim.kind === "change" && claim.of ? keyOf(claim, claim.of) : undefined;
      const before = key === undefined ? undefined : first.get(key);
      if (claim.kind === "change" && key !== undefined && !before) {
        first.set(key, claim);
      } else if (claim.kind === "change" && before) {
        yield equal(claim.cell, before.cell, "文中另一处同一总额的增减额");
      }
    }
  },
});

function keyOf({ base }: ChangeClaim, { subject, cell, zone }: AmountClaim): string | undefined {
  const { term, scope, year } = subject;
  if (zone !== "main" || !scope || !TOTALS.has(term) || !cell.money || year === undefined) {
    return undefined;
  }
  return [scope, subject.level ?? "", year, base.year ?? "", cell.money.amount].join(" ");
}
