import { expect } from "vitest";
import type { Review } from "../../domain/review.ts";
import { reviewSchema } from "../../review/review-schema.ts";

/** Holds a review against the contract: its shape, and that everything it points at is there. */
export function checkReview(review: Review): void {
  expect(reviewSchema.safeParse(review).error).toBeUndefined();
  const documents = new Set(review.documents.map((document) => document.id));
  const tables = new Map(review.tables.map((table) => [table.id, table.document]));
  const checks = new Map(review.checks.map((check) => [check.id, check]));
  expect(documents.size).toBe(review.documents.length);
  expect(tables.size).toBe(review.tables.length);
  expect(checks.size).toBe(review.checks.length);
  expect(new Set(review.findings.map((finding) => finding.id)).size).toBe(review.findings.length);
  for (const [table, document] of tables) {
    expect(documents, table).toContain(document);
  }
  for (const { id, check, evidence, suspect } of review.findings) {
    expect(checks.get(check)?.outcome, id).toBe("failed");
    for (const { document, table } of evidence) {
      expect(documents, id).toContain(document);
      expect(table === undefined || tables.get(table) === document, id).toBe(true);
    }
    for (const index of suspect ? [suspect, ...suspect.alternatives].map((cell) => cell.evidence) : []) {
      expect(evidence[index], id).toBeDefined();
    }
  }
  for (const { id, outcome, reason } of review.checks) {
    const ran = outcome === "passed" || outcome === "failed";
    expect(ran || reason !== undefined, `${id} is ${outcome} and does not say why`).toBe(true);
  }
  expect(JSON.stringify(review)).not.toContain(process.cwd());
}
