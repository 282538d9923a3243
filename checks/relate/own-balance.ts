import type { BudgetTable, Cell, Version } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import { linesOnSide } from "../../domain/find-cell.ts";
import type { Budget, GovernmentKind, Phase } from "../../domain/table-kind.ts";
import { OWN_EXPENDITURE, OWN_REVENUE, SUBSIDY_DOWN } from "./balance-rows.ts";
import { figuresOf, type Row } from "./figures.ts";
import { findIn, findRow, governmentSets } from "./government-tables.ts";

const CLOSING = /^(?:(?:本|当)?年[终末底](?:滚存|累计)?结[转余]|结转下年|结余?结转|(?:净|滚存)?结余)/u;
const OPENING = /^(?:上年|年初)(?:滚存|累计)?结[转余]/u;

/** The tables of a budget of the level itself, or of a government that names no level: a county has but one. */
export function* ownTables(book: Book, kind: GovernmentKind, budget: Budget, phase?: Phase): Iterable<BudgetTable> {
  // A set is of one phase.
  for (const set of [...governmentSets([book])].filter(({ tables }) => tables[0]?.scope?.phase === phase)) {
    const table = findIn(set, { kind, budget, level: "own" }) ?? findIn(set, { kind, budget });
    if (table) {
      yield table;
    }
  }
}

/** What a row prints of this year: the budget in a budget, the accounts in accounts, or the version that is asked for. */
export function figureOf(row: Row | undefined, version?: Version): Cell | undefined {
  const wanted = version ?? (row?.table.stage === "final-account" ? "final" : "budget");
  const figures = row && figuresOf(row.table, row.line.panel);
  const column = figures?.get(`this-year ${wanted}`);
  const cell = column && row?.line.cells[column.index];
  return cell?.money ? cell : undefined;
}

/** The amounts of a balance sheet that shares are of; those it does not print are missing. */
export interface OwnBalance {
  table: BudgetTable;
  revenue?: Cell | undefined;
  expenditure?: Cell | undefined;
  subsidies?: Cell | undefined;
  opening: Cell[];
  closing: Cell[];
}

export function* ownBalances(book: Book, budget: Budget): Iterable<OwnBalance> {
  for (const table of ownTables(book, "government-balance", budget)) {
    yield {
      table,
      revenue: figureOf(findRow(table, "revenue", OWN_REVENUE, BARE)),
      expenditure: figureOf(findRow(table, "expenditure", OWN_EXPENDITURE, BARE)),
      subsidies: figureOf(findRow(table, "expenditure", SUBSIDY_DOWN)),
      opening: rowsNamed(table, "revenue", OPENING),
      closing: rowsNamed(table, "expenditure", CLOSING),
    };
  }
}

const BARE = /^(?:收入|支出)$/u;

/** 年终结余 with 结转 and 净结余 under it is one row. */
function rowsNamed(table: BudgetTable, side: "revenue" | "expenditure", name: RegExp): Cell[] {
  const lines = linesOnSide(table, side).filter((line) => line.mark === "item" && name.test(line.name));
  const level = Math.min(...lines.map((line) => line.level));
  return lines.filter((line) => line.level === level).flatMap((line) => figureOf({ table, line }) ?? []);
}
