import { tellApart } from "../domain/document-names.ts";
import type { Finding } from "../domain/finding.ts";
import type { Comparison, EarlierFinding, Review, ReviewedCheck } from "../domain/review.ts";

/** What is looked at of the review of the earlier version. */
export type EarlierReview = Pick<Review, "findings" | "documents" | "tables">;

/** What became of every finding of the earlier version: matched by its stable id, told apart by what it now says. */
export function compareReviews(
  before: EarlierReview,
  now: readonly Finding[],
  checks: readonly Pick<ReviewedCheck, "id" | "outcome">[],
): Comparison {
  const known = new Map(before.findings.map((finding) => [finding.id, finding]));
  const current = new Set(now.map((finding) => finding.id));
  const comparison: Comparison = { resolved: [], remaining: [], changed: [], new: [] };
  for (const finding of now) {
    const old = known.get(finding.id);
    const state = old === undefined ? "new" : saysTheSame(old, finding) ? "remaining" : "changed";
    comparison[state].push(finding.id);
  }
  const ran = new Set(checks.filter(({ outcome }) => outcome === "passed" || outcome === "failed").map(({ id }) => id));
  const describe = describeIn(before);
  const earlier = before.findings
    .filter(({ id }) => !current.has(id))
    // A rule that did not run this time proves nothing: its old findings stand.
    .map((finding) => describe(finding, ran.has(finding.check) ? "resolved" : "remaining"));
  for (const { id, state } of earlier) {
    comparison[state].push(id);
  }
  return earlier.length > 0 ? { ...comparison, earlier } : comparison;
}

/** Pages and rows may move; the printed values it rests on and the gap between them may not. */
function saysTheSame(a: Finding, b: Finding): boolean {
  const said = (finding: Finding): string =>
    JSON.stringify([finding.difference ?? null, finding.evidence.map((item) => item.printed ?? "")]);
  return said(a) === said(b);
}

function describeIn({
  documents,
  tables,
}: EarlierReview): (finding: Finding, state: EarlierFinding["state"]) => EarlierFinding {
  const names = tellApart(documents.map(({ name }) => name));
  const nameById = new Map(documents.map(({ id }, index) => [id, names[index] ?? ""]));
  const titleById = new Map(tables.map(({ id, title }) => [id, title]));
  return ({ id, severity, message, evidence, suspect }, state) => {
    const main = evidence[suspect?.evidence ?? 0];
    const table = titleById.get(main?.table ?? "");
    const document = nameById.get(main?.document ?? "") ?? "";
    return { id, state, severity, message, document, ...(table ? { table } : {}), place: main?.place ?? {} };
  };
}
