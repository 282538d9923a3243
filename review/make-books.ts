import { foldBody, isSameName } from "../domain/body-name.ts";
import type { BudgetTable } from "../domain/budget-table.ts";
import type { Book, BookCopy } from "../domain/check.ts";
import type { Document } from "../domain/document.ts";
import type { Fact, Identification } from "../domain/fact.ts";
import { NO_BUDGET_TABLE } from "../domain/kind-names.ts";
import { mostCommon } from "../domain/most-common.ts";
import { compactText } from "../domain/text.ts";
import { readNarrative } from "../narrative/read-narrative.ts";
import { findCopies } from "./find-copies.ts";
import { tableKey } from "./table-key.ts";

/** A document with what was recognized in it; what it is of as a whole, and every place that says so. */
export interface ReadDocument extends Identification {
  document: Document;
  tables: BudgetTable[];
  /** Those of sheets that are hidden: listed, and part of no book. */
  hiddenTables?: BudgetTable[];
  facts?: Fact[];
}

/**
 * Puts together what one body hands in for one year: tables handed in as several files, and a text part whose tables
 * are another file. A second file with the same sorts of tables is a book of its own, unless it is a copy: then it is
 * noted with the book it repeats, and its tables are not in it again.
 */
export function makeBooks(read: readonly ReadDocument[]): Book[] {
  const { kept, copies } = findCopies(read);
  const books = kept.reduce(withTables, []);
  for (const item of kept.filter(({ tables }) => sortsIn(tables).size === 0)) {
    const book = bookCopied(item, copies, books) ?? bookOfText(item, books);
    if (book) {
      book.documents.push(item.document);
      book.tables.push(...item.tables);
    } else {
      books.push({
        id: item.document.id,
        ...factsOf(item),
        documents: [item.document],
        tables: [...item.tables],
        narratives: [],
      });
    }
  }
  for (const copy of copies) {
    const book = books.find(({ documents }) => documents.some(({ id }) => id === copy.of.id));
    if (book) {
      book.copies = [...(book.copies ?? []), copy];
    }
  }
  for (const book of books) {
    book.narratives = book.documents.map((document) => readNarrative(document, book.tables));
  }
  return books;
}

/** Books with the tables of one more document, in a book that has none of their sorts yet or in one of its own. */
function withTables(books: Book[], item: ReadDocument): Book[] {
  const sorts = sortsIn(item.tables);
  if (sorts.size === 0) {
    return books;
  }
  const facts = factsOf(item);
  const partner = books.find((book) => isSameBook(book, facts) && disjoint(sortsIn(book.tables), sorts));
  if (partner) {
    partner.documents.push(item.document);
    partner.tables.push(...item.tables);
    return books;
  }
  const parts = books.filter(({ documents }) => documents.some(({ id }) => id === item.document.id)).length;
  const id = parts === 0 ? item.document.id : `${item.document.id}-${parts + 1}`;
  return [...books, { id, ...facts, documents: [item.document], tables: [...item.tables], narratives: [] }];
}

function sortsIn(tables: readonly BudgetTable[]): Set<string> {
  return new Set(tables.filter(({ kind }) => !NO_BUDGET_TABLE.has(kind)).map(tableKey));
}

function disjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].every((kind) => !b.has(kind));
}

/** The text of a copy goes with the book whose tables it repeats. */
function bookCopied({ document }: ReadDocument, copies: readonly BookCopy[], books: readonly Book[]): Book | undefined {
  const of = copies.find((copy) => copy.document.id === document.id)?.of.id;
  return of === undefined ? undefined : books.find(({ documents }) => documents.some(({ id }) => id === of));
}

function factsOf({ tables, ...cover }: ReadDocument): Pick<Book, "body" | "stage" | "fiscalYear" | "isOf"> {
  const body = mostCommon(tables.map((table) => table.body)) ?? cover.body;
  const year = cover.fiscalYear ?? tables.find((table) => table.fiscalYear)?.fiscalYear;
  const phase = cover.stage ?? tables.find((table) => table.stage)?.stage;
  const isOf = whatIsItOf(cover.facts ?? []);
  return {
    ...(body === undefined ? {} : { body }),
    ...(phase === undefined ? {} : { stage: phase }),
    ...(year === undefined ? {} : { fiscalYear: year }),
    ...(isOf === undefined ? {} : { isOf }),
  };
}

/** 部门预算 is of a department with all its units, 单位预算 of one of them; many an office draws up both under one name. */
export function whatIsItOf(facts: readonly Fact[]): Book["isOf"] {
  const says = (what: RegExp): boolean => facts.some(({ text }) => what.test(text));
  const [unit, department] = [says(/单位[预决]算/u), says(/部门[预决]算/u)];
  return unit === department ? undefined : unit ? "unit" : "department";
}

function isSameBook(book: Book, facts: ReturnType<typeof factsOf>): boolean {
  return (
    isSameName(book.body, facts.body) &&
    book.stage === facts.stage &&
    book.fiscalYear === facts.fiscalYear &&
    (book.isOf ?? facts.isOf) === (facts.isOf ?? book.isOf)
  );
}

/**
 * The book of the text's own body, in its year; else the one whose body the text names; when there is only one book
 * without a text, that one.
 */
function bookOfText(item: ReadDocument, books: readonly Book[]): Book | undefined {
  const fits = (book: Book): boolean =>
    (item.fiscalYear === undefined || book.fiscalYear === undefined || item.fiscalYear === book.fiscalYear) &&
    (item.stage === undefined || book.stage === undefined || item.stage === book.stage) &&
    !areOfOthers(book.body, item.body);
  const candidates = books.filter((book) => fits(book) && !hasText(book));
  const own = candidates.filter(({ body }) => isSameName(body, item.body));
  if (own.length === 1) {
    return own[0];
  }
  const text = item.document.blocks
    .map((block) => (block.kind === "paragraph" ? compactText(block.text) : ""))
    .join("");
  const said = candidates.filter(
    (book) => book.body && [compactText(book.body), foldBody(book.body)].some((name) => text.includes(name)),
  );
  // 某市 stands in every 某市财政局.
  const named = said.filter(
    ({ body }) => !said.some((other) => other.body !== body && other.body?.includes(body ?? "")),
  );
  // Among several books only the body tells; a lone book and a lone text belong together under whatever name.
  return named.length === 1 ? named[0] : books.length === 1 ? candidates[0] : undefined;
}

/** Two known bodies, neither of which is the other with more or fewer words: 某省水利厅 is 水利厅. */
function areOfOthers(one: string | undefined, other: string | undefined): boolean {
  const [a, b] = [foldBody(one ?? ""), foldBody(other ?? "")];
  return a !== "" && b !== "" && !a.includes(b) && !b.includes(a);
}

/** A book with a good many paragraphs of its own needs no text part. */
function hasText(book: Book): boolean {
  const paragraphs = book.documents.flatMap((document) =>
    document.blocks.filter((block) => block.kind === "paragraph"),
  );
  return paragraphs.filter((block) => block.kind === "paragraph" && block.text.length > 60).length > 5;
}
