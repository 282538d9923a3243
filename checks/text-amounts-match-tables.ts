import { defineCheck } from "../domain/check.ts";
import { equal } from "../domain/relation.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { budgetLaw } from "./basis.ts";
import { bindAmount } from "./bind/bind-amount.ts";
import { misnamedScope } from "./bind/misnamed-scope.ts";

export default defineCheck({
  id: "text-amounts-match-tables",
  code: "BUD-TEXT-001",
  title: "文字说明中的金额应与表中同一口径的数一致",
  class: "text-table",
  severity: "error",
  basis: [budgetLaw("第四十八条")],
  reads: "text",

  *relate(book) {
    for (const claim of claimsOf(book).flatMap(({ claims }) => claims)) {
      const bound = claim.kind === "amount" ? bindAmount(claim, book) : undefined;
      // An amount of another budget or level than its words say is told as that.
      if (claim.kind === "amount" && bound && !misnamedScope(claim, book)) {
        yield equal(claim.cell, bound.cell, `《${bound.table.title}》“${bound.cell.label}”`);
      }
    }
  },
});
