import type { BudgetTable, LineItem, Panel } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import { linesOnSide } from "../../domain/find-cell.ts";
import { isGovernmentKind } from "../../domain/kind-names.ts";
import type { Budget, GovernmentKind, Level, TableScope } from "../../domain/table-kind.ts";
import type { Row } from "./figures.ts";

/** A government's tables of one year and phase: those that can be compared with each other. */
export interface GovernmentSet {
  book: Book;
  tables: BudgetTable[];
}

export const BUDGETS: readonly Budget[] = ["general", "fund", "state-capital", "social-insurance"];
/** A county that names no level has but one. */
export const LEVELS: readonly (Level | undefined)[] = ["whole", "own", "lower", undefined];

export function* governmentSets(books: readonly Book[]): Iterable<GovernmentSet> {
  for (const book of books) {
    const sets = new Map<string, BudgetTable[]>();
    for (const table of book.tables.filter(({ kind }) => isGovernmentKind(kind))) {
      const key = `${table.scope?.phase ?? ""} ${table.fiscalYear ?? ""} ${table.stage ?? ""}`;
      sets.set(key, [...(sets.get(key) ?? []), table]);
    }
    for (const tables of sets.values()) {
      yield { book, tables };
    }
  }
}

/** What a rule asks of a government's table; a scope that is not asked for must not be named. */
export interface Wanted extends Omit<TableScope, "phase" | "by"> {
  kind: GovernmentKind;
  /** Any of these breakdowns; `undefined` is a table that names none. */
  by?: readonly TableScope["by"][];
}

const WHOLE_TABLE: readonly TableScope["by"][] = [undefined, "item"];

/** The one table of exactly this budget and level; two leave open which is meant. */
export function findIn(set: GovernmentSet, { kind, budget, level, by = WHOLE_TABLE }: Wanted): BudgetTable | undefined {
  const found = set.tables.filter(
    (table) =>
      table.kind === kind &&
      table.scope?.budget === budget &&
      table.scope?.level === level &&
      by.includes(table.scope?.by),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** The one row on a side whose name says this. */
export function findRow(
  table: BudgetTable | undefined,
  side: NonNullable<Panel["side"]>,
  name: RegExp,
  but?: RegExp,
): Row | undefined {
  const lines = table ? linesOnSide(table, side) : [];
  const found = outermost(lines.filter((line) => name.test(line.name) && !but?.test(line.name)));
  return table && found.length === 1 && found[0] ? { table, line: found[0] } : undefined;
}

/** The one row of a table that is meant, on whichever side. */
export function onlyRow(table: BudgetTable | undefined, isWanted: (line: LineItem) => boolean): Row | undefined {
  const [line, ...more] = table?.lines.filter(isWanted) ?? [];
  return table && line && more.length === 0 ? { table, line } : undefined;
}

/** 调出资金 with 其中：调出资金 under it is one row with its parts. */
function outermost(lines: readonly LineItem[]): readonly LineItem[] {
  const level = Math.min(...lines.map((line) => line.level));
  return lines.filter((line) => line.level === level && line.mark !== "of-which");
}

/** The rows directly under one. */
export function rowsUnder({ table, line }: Row): Row[] {
  return line.children.map((index) => ({ table, line: table.lines[index] as LineItem }));
}

/** The 合计 of a table of one panel; where it prints 合计 and 总计, the 合计: 总计 counts transfers and debt besides. */
export function totalRow(table: BudgetTable | undefined): Row | undefined {
  const totals = table?.panels.length === 1 ? table.lines.filter((line) => line.mark === "total") : [];
  const sums = totals.filter((line) => /合计$/u.test(line.name));
  const [line, ...others] = totals.length === 1 ? totals : sums;
  return table && line && others.length === 0 ? { table, line } : undefined;
}
