import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import type { AmountClaim, Subject } from "../../domain/claim.ts";
import { isGovernmentBook } from "../../domain/government-book.ts";
import { agrees } from "./agrees.ts";
import type { CandidateCell } from "./candidate-cell.ts";
import { departmentCells } from "./department-cells.ts";
import { governmentCells } from "./government-cells.ts";
import { grandTotalCell } from "./grand-total-cell.ts";
import { subjectOfWhole } from "./scope-of-whole.ts";
import type { Time } from "./time-columns.ts";

/** What an amount of the text is bound to: the one cell, and every cell it agrees with. */
interface Binding {
  one?: CandidateCell;
  all: CandidateCell[];
}

/** Sides and totals that no word of the sentence ties to a budget. */
const LOOSE: ReadonlySet<string | undefined> = new Set(["revenue", "expenditure", "total", "basic", "project"]);
const BOUND = new WeakMap<Book, WeakMap<AmountClaim, Binding>>();

/**
 * The one cell an amount of the text is printed in. Where its words fit cells that differ — another budget, with or without
 * what was carried over — it is bound to the one it agrees with, else to none: a different scope is not a difference.
 */
export function bindAmount(claim: AmountClaim, book: Book): { cell: Cell; table: BudgetTable } | undefined {
  return bindingOf(claim, book).one;
}

/** Every cell an amount of the text agrees with, or else the one it is bound to; none where it is bound to none. */
export function boundCells(claim: AmountClaim, book: Book): CandidateCell[] {
  return bindingOf(claim, book).all;
}

/** Looked up once for each amount, however many rules ask. */
function bindingOf(claim: AmountClaim, book: Book): Binding {
  const bound = BOUND.get(book) ?? new WeakMap<AmountClaim, Binding>();
  BOUND.set(book, bound);
  const binding = bound.get(claim) ?? bind(claim, book);
  bound.set(claim, binding);
  return binding;
}

function bind(claim: AmountClaim, book: Book): Binding {
  if (claim.zone === "reason" || !claim.cell.money) {
    return { all: [] };
  }
  const candidates = cellsOf(claim.subject, book);
  const agreeing = candidates.filter(({ cell }) => agrees(claim.cell, cell));
  const one =
    agreeing[0] ??
    onlyCell(claim.subject, candidates) ??
    grandTotalCell(claim, candidates, book, cellsOf) ??
    wholeCell(claim, book);
  return one ? { one, all: agreeing.length > 0 ? agreeing : [one] } : { all: [] };
}

/** Every cell the words of a subject fit. */
export function cellsOf(subject: Subject, book: Book): CandidateCell[] {
  const time = timeOf(subject, book);
  const found = isGovernmentBook(book)
    ? governmentCells(subject, book)
    : time
      ? departmentCells(subject, time, book)
      : [];
  return found.filter(({ cell }) => cell.number !== undefined && cell.money !== undefined);
}

function timeOf({ year, version }: Subject, { fiscalYear }: Book): Time | undefined {
  if (year === undefined || fiscalYear === undefined || (year !== fiscalYear && year !== fiscalYear - 1)) {
    return undefined;
  }
  return { isLastYear: year !== fiscalYear, ...(version ? { version } : {}) };
}

/** The cell of the words of an amount that agrees with none, where all of them print the same. */
function onlyCell(subject: Subject, candidates: readonly CandidateCell[]): CandidateCell | undefined {
  const isLoose = subject.isScopeOfHeading && LOOSE.has(subject.term);
  const strong = isLoose ? [] : candidates.filter(({ isWeak }) => !isWeak);
  const [first] = strong;
  return first && strong.every((one) => agrees(first.cell, one.cell)) ? first : undefined;
}

/** The same, where only its parts tell which money it is of. */
function wholeCell(claim: AmountClaim, book: Book): CandidateCell | undefined {
  const subject = subjectOfWhole(claim, book);
  return subject && onlyCell(subject, cellsOf(subject, book));
}
