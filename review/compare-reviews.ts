import type { Finding } from "../domain/finding.ts";
import type { Comparison, ReviewedCheck } from "../domain/review.ts";

/** What became of every finding of the earlier version: matched by its stable id, told apart by what it now says. */
export function compareReviews(
  before: readonly Finding[],
  now: readonly Finding[],
  checks: readonly Pick<ReviewedCheck, "id" | "outcome">[],
): Comparison {
  const earlier = new Map(before.map((finding) => [finding.id, finding]));
  const current = new Set(now.map((finding) => finding.id));
  const comparison: Comparison = { resolved: [], remaining: [], changed: [], new: [] };
  for (const finding of now) {
    const old = earlier.get(finding.id);
    const state = old === undefined ? "new" : saysTheSame(old, finding) ? "remaining" : "changed";
    comparison[state].push(finding.id);
  }
  const ran = new Set(checks.filter(({ outcome }) => outcome === "passed" || outcome === "failed").map(({ id }) => id));
  for (const finding of before) {
    if (!current.has(finding.id)) {
      // A rule that did not run this time proves nothing: its old findings stand.
      comparison[ran.has(finding.check) ? "resolved" : "remaining"].push(finding.id);
    }
  }
  return comparison;
}

/** Pages and rows may move; the printed values it rests on and the gap between them may not. */
function saysTheSame(a: Finding, b: Finding): boolean {
  const said = (finding: Finding): string =>
    JSON.stringify([finding.difference ?? null, finding.evidence.map((item) => item.printed ?? "")]);
  return said(a) === said(b);
}
