import type { BudgetTable } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import type { Budget } from "../../domain/table-kind.ts";
import { governmentSets } from "./government-tables.ts";

/** The tables of limits and balances of one sort of debt; of both together where no budget is given. */
export function* debtTables(books: readonly Book[], budget?: Budget): Iterable<BudgetTable> {
  for (const { tables } of governmentSets(books)) {
    yield* tables.filter(({ kind, scope }) => kind === "debt-limits" && scope?.budget === budget);
  }
}

export function* allDebtTables(books: readonly Book[]): Iterable<BudgetTable> {
  for (const { tables } of governmentSets(books)) {
    yield* tables.filter(({ kind }) => kind === "debt-limits");
  }
}
