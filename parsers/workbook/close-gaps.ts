import type { GridCell } from "../../domain/document.ts";

/** More empty rows or columns than these between two cells say no more than these do. */
const LONGEST_GAP = 100;

/**
 * Shortens long runs of empty rows and columns, so that one stray text at the far corner of a sheet does not make a grid
 * of millions of empty places. Cells keep their addresses. Gives the rows and columns that are left.
 */
export function closeGaps(cells: readonly GridCell[]): { rows: number; columns: number } {
  const rows = shorten(cells.map((cell) => [cell.row, cell.rowSpan]));
  const columns = shorten(cells.map((cell) => [cell.column, cell.columnSpan]));
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

/** Where the first and last place of every cell come to lie. */
function shorten(spans: readonly (readonly [start: number, length: number])[]): Shortened {
  const used = [...new Set(spans.flatMap(([start, length]) => [start, start + length - 1]))].sort((a, b) => a - b);
  const places = new Map<number, number>();
  let removed = 0;
  let before = -1;
  for (const index of used) {
    removed += Math.max(0, index - before - 1 - LONGEST_GAP);
    places.set(index, index - removed);
    before = index;
  }
  return { count: before + 1 - removed, at: (index) => places.get(index) ?? index };
}
