import type { BudgetTable, Cell, LineItem } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import { isGovernmentBook } from "../../domain/government-book.ts";
import type { Phase } from "../../domain/table-kind.ts";
import { totalRow } from "./government-tables.ts";
import { figureOf, ownTables } from "./own-balance.ts";

/** A row of expenditure with what was approved, as adjusted, and what was spent; what is not printed is missing. */
export interface ExecutedRow {
  table: BudgetTable;
  line: LineItem;
  approved?: Cell | undefined;
  adjusted?: Cell | undefined;
  spent?: Cell | undefined;
  isTotal: boolean;
}

/** The tables of accounts, or of 执行情况, of a level's expenditure; or those of a department. */
export function executedTables(book: Book): BudgetTable[] {
  if (!isGovernmentBook(book)) {
    return book.tables.filter(
      ({ kind, stage }) => stage === "final-account" && (kind === "expenditure" || kind.endsWith("-expenditure")),
    );
  }
  const accounts = levelTables(book);
  const execution = levelTables(book, "execution");
  return [...accounts.filter(({ stage }) => stage === "final-account"), ...execution];
}

/** 2025年某县一般公共预算支出决算表: a county that prints no table of its own level has but that of the whole. */
function levelTables(book: Book, phase?: Phase): BudgetTable[] {
  const own = BUDGETS.flatMap((budget) => [...ownTables(book, "government-expenditure", budget, phase)]);
  return own.length > 0
    ? own
    : book.tables.filter(
        ({ kind, scope, large }) =>
          kind === "government-expenditure" &&
          !large &&
          scope?.level === "whole" &&
          scope.phase === phase &&
          scope.by === undefined &&
          BUDGETS.some((budget) => budget === scope.budget),
      );
}

const BUDGETS = ["general", "fund", "state-capital"] as const;

/** The rows of such a table that print at least two of the three. */
export function executedRows(table: BudgetTable): ExecutedRow[] {
  const total = totalRow(table)?.line;
  return table.lines
    .filter((line) => line.mark === "item" || line === total)
    .map((line) => {
      const row = { table, line };
      const [approved, adjusted] = [figureOf(row, "budget"), figureOf(row, "adjusted")];
      return { ...row, approved, adjusted, spent: figureOf(row, "final"), isTotal: line === total };
    })
    .filter(({ approved, adjusted, spent }) => [approved, adjusted, spent].filter(Boolean).length > 1);
}

/** Rows of which no other printed row is a part: 项, or 类 where nothing stands under it. */
export function isLeaf({ line }: ExecutedRow): boolean {
  return line.children.length === 0;
}
