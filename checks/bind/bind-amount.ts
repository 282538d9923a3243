import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import type { AmountClaim, Subject } from "../../domain/claim.ts";
import { isGovernmentBook } from "../../domain/government-book.ts";
import type { CandidateCell } from "./candidate-cell.ts";
import { departmentCells } from "./department-cells.ts";
import { governmentCells } from "./government-cells.ts";
import type { Time } from "./time-columns.ts";

type Bound = WeakMap<AmountClaim, { cell: Cell; table: BudgetTable } | undefined>;

const BOUND = new WeakMap<Book, Bound>();

/**
 * The one cell an amount of the text is printed in. Where its words fit cells that differ — another budget, with or without
 * what was carried over — it is bound to the one it agrees with, else to none: a different scope is not a difference.
 */
export function bindAmount(claim: AmountClaim, book: Book): { cell: Cell; table: BudgetTable } | undefined {
  const bound: Bound = BOUND.get(book) ?? new WeakMap();
  BOUND.set(book, bound);
  if (!bound.has(claim)) {
    bound.set(
      claim,
      claim.zone === "reason" || !claim.cell.money ? undefined : choose(claim, cellsOf(claim.subject, book)),
    );
  }
  return bound.get(claim);
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

/** Sides and totals that no word of the sentence ties to a budget. */
const LOOSE: ReadonlySet<string | undefined> = new Set(["revenue", "expenditure", "total", "basic", "project"]);

function choose({ cell, subject }: AmountClaim, candidates: readonly CandidateCell[]): CandidateCell | undefined {
  const agreeing = candidates.find((one) => agrees(cell, one.cell));
  const isLoose = subject.isScopeOfHeading && LOOSE.has(subject.term);
  const strong = isLoose ? [] : candidates.filter(({ isWeak }) => !isWeak);
  const [first] = strong;
  if (agreeing) {
    return agreeing;
  }
  return first && strong.every((one) => agrees(first.cell, one.cell)) ? first : undefined;
}

/** Every cell an amount of the text agrees with, or else the one it is bound to. */
export function boundCells(claim: AmountClaim, book: Book): CandidateCell[] {
  const bound = bindAmount(claim, book);
  const agreeing = cellsOf(claim.subject, book).filter(({ cell }) => agrees(claim.cell, cell));
  return agreeing.length > 0 ? agreeing : bound ? [bound] : [];
}

/** Two printed amounts that may be the same number: BUD-TEXT T2. */
export function agrees(a: Cell, b: Cell): boolean {
  if (!a.money || !b.money) {
    return false;
  }
  const half = a.money.step * (a.spread ?? 0.5) + b.money.step * (b.spread ?? 0.5);
  return Math.abs(a.money.amount - b.money.amount) <= half;
}
