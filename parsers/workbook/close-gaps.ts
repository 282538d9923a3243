import type { CellStore } from "../../domain/cell-store.ts";

/** More empty rows or columns than these between two cells say no more than these do. */
const LONGEST_GAP = 100;

/**
 * Shortens long runs of empty rows and columns, so that one stray text at the far corner of a sheet does not make a grid
 * of millions of empty places. Cells keep their addresses. Gives the rows and columns that are left.
 */
export function closeGaps(cells: CellStore): { rows: number; columns: number } {
  const rows = shorten(
    cells,
    (index) => cells.rowAt(index),
    (index) => (cells.keptAt(index)?.rowSpan ?? 1) - 1,
  );
  const columns = shorten(
    cells,
    (index) => cells.columnAt(index),
    (index) => (cells.keptAt(index)?.columnSpan ?? 1) - 1,
  );
  for (const cell of cells.kept()) {
    cell.rowSpan = rows.at(cell.row + cell.rowSpan - 1) - rows.at(cell.row) + 1;
    cell.columnSpan = columns.at(cell.column + cell.columnSpan - 1) - columns.at(cell.column) + 1;
  }
  if (rows.isShorter || columns.isShorter) {
    cells.move(rows.at, columns.at);
  }
  return { rows: rows.count, columns: columns.count };
}

interface Shortened {
  count: number;
  isShorter: boolean;
  at(index: number): number;
}

/** Where the first and last place of every cell come to lie. A sheet may have millions of cells: no list of them is made. */
function shorten(cells: CellStore, first: (index: number) => number, more: (index: number) => number): Shortened {
  let highest = -1;
  for (let index = 0; index < cells.length; index++) {
    highest = Math.max(highest, first(index) + more(index));
  }
  const isUsed = new Uint8Array(highest + 1);
  for (let index = 0; index < cells.length; index++) {
    isUsed[first(index)] = 1;
    isUsed[first(index) + more(index)] = 1;
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
  return { count: before + 1 - removed, isShorter: removed > 0, at: (index) => places[index] ?? index };
}
