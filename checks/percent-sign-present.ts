import { defineCheck } from "../domain/check.ts";
import type { Span } from "../domain/narrative.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { quoteWords } from "./bind/quote-figures.ts";

/** 增长13.95。: the word before the number, and the mark after it. */
function wordsAround(text: string, { from, to }: Span): Span {
  const word = /\p{Script=Han}{0,4}\s*$/u.exec(text.slice(0, from))?.[0] ?? "";
  return { from: from - word.length, to: to + 1 };
}

export default defineCheck({
  id: "percent-sign-present",
  code: "BUD-TEXT-010",
  title: "文中百分比应带百分号",
  class: "wording",
  severity: "warning",
  basis: [DISCLOSURE_RULES],
  reads: "text",

  *observe(book) {
    for (const { claims, document, narrative } of claimsOf(book)) {
      const passages = book.narratives.find(({ id }) => id === narrative)?.passages ?? [];
      for (const claim of claims) {
        const passage = passages[claim.passage];
        if (
          passage &&
          claim.kind !== "amount" &&
          claim.kind !== "word" &&
          claim.figure.kind === "percent" &&
          claim.figure.isUnitMissing
        ) {
          yield {
            message: `文字说明“${claim.cell.label}”列示 ${claim.cell.text}，疑漏百分号。`,
            suggestion: `请核实，拟改为 ${claim.cell.text}%。`,
            evidence: [quoteWords(passage, wordsAround(passage.text, claim.figure), document, claim.cell.label)],
            subject: claim.cell.label,
          };
        }
      }
    }
  },
});
