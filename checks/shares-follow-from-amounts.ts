import type { Cell } from "../domain/budget-table.ts";
import { type Book, defineCheck } from "../domain/check.ts";
import type { ShareClaim } from "../domain/claim.ts";
import { ratio } from "../domain/relation.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { budgetLaw } from "./basis.ts";
import { agrees, cellsOf } from "./bind/bind-amount.ts";
import { gradeRatio } from "./grade-ratio.ts";

export default defineCheck({
  id: "shares-follow-from-amounts",
  code: "BUD-ARITH-016",
  title: "文中占比应与所列金额相符",
  class: "ratio",
  severity: "error",
  basis: [budgetLaw("第四十八条")],
  reads: "text",
  grade: gradeRatio,

  *relate(book) {
    for (const claim of claimsOf(book).flatMap(({ claims }) => claims)) {
      const whole = claim.kind === "share" && claim.of ? wholeOf(claim, book) : undefined;
      if (claim.kind === "share" && claim.of && whole) {
        yield ratio(claim.cell, claim.of.cell, whole, "share", "该项与总额");
      }
    }
  },
});

function wholeOf({ whole, wholeSubject }: ShareClaim, book: Book): Cell | undefined {
  if (whole || !wholeSubject) {
    return whole?.cell;
  }
  const cells = cellsOf(wholeSubject, book);
  const [first] = cells;
  return first && cells.every((one) => !one.isWeak && agrees(one.cell, first.cell)) ? first.cell : undefined;
}
