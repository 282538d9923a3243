import type { GridCell } from "../../domain/document.ts";

/** More empty rows or columns than these between two cells say no more than these do. */
const LONGEST_GAP = 100;

/**
 * Shortens long runs of empty rows and columns, so that one stray text at the far corner of a sheet does not make a grid
 * of millions of empty places. Cells keep their addresses. Gives the rows and columns that are left.
 */
export function closeGaps(cells: readonly GridCell[]): { rows: number; columns: number } {
  const rows = shorten(
    cells,
    (cell) => cell.row,
    (cell) => cell.row + cell.rowSpan - 1,
  );
  const columns = shorten(
    cells,
    (cell) => cell.column,
    (cell) => cell.column + cell.columnSpan - 1,
  );
  for (const cell of cells) {
    const [bottom, right] = [rows.at(cell.row + cell.rowSpan - 1), columns.at(cell.column + cell.columnSpan - 1)];
    cell.row = rows.at(cell.row);
    cell.column = columns.at(cell.column);
    cell.rowSpan = bottom - cell.row + 1;
    cell.columnSpan = right - cell.column + 1;
  }
  return { rows: rows.count, columns: columns.count };
}

interface Shortened {
  count: number;
  at(index: number): number;
}

type Edge = (cell: GridCell) => number;

/** Where the first and last place of every cell come to lie. A sheet may have millions of cells: no list of them is made. */
function shorten(cells: readonly GridCell[], first: Edge, last: Edge): Shortened {
  let highest = -1;
  for (const cell of cells) {
    highest = Math.max(highest, last(cell));
  }
  const isUsed = new Uint8Array(highest + 1);
  for (const cell of cells) {
    isUsed[first(cell)] = 1;
    isUsed[last(cell)] = 1;
  }
  const places = new Int32Array(highest + 1);
  let removed = 0;
  let before = -1;
  for (let index = 0; index <= highest; index++) {
    if (isUsed[index] === 1) {
      removed += Math.max(0, index - before - 1 - LONGEST_GAP);
      places[index] = index - removed;
      before = index;
    }
  }
  return { count: before + 1 - removed, at: (index) => places[index] ?? index };
}
