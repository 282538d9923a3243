import { defineCheck } from "../domain/check.ts";
import type { AmountClaim } from "../domain/claim.ts";
import { equal } from "../domain/relation.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { budgetLaw } from "./basis.ts";
import { indicatorKey } from "./bind/indicator-key.ts";

export default defineCheck({
  id: "text-amounts-agree",
  code: "BUD-TEXT-008",
  title: "同一指标在文中多处出现时应一致",
  class: "text-text",
  severity: "error",
  basis: [budgetLaw("第四十八条")],
  reads: "text",

  *relate(book) {
    const first = new Map<string, AmountClaim>();
    for (const claim of claimsOf(book).flatMap(({ claims }) => claims)) {
      const key = claim.kind === "amount" ? indicatorKey(claim) : undefined;
      const before = key === undefined ? undefined : first.get(key);
      if (claim.kind === "amount" && key !== undefined && !before) {
        first.set(key, claim);
      } else if (claim.kind === "amount" && before && before.cell.money && claim.cell.money) {
        yield equal(claim.cell, before.cell, "文中另一处同一指标");
      }
    }
  },
});
