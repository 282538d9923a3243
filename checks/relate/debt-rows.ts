import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import type { Budget } from "../../domain/table-kind.ts";
import { type DebtCells, debtCells, debtColumns } from "./debt-columns.ts";
import { figuresOf, type Row } from "./figures.ts";
import { findIn, type GovernmentSet, governmentSets } from "./government-tables.ts";
import { regionRows } from "./regions.ts";

/** The balance sheet of a level proper beside the debt table of its budget. */
export interface DebtAndBalance {
  balance: BudgetTable;
  debt: BudgetTable;
  /** What the debt table says of the whole region and of the level proper. */
  whole: DebtCells;
  own: DebtCells;
}

export function* debtsWithBalances(books: readonly Book[]): Iterable<DebtAndBalance> {
  for (const set of governmentSets(books)) {
    for (const budget of ["general", "fund"] as const) {
      yield* pairs(set, budget);
    }
  }
}

function* pairs(set: GovernmentSet, budget: Budget): Iterable<DebtAndBalance> {
  const balance = findIn(set, { kind: "government-balance", budget, level: "own" });
  const found = debtOf(set, budget);
  if (balance && found) {
    yield { balance, ...found };
  }
}

/** The one debt table of a budget, and what it says of the region and of the level proper. */
export function debtOf({ tables }: GovernmentSet, budget: Budget): Omit<DebtAndBalance, "balance"> | undefined {
  const [debt, ...more] = tables.filter(({ kind, scope }) => kind === "debt-limits" && scope?.budget === budget);
  if (!debt || more.length > 0) {
    return undefined;
  }
  const columns = debtColumns(debt);
  const { whole, own } = regionRows(debt);
  return { debt, whole: whole ? debtCells(columns, whole) : {}, own: own ? debtCells(columns, own) : {} };
}

/** This year's figure of a row of a balance sheet. */
export function currentFigure(row: Row | undefined): Cell | undefined {
  const figures = row && figuresOf(row.table, row.line.panel);
  const column = figures?.get("this-year budget") ?? figures?.get("this-year final");
  return column && row?.line.cells[column.index];
}
