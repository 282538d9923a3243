import type { GridCell } from "../../../domain/document.ts";
import { MAX_SHEET_COLUMNS } from "../../limits.ts";
import type { SheetContent } from "../sheet-content.ts";
import { type Area, NotComputable, type Scalar } from "./values.ts";

/** Cells looked at in recomputing one workbook, before the rest of its formulas is left. */
const MOST_VISITS = 30_000_000;

/** The stored values of a workbook by place. Sheets are looked through by row, since a sheet may have a million rows. */
export interface CellValues {
  /** The number of a sheet by its name; without regard to case. */
  sheetOf(name: string): number | undefined;
  valueAt(sheet: number, row: number, column: number): Scalar;
  cellAt(sheet: number, row: number, column: number): GridCell | undefined;
  /** The cells of an area that hold something, row by row; `kept` where the cell has a formula. */
  visit(area: Area, take: (value: Scalar, row: number, column: number, kept: GridCell | undefined) => void): void;
  lastRow(sheet: number): number;
  isHiddenRow(sheet: number, row: number): boolean;
  /** Gives the value to read from now on for a cell that had none. */
  put(sheet: number, row: number, column: number, value: Scalar): void;
}

interface SheetIndex {
  content: SheetContent;
  /** Where each row begins in `order`; one more than there are rows. */
  starts: Int32Array;
  /** Cells by row and column, where the file has them in another order. */
  order: Int32Array | undefined;
  /** Numbers whose format shows nothing: no cell of the grid, and yet added up. */
  unseen: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

export function indexCells(sheets: readonly SheetContent[]): CellValues {
  const names = new Map(sheets.map(({ name }, index) => [name.toUpperCase(), index]));
  const indexes: (SheetIndex | undefined)[] = [];
  const given = new Map<string, Scalar>();
  let visits = 0;

  function indexOf(sheet: number): SheetIndex {
    indexes[sheet] ??= indexSheet(sheets[sheet] as SheetContent);
    return indexes[sheet];
  }

  function storedAt(index: SheetIndex, at: number): Scalar {
    const { content } = index;
    const number = content.numbers.get(at);
    if (!Number.isNaN(number)) {
      return number;
    }
    const other = content.others.get(at);
    if (other !== undefined) {
      return other;
    }
    return content.cells.textAt(at) || undefined;
  }

  function visit(area: Area, take: Parameters<CellValues["visit"]>[1]): void {
    const index = indexOf(area.sheet);
    const last = Math.min(area.bottom, index.starts.length - 2);
    for (let row = area.top; row <= last; row++) {
      visits += 1;
      const end = index.starts[row + 1] as number;
      for (let at = firstFrom(index, index.starts[row] as number, end, area.left); at < end; at++) {
        const position = index.order?.[at] ?? at;
        const column = index.content.cells.columnAt(position);
        if (column > area.right) {
          break;
        }
        visits += 1;
        const own = given.size > 0 ? given.get(keyOf(area.sheet, row, column)) : undefined;
        take(own ?? storedAt(index, position), row, column, index.content.cells.keptAt(position));
      }
      for (const [column, value] of index.unseen.get(row) ?? []) {
        if (column >= area.left && column <= area.right) {
          take(value, row, column, undefined);
        }
      }
    }
    if (visits > MOST_VISITS) {
      throw new NotComputable("too-large");
    }
  }

  return {
    sheetOf: (name) => names.get(name.toUpperCase()),
    valueAt(sheet, row, column) {
      let found: Scalar;
      visit({ sheet, top: row, bottom: row, left: column, right: column }, (value) => {
        found = value;
      });
      return found;
    },
    cellAt(sheet, row, column) {
      const index = indexOf(sheet);
      const [start = 0, end = 0] = [index.starts[row], index.starts[row + 1]];
      const at = firstFrom(index, start, end, column);
      const position = index.order?.[at] ?? at;
      const { cells } = index.content;
      return at < end && cells.columnAt(position) === column ? cells.at(position) : undefined;
    },
    visit,
    lastRow: (sheet) => indexOf(sheet).starts.length - 2,
    isHiddenRow: (sheet, row) => sheets[sheet]?.hiddenRows.has(row) ?? false,
    put: (sheet, row, column, value) => given.set(keyOf(sheet, row, column), value),
  };
}

function keyOf(sheet: number, row: number, column: number): string {
  return `${sheet} ${row} ${column}`;
}

/** By halves: a row may have thousands of cells. */
function firstFrom({ content, order }: SheetIndex, from: number, to: number, column: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (content.cells.columnAt(order?.[middle] ?? middle) < column) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function indexSheet(content: SheetContent): SheetIndex {
  const { cells } = content;
  const place = (index: number): number => cells.rowAt(index) * MAX_SHEET_COLUMNS + cells.columnAt(index);
  let last = -1;
  let isSorted = true;
  let rows = 0;
  for (let index = 0; index < cells.length; index++) {
    const own = place(index);
    isSorted &&= own > last;
    last = own;
    rows = Math.max(rows, cells.rowAt(index) + 1);
  }
  for (const row of content.unseen.keys()) {
    rows = Math.max(rows, row + 1);
  }
  const order = isSorted
    ? undefined
    : Int32Array.from({ length: cells.length }, (_, index) => index).sort((a, b) => place(a) - place(b));
  const starts = new Int32Array(rows + 1);
  for (let index = 0; index < cells.length; index++) {
    const next = cells.rowAt(index) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let row = 0; row < rows; row++) {
    starts[row + 1] = (starts[row + 1] as number) + (starts[row] as number);
  }
  return { content, starts, order, unseen: content.unseen };
}
