import type { Grid, GridCell } from "../domain/document.ts";
import { joinLines } from "../domain/text.ts";

/** A grid by position: which cell covers a place, and what the rows say. */
export interface GridView {
  rows: number;
  columns: number;
  /** The cell that covers a place, merges included. */
  cellAt(row: number, column: number): GridCell | undefined;
  /** Text of the cell that starts at a place; empty on the covered part of a merge. Line breaks removed. */
  textAt(row: number, column: number): string;
}

export function viewGrid(grid: Grid): GridView {
  const owner: (GridCell | undefined)[] = new Array(grid.rows * grid.columns);
  for (const cell of grid.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        owner[row * grid.columns + column] = cell;
      }
    }
  }
  const cellAt = (row: number, column: number): GridCell | undefined => owner[row * grid.columns + column];
  return {
    rows: grid.rows,
    columns: grid.columns,
    cellAt,
    textAt(row, column) {
      const cell = cellAt(row, column);
      return cell && cell.row === row && cell.column === column ? joinLines(cell.text).trim() : "";
    },
  };
}

/** The cells that start in a row, left to right, without the empty ones. */
export function saidInRow(view: GridView, row: number): { column: number; text: string; cell: GridCell }[] {
  const said = [];
  for (let column = 0; column < view.columns; column++) {
    const text = view.textAt(row, column);
    const cell = view.cellAt(row, column);
    if (text !== "" && cell) {
      said.push({ column, text, cell });
    }
  }
  return said;
}
