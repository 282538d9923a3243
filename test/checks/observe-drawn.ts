import type { Check } from "../../domain/check.ts";
import type { Severity } from "../../domain/finding.ts";
import { recognizeDocument } from "../../review/read-document.ts";
import { reviewDraft } from "../../review/review-draft.ts";
import { drawBook } from "./draw-table.ts";

/** The messages of one check on a drawn budget of 2024, its sentences and tables read as those of a draft are. */
export function observeDrawn(check: Check, drawing: string, stage: "budget" | "final-account" = "budget"): string[] {
  return findingsOf(check, drawing, stage).map(({ message }) => message);
}

/** How grave each is. */
export function severitiesOf(check: Check, drawing: string, stage: "budget" | "final-account" = "budget"): Severity[] {
  return findingsOf(check, drawing, stage).map(({ severity }) => severity);
}

function findingsOf(check: Check, drawing: string, stage: "budget" | "final-account") {
  const [document] = drawBook(drawing, { stage }).documents;
  if (!document) {
    throw new Error("nothing was drawn");
  }
  const { findings } = reviewDraft([recognizeDocument(document)], {
    checks: [check],
    engine: { version: "test", rules: "test" },
  });
  return findings;
}
