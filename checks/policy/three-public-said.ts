import type { Book, Observation } from "../../domain/check.ts";
import type { ChangeClaim, GrowthClaim } from "../../domain/claim.ts";
import { claimsOf } from "../../narrative/claims-of.ts";
import { REASON } from "../wording/explained.ts";
import { inQuotes, quote, type Said, sentenceAt } from "../wording/said.ts";

/** How many paragraphs after the total its items and their reasons stand in. */
const REACH = 8;

export interface SaidGrowth {
  isExplained: boolean;
  observation: Pick<Observation, "message" | "suggestion" | "evidence">;
}

/** Where the text itself says that 三公 as a whole goes up against last year, and whether it says why. */
export function growthSaid(book: Book): SaidGrowth | undefined {
  for (const { claims, narrative: id } of claimsOf(book)) {
    const narrative = book.narratives.find((one) => one.id === id);
    const claim = claims.find(
      (one): one is ChangeClaim | GrowthClaim =>
        (one.kind === "change" || one.kind === "growth") && isGrowth(one, book),
    );
    const passage = claim && narrative?.passages[claim.passage];
    if (claim && narrative && passage) {
      const said: Said = { narrative, passage, text: passage.text };
      const { from, to } = sentenceAt(said, claim.figure.from);
      const after = narrative.passages.slice(claim.passage, claim.passage + REACH);
      return {
        isExplained: after.some(({ text }) => REASON.test(text)),
        observation: {
          message: `文中写“${inQuotes(passage.text.slice(from, to), 60)}”，没有说明“三公”经费增加的原因。`,
          suggestion: "请按“只减不增”的要求压减；因外事计划、车辆更新等确需增加的，请说明原因和依据。",
          evidence: [quote(said, from, to)],
        },
      };
    }
  }
  return undefined;
}

function isGrowth({ subject, cell, base }: ChangeClaim | GrowthClaim, { fiscalYear }: Book): boolean {
  const isLastYear = base.year !== undefined && fiscalYear !== undefined && base.year === fiscalYear - 1;
  return (
    subject.term === "three-public" && subject.year === fiscalYear && isLastYear && (cell.number?.mantissa ?? 0) > 0
  );
}
