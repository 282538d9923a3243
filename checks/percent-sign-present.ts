import { defineCheck } from "../domain/check.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { quoteFigures } from "./bind/quote-figures.ts";

export default defineCheck({
  id: "percent-sign-present",
  code: "BUD-TEXT-010",
  title: "文中百分比应带百分号",
  class: "wording",
  severity: "warning",
  basis: [DISCLOSURE_RULES],
  reads: "text",

  *observe(book) {
    for (const { claims, document } of claimsOf(book)) {
      for (const claim of claims) {
        if (
          claim.kind !== "amount" &&
          claim.kind !== "word" &&
          claim.figure.kind === "percent" &&
          claim.figure.isUnitMissing
        ) {
          yield {
            message: `文字说明“${claim.cell.label}”列示 ${claim.cell.text}，疑漏百分号。`,
            suggestion: `请核实，拟改为 ${claim.cell.text}%。`,
            evidence: quoteFigures([claim.cell], document, book),
            subject: claim.cell.label,
          };
        }
      }
    }
  },
});
