import type { BudgetTable, Cell, Measure } from "../../domain/budget-table.ts";
import type { Book, Draft } from "../../domain/check.ts";
import { columnsOf, totalLine } from "../../domain/find-cell.ts";
import { figuresOf } from "../relate/figures.ts";
import { otherBooks, sameTable } from "../relate/other-years.ts";
import { type Item, itemsAcross, itemsDown, listsItems } from "../relate/three-public.ts";

/** 三公 of a budget and of the budget of the year before, item by item. */
export interface ThreePublicYears {
  table: BudgetTable;
  now: ReadonlyMap<Item, Cell>;
  /** Printed beside this year's, or in last year's book. */
  before: ReadonlyMap<Item, Cell>;
  beforeTable: BudgetTable;
}

/** The budgets of 三公 of a book that can be compared with those of the year before. */
export function* threePublicYears(book: Book, draft: Draft): Iterable<ThreePublicYears> {
  for (const table of book.tables.filter(isBudget)) {
    const now = itemsOf(table, "this-year");
    const beside = itemsOf(table, "last-year");
    const earlier = beside.size > 0 ? undefined : tableBefore(table, book, draft);
    const before = earlier ? itemsOf(earlier, "this-year") : beside;
    if (isStated(now) && isStated(before)) {
      yield { table, now, before, beforeTable: earlier ?? table };
    }
  }
}

/** Blank all over, a year says nothing; beside an amount that is printed a blank is 0. */
function isStated(items: ReadonlyMap<Item, Cell>): boolean {
  const whole = items.get("all");
  return whole ? whole.number !== undefined : [...items.values()].some(({ number }) => number !== undefined);
}

function isBudget({ kind, stage, scope }: BudgetTable): boolean {
  const isWhole = scope?.level !== "whole" && scope?.level !== "lower" && scope?.phase === undefined;
  return (kind === "three-public" || (kind === "three-public-summary" && isWhole)) && stage === "budget";
}

function tableBefore(table: BudgetTable, book: Book, draft: Draft): BudgetTable | undefined {
  const year = (table.fiscalYear ?? 0) - 1;
  return sameTable(table, otherBooks(book, draft), (other) => other.fiscalYear === year && isBudget(other));
}

/** By columns of the one row, or of the total, else by rows. */
function itemsOf(table: BudgetTable, period: "this-year" | "last-year"): ReadonlyMap<Item, Cell> {
  if (listsItems(table)) {
    const column = figuresOf(table, 0).get(`${period} budget`);
    return column ? itemsDown(table, column.index) : new Map();
  }
  const line = totalLine(table);
  if (!line || table.columns.every(({ measure }) => measure !== "reception")) {
    return new Map();
  }
  const items = itemsAcross(table, line, period);
  const hasMore = columnsOf(table, "meetings").length + columnsOf(table, "training").length > 0;
  const whole = table.columns.filter(
    (column) => column.measure === ("three-public" satisfies Measure) && (column.period ?? "this-year") === period,
  );
  const cell = whole.length === 1 && whole[0] ? line.cells[whole[0].index] : undefined;
  // A 合计 may hold 会议费 and 培训费 too.
  if (cell) {
    items.set("all", cell);
  } else if (hasMore) {
    items.delete("all");
  }
  return items;
}
