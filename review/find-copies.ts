import { isSameName } from "../domain/body-name.ts";
import type { BudgetTable } from "../domain/budget-table.ts";
import type { BookCopy, CopiedTable } from "../domain/check.ts";
import type { Document, DocumentFormat } from "../domain/document.ts";
import { compactText } from "../domain/text.ts";
import { compareTables } from "./compare-tables.ts";
import { type ReadDocument, whatIsItOf } from "./make-books.ts";
import { tableKey } from "./table-key.ts";

/** The exactest first: a workbook keeps what a page only shows. */
const RANKS: Record<DocumentFormat, number> = {
  xlsx: 0,
  xls: 0,
  csv: 1,
  docx: 2,
  html: 2,
  doc: 2,
  pdf: 3,
  ofd: 3,
  image: 4,
  text: 4,
  unknown: 5,
};
/** Of the tables of the smaller file so many stand in the other; of their amounts so many agree. */
const TABLES_FOUND = 0.8;
const AMOUNTS_SAME = 0.9;
/** Fewer amounts than these agree by accident: empty tables all look alike. */
const FEWEST_AMOUNTS = 10;
const SENTENCES_SAME = 0.95;
const FEWEST_SENTENCES = 10;

export interface Sorted {
  /** What is to be checked: everything but what stands there twice. */
  kept: ReadDocument[];
  copies: BookCopy[];
}

/**
 * Takes out of a draft what it holds twice: the same file again, the same tables or the same text in another format. A
 * table of the copy that stands nowhere else is kept, and so is the text of a copy whose model has none.
 */
export function findCopies(read: readonly ReadDocument[]): Sorted {
  const ranked = [...read].sort((a, b) => RANKS[a.document.format] - RANKS[b.document.format]);
  const models: ReadDocument[] = [];
  const copies = new Map<ReadDocument, BookCopy>();
  for (const item of ranked) {
    const copy = models.map((model) => copyOf(item, model)).find((found) => found !== undefined);
    if (copy) {
      copies.set(item, copy);
    } else {
      models.push(item);
    }
  }
  const kept = read.flatMap((item) => {
    const copy = copies.get(item);
    const rest = copy && restOf(item, copy);
    return copy ? (rest ?? []) : item;
  });
  return { kept, copies: read.flatMap((item) => copies.get(item) ?? []) };
}

function copyOf(item: ReadDocument, model: ReadDocument): BookCopy | undefined {
  const [document, of] = [item.document, model.document];
  if (document.sha256 === of.sha256 && document.id !== of.id && item.body === model.body) {
    return { document, of, identical: true, tables: pairTables(item.tables, model.tables) };
  }
  // Two files of one format are two versions or two books: only another format shows the same again.
  if (document.id === of.id || document.format === of.format || !isSameSubject(item, model)) {
    return undefined;
  }
  if (item.tables.length === 0) {
    return model.tables.length === 0 && isSameText(document, of) ? { document, of, tables: [] } : undefined;
  }
  const tables = pairTables(item.tables, model.tables);
  const expected = Math.min(countFigures(item), countFigures(model));
  const same = tables.reduce((sum, pair) => sum + pair.same, 0);
  const different = tables.reduce((sum, pair) => sum + pair.differences.length, 0);
  const isFound = tables.length >= expected * TABLES_FOUND && same >= FEWEST_AMOUNTS;
  return isFound && same >= (same + different) * AMOUNTS_SAME ? { document, of, tables } : undefined;
}

function countFigures({ tables }: ReadDocument): number {
  return tables.filter(({ columns }) => columns.some(({ role }) => role === "amount")).length;
}

/**
 * Two bodies, years or stages are never one book, whatever their figures; nor are the book of a department 部门预算 and
 * that of its office proper 单位预算, which often agree.
 */
function isSameSubject(one: ReadDocument, other: ReadDocument): boolean {
  const [a, b] = [one, other].map(({ facts = [] }) => whatIsItOf(facts));
  if (a !== undefined && b !== undefined && a !== b) {
    return false;
  }
  const may = <T>(a: T | undefined, b: T | undefined): boolean => a === undefined || b === undefined || a === b;
  return (
    (one.body === undefined || other.body === undefined || isSameName(one.body, other.body)) &&
    may(one.fiscalYear, other.fiscalYear) &&
    may(one.stage, other.stage)
  );
}

/** Each table with the one of its title, else the only one of its sort, whose columns match. */
function pairTables(tables: readonly BudgetTable[], models: readonly BudgetTable[]): CopiedTable[] {
  const free = new Set(models);
  const pairs: CopiedTable[] = [];
  for (const table of tables) {
    const title = compactText(table.title);
    const sameTitle = [...free].filter((model) => compactText(model.title) === title && title !== "");
    const sameSort = [...free].filter((model) => model.kind !== "unknown" && tableKey(model) === tableKey(table));
    for (const model of sameTitle.length > 0 ? sameTitle : sameSort.length === 1 ? sameSort : []) {
      const pair =
        free.has(model) && !pairs.some((one) => one.table === table) ? compareTables(table, model) : undefined;
      if (pair) {
        pairs.push(pair);
        free.delete(model);
      }
    }
  }
  return pairs;
}

function isSameText(one: Document, other: Document): boolean {
  const [first, second] = [sentencesOf(one), sentencesOf(other)];
  const shared = [...first].filter((sentence) => second.has(sentence)).length;
  const most = Math.max(first.size, second.size);
  return most >= FEWEST_SENTENCES && shared >= most * SENTENCES_SAME;
}

function sentencesOf({ blocks }: Document): Set<string> {
  const text = blocks.map((block) => (block.kind === "paragraph" ? block.text : "")).join("");
  return new Set(
    compactText(text)
      .split(/[。；]/u)
      .filter(Boolean),
  );
}

/** What a copy holds beside what it repeats. */
function restOf(item: ReadDocument, { tables, identical, of }: BookCopy): ReadDocument | undefined {
  const repeated = new Set(tables.map(({ table }) => table));
  const rest = item.tables.filter((table) => !repeated.has(table));
  const hasOwnText = sentencesOf(item.document).size >= FEWEST_SENTENCES && sentencesOf(of).size < FEWEST_SENTENCES;
  return !identical && (rest.length > 0 || hasOwnText) ? { ...item, tables: rest } : undefined;
}
