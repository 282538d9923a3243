import type { PageCell, PageGrid } from "./fill-lattice.ts";
import { startsItem } from "./starts-item.ts";

/** A table over one or several pages, with the grid rows where each further page starts. */
export interface StitchedGrid {
  parts: PageGrid[];
  xs: number[];
  rows: number;
  cells: PageCell[];
  pageStarts: number[];
}

/** Vertical rulings of two pages are the same column borders when they lie this close, in points. */
const SAME_BORDER = 4;
const MOST_HEAD_ROWS = 4;
/** The rest of a name cut by the page break is no longer than this. */
const LONGEST_REST = 5;

export function startGrid(grid: PageGrid): StitchedGrid {
  return { parts: [grid], xs: grid.xs, rows: grid.ys.length - 1, cells: grid.cells, pageStarts: [] };
}

/** True when `next`, first on its page, can carry on the table that ended the page before: the same column borders. */
export function continuesGrid(table: StitchedGrid, next: PageGrid): boolean {
  const [fewer, more] = table.xs.length <= next.xs.length ? [table.xs, next.xs] : [next.xs, table.xs];
  const haveSameBorders =
    near(table.xs[0], next.xs[0]) &&
    near(table.xs.at(-1), next.xs.at(-1)) &&
    fewer.every((x) => more.some((other) => near(x, other)));
  return (haveSameBorders || repeatsHead(table, next)) && !startsAnew(table, next);
}

/** Where no lines are drawn, columns are where the text of a page happens to stand: the same head tells that they are the same. */
function repeatsHead(table: StitchedGrid, next: PageGrid): boolean {
  return (
    areUnruled(table, next) &&
    table.xs.length === next.xs.length &&
    repeatedRows(table.cells, next.cells, table.rows) > 0
  );
}

function areUnruled({ parts }: StitchedGrid, next: PageGrid): boolean {
  return parts.at(-1)?.method === "text-positions" && next.method === "text-positions";
}

/** True when the labels with which the next page begins are all among those of the table: one of the two was read wrongly. */
export function saysSameHead(table: StitchedGrid, next: PageGrid): boolean {
  const said = (cells: readonly PageCell[], rows: number): string[] =>
    cells.filter(({ row, text }) => row < rows && text.trim() !== "").map(({ text }) => text.replace(/\s+/g, ""));
  const own = new Set(said(table.cells, MOST_HEAD_ROWS));
  const first = said(next.cells, 1);
  return areUnruled(table, next) && first.length > 1 && first.every((label) => own.has(label));
}

/** Forms print their title inside the frame: the same title over other rows is the next form, not the rest of this one. */
function startsAnew(table: StitchedGrid, next: PageGrid): boolean {
  const lower = table.xs.length === next.xs.length ? next.cells : [];
  const head = repeatedRows(table.cells, lower, table.rows);
  return head > 0 && lower.filter((cell) => cell.row < head).length === head;
}

/** Carries a table on with the part on the next page: the repeated head dropped, a name cut by the break joined. */
export function stitch(table: StitchedGrid, next: PageGrid): StitchedGrid {
  const xs = table.xs.length >= next.xs.length ? table.xs : next.xs;
  const upper = remap(table.cells, table.xs, xs);
  const lower = remap(next.cells, next.xs, xs);
  const head = repeatedRows(upper, lower, table.rows);
  let body = lower.filter((cell) => cell.row >= head).map((cell) => ({ ...cell, row: cell.row - head }));
  let bodyRows = next.ys.length - 1 - head;
  let cells = upper;
  const rest = cutRow(cells, body, table.rows);
  if (rest) {
    cells = cells.map((cell) => {
      const tail = rest.get(cell.column);
      return cell.row + cell.rowSpan === table.rows && tail ? { ...cell, text: `${cell.text}\n${tail}` } : cell;
    });
    body = body.filter((cell) => cell.row > 0).map((cell) => ({ ...cell, row: cell.row - 1 }));
    bodyRows -= 1;
  }
  return {
    parts: [...table.parts, next],
    xs,
    rows: table.rows + bodyRows,
    cells: [...cells, ...body.map((cell) => ({ ...cell, row: cell.row + table.rows }))],
    pageStarts: [...table.pageStarts, table.rows],
  };
}

/** The same cells on a finer set of column borders. */
function remap(cells: readonly PageCell[], from: readonly number[], to: readonly number[]): PageCell[] {
  if (from.length === to.length) {
    return [...cells];
  }
  const index = from.map((x) => to.findIndex((other) => near(x, other)));
  return cells.map((cell) => {
    const column = index[cell.column] as number;
    const columnSpan = (index[cell.column + cell.columnSpan] as number) - column;
    return { ...cell, column, columnSpan };
  });
}

/** How many first rows of the next page say the same as the first rows of the table. */
function repeatedRows(upper: readonly PageCell[], lower: readonly PageCell[], rows: number): number {
  const said = (cells: readonly PageCell[], row: number): string =>
    cells
      .filter((cell) => cell.row === row)
      .map((cell) => `${cell.column}:${cell.text.replace(/\s+/g, "")}`)
      .join("|");
  const says = (row: string): boolean => /[^\d:|]/.test(row);
  let same = 0;
  let lastSaying = 0;
  while (same < rows) {
    const row = said(upper, same);
    if (row !== said(lower, same)) {
      break;
    }
    same += 1;
    if (says(row)) {
      lastSaying = same;
    }
  }
  return lastSaying;
}

/**
 * A row cut in two by the page break leaves the end of its name alone in the first row of the next page. Gives those
 * rests by column, or nothing when the row is one of its own.
 */
function cutRow(upper: readonly PageCell[], body: readonly PageCell[], rows: number): Map<number, string> | undefined {
  const first = body.filter((cell) => cell.row === 0 && cell.text.trim() !== "");
  if (first.length === 0 || body.some((cell) => cell.row === 0 && cell.rowSpan > 1)) {
    return undefined;
  }
  const rests = new Map<number, string>();
  for (const cell of first) {
    const above = upper.find((other) => other.row + other.rowSpan === rows && other.column === cell.column);
    const text = cell.text.trim();
    const isRest =
      above?.lastLineIsFull === true &&
      !/^[\d.,%-]+$/.test(above.text.trim()) &&
      !/[\d]/.test(text) &&
      text.length <= LONGEST_REST &&
      !startsItem(text);
    if (!isRest) {
      return undefined;
    }
    rests.set(cell.column, text);
  }
  return rests;
}

function near(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) <= SAME_BORDER;
}
