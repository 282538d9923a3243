import type { BudgetTable } from "./budget-table.ts";
import type { Place } from "./place.ts";

// One place of the body of a table; of a large table nothing else of its row is made.

type Body = Pick<BudgetTable, "large" | "rows" | "places">;

/** What is printed there; empty outside the body. */
export function textIn({ large, rows }: Body, row: number, column: number): string {
  if (!large) {
    return rows.at(row)?.[column] ?? "";
  }
  return large.holds(row, column) ? large.textAt(row, column) : "";
}

/** Where it stands; nothing outside the body. */
export function placeIn({ large, places }: Body, row: number, column: number): Place | undefined {
  if (!large) {
    return places.at(row)?.[column];
  }
  return large.holds(row, column) ? large.placeAt(row, column) : undefined;
}

/** How many columns a row has. */
export function widthOf({ large, rows }: Body, row: number): number {
  return large?.columns ?? rows.at(row)?.length ?? 0;
}
