import type { Grid, GridCell } from "../../domain/document.ts";

/** Rows of cells as formats without positions need them: what no cell covers is an empty one. */
export function layOutCells(grid: Grid): GridCell[][] {
  const covered = new Set<number>();
  for (const cell of grid.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        covered.add(row * grid.columns + column);
      }
    }
  }
  return Array.from({ length: grid.rows }, (_, row) => {
    const cells = grid.cells.filter((cell) => cell.row === row);
    for (let column = 0; column < grid.columns; column++) {
      if (!covered.has(row * grid.columns + column)) {
        cells.push({ row, column, rowSpan: 1, columnSpan: 1, text: "", place: grid.place });
      }
    }
    return cells.sort((one, other) => one.column - other.column);
  });
}
