import { CellStore } from "../domain/cell-store.ts";
import type { Grid, GridCell } from "../domain/document.ts";
import { joinLines } from "../domain/text.ts";

/** A grid by position: which cell covers a place, and what the rows say. */
export interface GridView {
  rows: number;
  columns: number;
  /** The cell that covers a place, merges included. */
  cellAt(row: number, column: number): GridCell | undefined;
  /** The merge that covers a place; a cell that covers nothing else is none. */
  mergeAt(row: number, column: number): GridCell | undefined;
  /** Text of the cell that starts at a place; empty on the covered part of a merge. Line breaks removed. */
  textAt(row: number, column: number): string;
  /** True of an amount with decimals, told without making a text of it; of any other cell only its text tells. */
  isDecimalAt(row: number, column: number): boolean;
}

export function viewGrid(grid: Grid): GridView {
  return grid.cells instanceof CellStore ? viewStore(grid, grid.cells) : viewCells(grid);
}

/** A sheet of millions of cells: its cells are looked up by their numbers, and few are ever made. */
function viewStore({ rows, columns }: Grid, cells: CellStore): GridView {
  /** One more than the index of the cell. */
  const owner = new Int32Array(rows * columns);
  for (let index = 0; index < cells.length; index++) {
    const [top, left] = [cells.rowAt(index), cells.columnAt(index)];
    const kept = cells.keptAt(index);
    if (!kept) {
      owner[top * columns + left] = index + 1;
      continue;
    }
    const { rowSpan, columnSpan } = kept;
    for (let row = top; row < top + rowSpan; row++) {
      owner.fill(index + 1, row * columns + left, row * columns + left + columnSpan);
    }
  }
  // Names stand in many cells, and are one text of the store.
  const tidied: string[] = [];
  const indexAt = (row: number, column: number): number => (owner[row * columns + column] ?? 0) - 1;
  const startsAt = (index: number, row: number, column: number): boolean =>
    index >= 0 && cells.rowAt(index) === row && cells.columnAt(index) === column;
  return {
    rows,
    columns,
    cellAt: (row, column) => {
      const index = indexAt(row, column);
      return index < 0 ? undefined : cells.at(index);
    },
    mergeAt: (row, column) => asMerge(cells.keptAt(indexAt(row, column))),
    textAt(row, column) {
      const index = indexAt(row, column);
      if (!startsAt(index, row, column)) {
        return "";
      }
      if (cells.keptAt(index)) {
        return tidy(cells.textAt(index));
      }
      const id = cells.textIdAt(index);
      const plain = cells.texts.trimmed(id);
      if (plain !== undefined) {
        return cells.texts.get(plain);
      }
      tidied[id] ??= tidy(cells.textAt(index));
      return tidied[id];
    },
    isDecimalAt(row, column) {
      const index = indexAt(row, column);
      if (!startsAt(index, row, column) || cells.keptAt(index)) {
        return false;
      }
      const plain = cells.texts.trimmed(cells.textIdAt(index));
      return plain !== undefined && cells.texts.isDecimal(plain);
    },
  };
}

function tidy(text: string): string {
  return joinLines(text).trim();
}

function asMerge(cell: GridCell | undefined): GridCell | undefined {
  return cell && (cell.rowSpan > 1 || cell.columnSpan > 1) ? cell : undefined;
}

function viewCells(grid: Grid): GridView {
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
    mergeAt: (row, column) => asMerge(cellAt(row, column)),
    textAt(row, column) {
      const cell = cellAt(row, column);
      return cell && cell.row === row && cell.column === column ? tidy(cell.text) : "";
    },
    isDecimalAt: () => false,
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
