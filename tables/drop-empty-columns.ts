import { CellStore } from "../domain/cell-store.ts";
import type { Grid } from "../domain/document.ts";

/**
 * A grid without the columns in which no text begins: they are left free for the eye, or lie under merges, and would part
 * a table in two. Cells keep their places.
 */
export function dropEmptyColumns(grid: Grid): Grid {
  const used = usedColumns(grid);
  if (used.size === grid.columns) {
    return grid;
  }
  const before = [0];
  for (let column = 0; column < grid.columns; column++) {
    before.push((before[column] ?? 0) + (used.has(column) ? 1 : 0));
  }
  const at = (column: number): number => before[column] ?? 0;
  const cells = grid.cells.flatMap((cell) => {
    const column = at(cell.column);
    const columnSpan = at(cell.column + cell.columnSpan) - column;
    return columnSpan > 0 ? [{ ...cell, column, columnSpan }] : [];
  });
  return { ...grid, columns: used.size, cells };
}

function usedColumns({ cells }: Grid): Set<number> {
  return cells instanceof CellStore
    ? cells.usedColumns()
    : new Set(cells.filter(({ text }) => text !== "").map(({ column }) => column));
}
