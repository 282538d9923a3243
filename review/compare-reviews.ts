import { tellApart } from "../domain/document-names.ts";
import type { Finding } from "../domain/finding.ts";
import type { Comparison, EarlierFinding, Review, ReviewedCheck } from "../domain/review.ts";
import { readAgain } from "./read-again.ts";

/** What is looked at of the review of the earlier version. */
export type EarlierReview = Pick<Review, "draft" | "findings" | "documents" | "tables">;

/** What is looked at of this review. */
type PresentReview = Pick<Review, "draft" | "findings" | "documents"> & {
  checks: readonly Pick<ReviewedCheck, "id" | "outcome">[];
};

/** What became of every finding of the earlier version: matched by its stable id, told apart by what it now says. */
export function compareReviews(before: EarlierReview, now: PresentReview): Comparison {
  const known = new Map(before.findings.map((finding) => [finding.id, finding]));
  const current = new Set(now.findings.map((finding) => finding.id));
  const comparison: Comparison = { resolved: [], remaining: [], changed: [], new: [] };
  for (const finding of now.findings) {
    const old = known.get(finding.id);
    const state = old === undefined ? "new" : saysTheSame(old, finding) ? "remaining" : "changed";
    comparison[state].push(finding.id);
  }
  const ran = new Set(
    now.checks.filter(({ outcome }) => outcome === "passed" || outcome === "failed").map(({ id }) => id),
  );
  const isReadAgain = readAgain(before, now);
  const describe = describeIn(before);
  const earlier = before.findings
    .filter(({ id }) => !current.has(id))
    // A rule that did not run this time proves nothing, nor does a document that was not read: old findings stand.
    .map((finding) =>
      describe(finding, isReadAgain(finding) ? (ran.has(finding.check) ? "resolved" : "remaining") : "unknown"),
    );
  const unknown: string[] = [];
  for (const { id, state } of earlier) {
    (state === "unknown" ? unknown : comparison[state]).push(id);
  }
  const mismatch = tellMismatch(before.draft, now.draft);
  return {
    ...comparison,
    ...(unknown.length > 0 ? { unknown } : {}),
    ...(earlier.length > 0 ? { earlier } : {}),
    ...(mismatch === undefined ? {} : { mismatch }),
  };
}

/** A draft of other bodies, another year or stage is no version of this one. */
function tellMismatch(before: Review["draft"], now: Review["draft"]): string | undefined {
  const differs = (key: "fiscalYear" | "stage"): boolean =>
    before[key] !== undefined && now[key] !== undefined && before[key] !== now[key];
  const isOfOthers =
    before.bodies.length > 0 && now.bodies.length > 0 && !now.bodies.some((body) => before.bodies.includes(body));
  const what = [
    ...(isOfOthers ? ["部门（地区）"] : []),
    ...(differs("fiscalYear") ? ["年度"] : []),
    ...(differs("stage") ? ["阶段（预算、决算）"] : []),
  ];
  return what.length === 0
    ? undefined
    : `上一版审查结果是“${before.title}”的，与本次“${now.title}”的${what.join("、")}不同，比较结果不能说明问题是否已经更正，请核对 --against 所给的文件。`;
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
