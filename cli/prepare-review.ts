import type { Check } from "../domain/check.ts";
import type { Review } from "../domain/review.ts";
import type { ReadDocument } from "../review/make-books.ts";
import { reviewDraft } from "../review/review-draft.ts";
import type { ReviewArguments } from "./arguments.ts";
import { chooseChecks } from "./choose-checks.ts";
import { describeEngine } from "./engine.ts";
import { readAgainst } from "./read-against.ts";
import { describeClassification, readClassification } from "./read-classification.ts";

/** Everything a review rests on beside the draft itself; wrong use shows before anything is read. */
export async function prepareReview(
  asked: ReviewArguments,
): Promise<(read: readonly ReadDocument[], prior: readonly ReadDocument[]) => Review> {
  const { checks: chosen, profile } = await chooseChecks(asked.checks, asked.profile);
  const checks = [...chosen, ...(await loadWritten(asked.rules))];
  const against = asked.against === undefined ? undefined : await readAgainst(asked.against);
  const classification = await readClassification(asked.classification);
  process.stderr.write(describeClassification(classification));
  const engine = await describeEngine(checks, { profile, classification });
  return (read, prior) => reviewDraft(read, { checks, engine, prior, classification, ...(against ? { against } : {}) });
}

/** Loaded only here: a parser and its grammar cost a tenth of a second. */
async function loadWritten(paths: readonly string[]): Promise<readonly Check[]> {
  if (paths.length === 0) {
    return [];
  }
  const { loadRules } = await import("./rules/load-rules.ts");
  return loadRules(paths);
}
