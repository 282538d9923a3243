import type { CellStore } from "../../domain/cell-store.ts";
import type { Grid, GridCell } from "../../domain/document.ts";
import { columnName } from "../../domain/place.ts";
import { MAX_SHEET_COLUMNS } from "../limits.ts";
import { closeGaps } from "./close-gaps.ts";
import { findRepeated } from "./find-repeated.ts";
import { partMerges } from "./part-merges.ts";
import type { Merge, SheetContent } from "./sheet-content.ts";

/** Fewer cells are a list: nothing is gained by making them one by one. */
const FEW = 20_000;

/**
 * The grid of a sheet, cut to the cells that hold text: what the file calls its dimension counts every cell that was
 * ever formatted, up to column XFD and row 1 048 576. A merge that reaches beyond is cut as well.
 */
export function makeGrid(sheet: SheetContent): Grid | undefined {
  const { cells } = sheet;
  cells.drop(new Set(findRepeated(cells).map(({ index }) => index)));
  cells.sort();
  const merges = partMerges(sheet.merges).kept;
  mergeCells(cells, merges);
  const used = findUsedRange(cells);
  if (!used) {
    return undefined;
  }
  addEmptyMerges(cells, merges, used);
  for (const cell of cells.kept()) {
    cell.rowSpan = Math.min(cell.rowSpan, used.bottom - cell.row + 1);
    cell.columnSpan = Math.min(cell.columnSpan, used.right - cell.column + 1);
  }
  markHidden(cells, sheet);
  if (used.top > 0 || used.left > 0) {
    cells.move(
      (row) => row - used.top,
      (column) => column - used.left,
    );
  }
  const range = `${columnName(used.left)}${used.top + 1}:${columnName(used.right)}${used.bottom + 1}`;
  const { rows, columns } = closeGaps(cells);
  cells.sort();
  return {
    kind: "grid",
    rows,
    columns,
    cells: cells.length > FEW ? cells : [...cells],
    place: { sheet: sheet.name, range },
    method: "sheet",
    ...(sheet.isHidden ? { hidden: true } : {}),
  };
}

/** Gives the cells at the top left of a merge its spans, and drops what stands unseen under it. */
function mergeCells(cells: CellStore, merges: readonly Merge[]): void {
  const covered = new Set<number>();
  for (const { top, left, bottom, right } of merges) {
    // A merge may run down the whole sheet, where only a few rows hold cells.
    for (let at = cells.firstFrom(top, left); at < cells.length && cells.rowAt(at) <= bottom; at++) {
      const column = cells.columnAt(at);
      if (column < left || column > right) {
        continue;
      }
      if (cells.rowAt(at) === top && column === left) {
        Object.assign(cells.keep(at), { rowSpan: bottom - top + 1, columnSpan: right - left + 1 });
      } else {
        covered.add(at);
      }
    }
  }
  cells.drop(covered);
}

function findUsedRange(cells: CellStore): Merge | undefined {
  if (cells.length === 0) {
    return undefined;
  }
  const used: Merge = { top: cells.rowAt(0), left: cells.columnAt(0), bottom: cells.rowAt(0), right: 0 };
  for (let at = 0; at < cells.length; at++) {
    used.left = Math.min(used.left, cells.columnAt(at));
    used.bottom = Math.max(used.bottom, cells.rowAt(at));
    used.right = Math.max(used.right, cells.columnAt(at));
  }
  return used;
}

/** An empty merge inside the table still says which rows and columns belong together. */
function addEmptyMerges(cells: CellStore, merges: readonly Merge[], used: Merge): void {
  const taken = new Set<number>();
  const filled = cells.length;
  const isFilled = (row: number, column: number): boolean => {
    const at = cells.firstFrom(row, column, filled);
    return at < filled && cells.rowAt(at) === row && cells.columnAt(at) === column;
  };
  for (const { top, left, bottom, right } of merges) {
    const isInside = top >= used.top && left >= used.left && top <= used.bottom && left <= used.right;
    if (isInside && !taken.has(keyOf(top, left)) && !isFilled(top, left)) {
      taken.add(keyOf(top, left));
      const cell = cells.keep(cells.add(top, left, ""));
      Object.assign(cell, { rowSpan: bottom - top + 1, columnSpan: right - left + 1 });
    }
  }
}

function keyOf(row: number, column: number): number {
  return row * MAX_SHEET_COLUMNS + column;
}

function markHidden(cells: CellStore, sheet: SheetContent): void {
  const isAnyHidden = sheet.hiddenRows.size > 0 || sheet.hiddenColumns.size > 0;
  for (let at = 0; isAnyHidden && at < cells.length; at++) {
    const cell = cells.at(at) as GridCell;
    if (isHidden(cell, sheet)) {
      cells.keep(at).hidden = true;
    }
  }
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
