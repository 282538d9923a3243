import type { BudgetTable, Cell, Stage, Version } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import type { AmountClaim, Base } from "../../domain/claim.ts";
import { bindAmount, cellsOf } from "./bind-amount.ts";

/** A cell of a book of the year before. */
export interface CellOfLastYear {
  cell: Cell;
  table: BudgetTable;
  book: Book;
}

/** Where the figures of a version are printed first: what is 执行数 in January is 决算数 in the accounts. */
const STAGES: Record<Version, Stage> = { budget: "budget", adjusted: "final-account", final: "final-account" };

/**
 * The cell of last year's book that an amount is compared with: of the same kind of table as the amount's own, and of the
 * version the comparison names, else of the same; only where it is one.
 */
export function cellOfLastYear(
  of: AmountClaim,
  base: Base,
  book: Book,
  before: readonly Book[],
): CellOfLastYear | undefined {
  const bound = bindAmount(of, book);
  const { version: own, ...subject } = of.subject;
  const version = base.amount?.subject.version ?? base.version ?? own;
  if (!bound || base.year === undefined || of.subject.year !== base.year + 1 || version === undefined) {
    return undefined;
  }
  const [last, ...others] = before.filter(
    ({ fiscalYear, stage }) => fiscalYear === base.year && stage === STAGES[version],
  );
  if (!last || others.length > 0) {
    return undefined;
  }
  const wanted = { ...subject, year: base.year, version };
  const cells = cellsOf(wanted, last).filter(({ table, isWeak }) => table.kind === bound.table.kind && !isWeak);
  const [first] = cells;
  return first && cells.length === 1 ? { cell: first.cell, table: first.table, book: last } : undefined;
}
