import { citeInForce } from "../checks/cite-in-force.ts";
import type { Book, Check } from "../domain/check.ts";
import type { Finding } from "../domain/finding.ts";

/** Findings with the articles they rest on, as in force for the fiscal year of the book they are about. */
export function citeFindings(
  findings: readonly Finding[],
  checks: readonly Check[],
  books: readonly Book[],
): Finding[] {
  const checkById = new Map(checks.map((check) => [check.id, check]));
  const yearOf = new Map(books.flatMap(({ documents, fiscalYear }) => documents.map(({ id }) => [id, fiscalYear])));
  return findings.map((finding) => {
    const year = yearOf.get(finding.evidence[0]?.document ?? "");
    return { ...finding, basis: citeInForce(checkById.get(finding.check)?.basis ?? [], year) };
  });
}
