import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import type { Place } from "../../domain/place.ts";
import { readAmount } from "../../domain/read-amount.ts";
import { compactText } from "../../domain/text.ts";
import { findUnit, type Unit } from "../../domain/unit.ts";
import type { FormText } from "./form.ts";

/** Rows of a box of funds. */
const REACH = 6;

/** The cells of a form by row and column: its labels and values alternate, so that head and body are one. */
export interface FormGrid {
  table: BudgetTable;
  rows: readonly (readonly string[])[];
  /** Rows of `rows` that the table counts as its head. */
  heads: number;
}

export function formGrid(table: BudgetTable): FormGrid {
  return { table, rows: [...table.header, ...table.rows], heads: table.header.length };
}

/** For matching only. */
export function wordsAt({ rows }: FormGrid, row: number, column: number): string {
  return compactText(rows[row]?.[column] ?? "");
}

function placeIn({ table, heads }: FormGrid, row: number, column: number): Place {
  // Places of the head are not kept; from its end a negative row would count.
  return (row < heads ? undefined : table.places.at(row - heads)?.[column]) ?? table.place;
}

export function textIn(grid: FormGrid, row: number, column: number): FormText {
  return { text: grid.rows[row]?.[column] ?? "", place: placeIn(grid, row, column) };
}

/** True where a place is covered by the merge that begins above it. */
export function isCovered(grid: FormGrid, row: number, column: number): boolean {
  const [here, above] = [placeIn(grid, row, column), placeIn(grid, row - 1, column)];
  const hasPlace = here.box !== undefined || here.cell !== undefined;
  return row > grid.heads && hasPlace && here.cell === above.cell && here.box?.join() === above.box?.join();
}

/** The number of a place as a cell that relations are stated of; with a unit it is money. */
export function numberIn(grid: FormGrid, row: number, column: number, label: string, unit?: Unit): Cell {
  const { text, place } = textIn(grid, row, column);
  const cell: Cell = { table: grid.table.id, row: row - grid.heads, column, text, label, place };
  return readAmount(cell, cell.text, unit !== undefined, unit);
}

/** The unit of the amounts of a row: of a label to their left or of the box it stands in (项目资金（万元）), else of the table. */
export function unitOfRow(grid: FormGrid, row: number, column: number): Unit | undefined {
  for (let left = column; left >= 0; left--) {
    for (let up = row; up >= 0 && up >= row - REACH; up--) {
      const text = wordsAt(grid, up, left);
      if (text !== "") {
        const unit = findUnit(text);
        if (unit) {
          return unit;
        }
        break;
      }
    }
  }
  return grid.table.unit;
}
