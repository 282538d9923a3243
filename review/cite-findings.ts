import { citeInForce } from "../checks/cite-in-force.ts";
import type { Book, Check } from "../domain/check.ts";
import type { Finding } from "../domain/finding.ts";

/** Findings with the articles they rest on, as in force for the book they are about. */
export function citeFindings(
  findings: readonly Finding[],
  checks: readonly Check[],
  books: readonly Book[],
): Finding[] {
  const checkById = new Map(checks.map((check) => [check.id, check]));
  const bookOf = new Map(books.flatMap((book) => book.documents.map(({ id }) => [id, book])));
  return findings.map((finding) => {
    const book = bookOf.get(finding.evidence[0]?.document ?? "");
    return { ...finding, basis: citeInForce(checkById.get(finding.check)?.basis ?? [], book) };
  });
}
