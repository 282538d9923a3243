import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import type { Book, Draft } from "../../domain/check.ts";
import { nameOfTable } from "../../domain/finding.ts";
import { otherBooks } from "../relate/other-years.ts";
import { findColumnNamed } from "./find-column.ts";
import { findRowNamed, rowsUnder } from "./find-row.ts";
import { findTableNamed, type Lack } from "./find-tables.ts";
import type { Reference } from "./formula.ts";
import { readTableName } from "./table-names.ts";
import { threePublicRow } from "./three-public-row.ts";

/** What a reference stands for in one book: a cell, or the cells of some rows. */
export interface Operand {
  reference: Reference;
  table: BudgetTable;
  cells: Cell[];
  /** Its column prints percentages. */
  isPercent: boolean;
}

/** Finds what a formula names in a book, or says what is not there. */
export function resolve(reference: Reference, book: Book, draft: Draft): Operand | Lack {
  const books = reference.isPrior ? booksOfYearBefore(book, draft) : [book];
  if (books.length === 0) {
    return { reason: "没有上年的册（用 --prior 给出上年预算或决算）", isAbsent: true };
  }
  const name = readTableName(reference.table.text);
  if (!name) {
    throw new Error(`no such sort of table: ${reference.table.text}`);
  }
  const table = findTableNamed(name, reference.table.text, books);
  return "reason" in table ? table : findCells(reference, table);
}

/** Of the same body; a lone book of earlier years is meant where no name tells. */
function booksOfYearBefore(book: Book, draft: Draft): Book[] {
  const own = otherBooks(book, draft);
  const others = own.length > 0 || draft.prior.length > 1 ? own : draft.prior;
  const before = others.filter(
    ({ fiscalYear }) => fiscalYear === undefined || book.fiscalYear === undefined || fiscalYear === book.fiscalYear - 1,
  );
  const isOfStage = (one: Book): boolean => one.stage === book.stage;
  return [...before.filter(isOfStage), ...before.filter((one) => !isOfStage(one))];
}

function findCells(reference: Reference, table: BudgetTable): Operand | Lack {
  const named = reference.item && findRowNamed(table, reference.item.text);
  const row = named && !("reason" in named) ? threePublicRow(table, named, reference.table.text) : named;
  if (row && "reason" in row) {
    return row;
  }
  const rows = reference.isRows ? rowsUnder(table, row) : row ? [row] : [];
  if ("reason" in rows) {
    return rows;
  }
  const cells: Cell[] = [];
  let isPercent = false;
  const words = reference.column.map(({ text }) => text);
  for (const line of rows) {
    const column = findColumnNamed(table, line.panel, words);
    if ("reason" in column) {
      return column;
    }
    const cell = line.cells[column.index];
    if (!cell) {
      return { reason: `${nameOfTable(table)}“${line.name}”一行没有“${words.join(".")}”一栏` };
    }
    isPercent = column.role === "percent" || cell.number?.percent === true;
    cells.push(cell);
  }
  return { reference, table, cells, isPercent };
}
