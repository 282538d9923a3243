import type { Book } from "../domain/check.ts";
import type { TextClaims } from "../domain/claim.ts";
import { readClaims } from "./claims/read-claims.ts";

const READ = new WeakMap<Book, TextClaims[]>();

/** What the texts of a book say, one for each of its narratives; read once, however many rules ask. */
export function claimsOf(book: Book): TextClaims[] {
  const known = READ.get(book);
  if (known) {
    return known;
  }
  const { fiscalYear, stage } = book;
  const facts = { ...(fiscalYear === undefined ? {} : { fiscalYear }), ...(stage ? { stage } : {}) };
  const claims = book.narratives.map((narrative) => readClaims(narrative, facts));
  READ.set(book, claims);
  return claims;
}
