import type { Grid, GridCell } from "../../domain/document.ts";
import { MAX_SHEET_COLUMNS } from "../limits.ts";
import { columnName } from "./addresses.ts";
import { closeGaps } from "./close-gaps.ts";
import type { Merge, SheetContent } from "./sheet-content.ts";

/**
 * The grid of a sheet, cut to the cells that hold text: what the file calls its dimension counts every cell that was
 * ever formatted, up to column XFD and row 1 048 576. A merge that reaches beyond is cut as well.
 */
export function makeGrid(sheet: SheetContent): Grid | undefined {
  const cells = mergeCells(sortCells(sheet.cells), sheet.merges);
  const used = findUsedRange(cells);
  if (!used) {
    return undefined;
  }
  addEmptyMerges(cells, sheet, used);
  for (const cell of cells) {
    cell.rowSpan = Math.min(cell.rowSpan, used.bottom - cell.row + 1);
    cell.columnSpan = Math.min(cell.columnSpan, used.right - cell.column + 1);
    if (isHidden(cell, sheet)) {
      cell.hidden = true;
    }
    cell.row -= used.top;
    cell.column -= used.left;
  }
  const range = `${columnName(used.left)}${used.top + 1}:${columnName(used.right)}${used.bottom + 1}`;
  const { rows, columns } = closeGaps(cells);
  return {
    kind: "grid",
    rows,
    columns,
    cells: sortCells(cells),
    place: { sheet: sheet.name, range },
    method: "sheet",
    ...(sheet.isHidden ? { hidden: true } : {}),
  };
}

/** In reading order, as nearly every file already has them. */
function sortCells(cells: GridCell[]): GridCell[] {
  for (let index = 1; index < cells.length; index++) {
    if (compareCells(cells[index - 1] as GridCell, cells[index] as GridCell) > 0) {
      return cells.sort(compareCells);
    }
  }
  return cells;
}

function compareCells(one: GridCell, other: GridCell): number {
  return one.row - other.row || one.column - other.column;
}

/** Gives the cells at the top left of a merge its spans, and drops what stands unseen under it. */
function mergeCells(cells: GridCell[], merges: Merge[]): GridCell[] {
  if (merges.length === 0) {
    return cells;
  }
  const rows = new Map<number, GridCell[]>();
  for (const cell of cells) {
    const row = rows.get(cell.row);
    if (row) {
      row.push(cell);
    } else {
      rows.set(cell.row, [cell]);
    }
  }
  const covered = new Set<GridCell>();
  for (const merge of merges) {
    for (const row of rowsWithin(rows, merge)) {
      for (const cell of row) {
        if (cell.column < merge.left || cell.column > merge.right) {
          continue;
        }
        if (cell.row === merge.top && cell.column === merge.left) {
          cell.rowSpan = merge.bottom - merge.top + 1;
          cell.columnSpan = merge.right - merge.left + 1;
        } else {
          covered.add(cell);
        }
      }
    }
  }
  return covered.size === 0 ? cells : cells.filter((cell) => !covered.has(cell));
}

/** A merge may run down the whole sheet, where only a few rows hold cells. */
function* rowsWithin(rows: Map<number, GridCell[]>, merge: Merge): Generator<GridCell[]> {
  if (merge.bottom - merge.top > rows.size) {
    for (const [row, cells] of rows) {
      if (row >= merge.top && row <= merge.bottom) {
        yield cells;
      }
    }
    return;
  }
  for (let row = merge.top; row <= merge.bottom; row++) {
    const cells = rows.get(row);
    if (cells) {
      yield cells;
    }
  }
}

function findUsedRange(cells: GridCell[]): Merge | undefined {
  const first = cells[0];
  if (!first) {
    return undefined;
  }
  const used: Merge = { top: first.row, left: first.column, bottom: first.row, right: first.column };
  for (const { row, column } of cells) {
    used.top = Math.min(used.top, row);
    used.left = Math.min(used.left, column);
    used.bottom = Math.max(used.bottom, row);
    used.right = Math.max(used.right, column);
  }
  return used;
}

/** An empty merge inside the table still says which rows and columns belong together. */
function addEmptyMerges(cells: GridCell[], sheet: SheetContent, used: Merge): void {
  if (sheet.merges.length === 0) {
    return;
  }
  const taken = new Set(cells.map((cell) => keyOf(cell.row, cell.column)));
  for (const { top, left, bottom, right } of sheet.merges) {
    const isInside = top >= used.top && left >= used.left && top <= used.bottom && left <= used.right;
    if (!isInside || taken.has(keyOf(top, left))) {
      continue;
    }
    taken.add(keyOf(top, left));
    const place = { sheet: sheet.name, cell: `${columnName(left)}${top + 1}` };
    cells.push({ row: top, column: left, rowSpan: bottom - top + 1, columnSpan: right - left + 1, text: "", place });
  }
}

function keyOf(row: number, column: number): number {
  return row * MAX_SHEET_COLUMNS + column;
}

/** A merged cell shows as long as one of its rows and one of its columns do. */
function isHidden(cell: GridCell, { hiddenRows, hiddenColumns }: SheetContent): boolean {
  return isRunHidden(cell.row, cell.rowSpan, hiddenRows) || isRunHidden(cell.column, cell.columnSpan, hiddenColumns);
}

function isRunHidden(start: number, length: number, hidden: Set<number>): boolean {
  for (let index = start; hidden.size > 0 && index < start + length; index++) {
    if (!hidden.has(index)) {
      return false;
    }
  }
  return hidden.size > 0;
}
