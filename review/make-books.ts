import type { BudgetTable, TableKind } from "../domain/budget-table.ts";
import type { Book } from "../domain/check.ts";
import type { Document } from "../domain/document.ts";
import type { Fact, Identification } from "../domain/fact.ts";
import { NO_BUDGET_TABLE } from "../domain/kind-names.ts";
import { mostCommon } from "../domain/most-common.ts";
import { compactText } from "../domain/text.ts";

/** A document with what was recognized in it; what it is of as a whole, and every place that says so. */
export interface ReadDocument extends Identification {
  document: Document;
  tables: BudgetTable[];
  facts?: Fact[];
}

/**
 * Puts together what one body hands in for one year: tables handed in as several files, and a text part whose tables
 * are another file. A second file with the same kinds of tables is a book of its own.
 */
export function makeBooks(read: readonly ReadDocument[]): Book[] {
  const books: Book[] = [];
  const textOnly: ReadDocument[] = [];
  for (const item of read) {
    const kinds = kindsIn(item.tables);
    if (kinds.size === 0) {
      textOnly.push(item);
      continue;
    }
    const facts = factsOf(item);
    const partner = books.find((book) => isSameBook(book, facts) && disjoint(kindsIn(book.tables), kinds));
    if (partner) {
      partner.documents.push(item.document);
      partner.tables.push(...item.tables);
    } else {
      books.push({ id: item.document.id, ...facts, documents: [item.document], tables: [...item.tables] });
    }
  }
  for (const item of textOnly) {
    const book = bookOfText(item, books);
    if (book) {
      book.documents.push(item.document);
      book.tables.push(...item.tables);
    } else {
      books.push({ id: item.document.id, ...factsOf(item), documents: [item.document], tables: [...item.tables] });
    }
  }
  return books;
}

function kindsIn(tables: readonly BudgetTable[]): Set<TableKind> {
  return new Set(tables.map((table) => table.kind).filter((kind) => !NO_BUDGET_TABLE.has(kind)));
}

function disjoint(a: ReadonlySet<TableKind>, b: ReadonlySet<TableKind>): boolean {
  return [...a].every((kind) => !b.has(kind));
}

function factsOf({ tables, ...cover }: ReadDocument): Pick<Book, "body" | "stage" | "fiscalYear"> {
  const body = mostCommon(tables.map((table) => table.body)) ?? cover.body;
  const year = cover.fiscalYear ?? tables.find((table) => table.fiscalYear)?.fiscalYear;
  const phase = cover.stage ?? tables.find((table) => table.stage)?.stage;
  return {
    ...(body === undefined ? {} : { body }),
    ...(phase === undefined ? {} : { stage: phase }),
    ...(year === undefined ? {} : { fiscalYear: year }),
  };
}

function isSameBook(book: Book, facts: ReturnType<typeof factsOf>): boolean {
  return (
    book.body !== undefined &&
    book.body === facts.body &&
    book.stage === facts.stage &&
    book.fiscalYear === facts.fiscalYear
  );
}

/** The book whose body the text names, in its year; when there is only one book without a text, that one. */
function bookOfText(item: ReadDocument, books: readonly Book[]): Book | undefined {
  const fits = (book: Book): boolean =>
    (item.fiscalYear === undefined || book.fiscalYear === undefined || item.fiscalYear === book.fiscalYear) &&
    (item.stage === undefined || book.stage === undefined || item.stage === book.stage);
  const candidates = books.filter((book) => fits(book) && !hasText(book));
  const text = item.document.blocks
    .map((block) => (block.kind === "paragraph" ? compactText(block.text) : ""))
    .join("");
  const named = candidates.filter((book) => book.body && text.includes(compactText(book.body)));
  // Among several books only the body tells; a lone book and a lone text belong together under whatever name.
  return named.length === 1 ? named[0] : books.length === 1 ? candidates[0] : undefined;
}

/** A book with a good many paragraphs of its own needs no text part. */
function hasText(book: Book): boolean {
  const paragraphs = book.documents.flatMap((document) =>
    document.blocks.filter((block) => block.kind === "paragraph"),
  );
  return paragraphs.filter((block) => block.kind === "paragraph" && block.text.length > 60).length > 5;
}
