import type { Grid, GridCell } from "../domain/document.ts";
import { numberingDepth } from "../domain/item-name.ts";
import { cellName } from "../domain/place.ts";
import { compactText } from "../domain/text.ts";
import { NUMBER, TITLE } from "./captions.ts";

/** Rows from a title down to the head of its table. */
const TITLE_TO_HEAD = 4;
/** The same, with blank rows between. */
const FARTHEST_HEAD = 9;
/** So many rows of text alone, with sentences among them, are the text of a book and not captions of its first table. */
const FEWEST_TEXT_ROWS = 5;
const FEWEST_SENTENCES = 2;
const SENTENCE = /.{20,}[。；]$/u;
const AMOUNT = /^[-+(△]?\d[\d,]*(?:\.\d+)?\)?%?$/u;
/** Larger sheets are lists of one kind of row. */
const MOST_CELLS = 200_000;

/**
 * The tables of one sheet. Below each other they part where a title stands alone in its row, with a head under it and
 * a table or the text of a book over it; beside each other at a column that is empty from top to bottom, when both sides have a title of their own.
 */
export function splitSheet(grid: Grid): Grid[] {
  if (grid.cells.length > MOST_CELLS) {
    return [grid];
  }
  return splitBelow(grid).flatMap(splitBeside);
}

function splitBelow(grid: Grid): Grid[] {
  const rows = cellsByRow(grid);
  const starts = [0];
  let hasTable = false;
  let textRows: string[] = [];
  for (let row = 0; row < grid.rows; row++) {
    const cells = rows.get(row) ?? [];
    if ((hasTable || isText(textRows)) && isTitleOver(rows, row)) {
      // 表2 stands over its title.
      const [above] = rows.get(row - 1) ?? [];
      const isNumbered = rows.get(row - 1)?.length === 1 && NUMBER.test(compactText(above?.text ?? ""));
      starts.push(isNumbered ? row - 1 : row);
      hasTable = false;
      textRows = [];
    }
    textRows = cells.length > 1 ? [] : [...textRows, ...cells.map(({ text }) => text.trim())];
    // A table without amounts has a head all the same.
    hasTable ||= cells.length > 2 || (cells.length > 1 && cells.some(({ text }) => AMOUNT.test(compactText(text))));
  }
  const ends = [...starts.slice(1), grid.rows];
  return starts.length === 1
    ? [grid]
    : starts.map((start, at) => cut(grid, [start, ends[at] ?? grid.rows], [0, grid.columns]));
}

function isText(rows: readonly string[]): boolean {
  return rows.length >= FEWEST_TEXT_ROWS && rows.filter((text) => SENTENCE.test(text)).length >= FEWEST_SENTENCES;
}

/** True of a part that is the text of a book: nothing but one cell to a row, and sentences among them. */
export function isTextOfBook({ cells }: Grid): boolean {
  const filled = cells.filter(({ text }) => text.trim() !== "");
  return new Set(filled.map(({ row }) => row)).size === filled.length && isText(filled.map(({ text }) => text.trim()));
}

/** The end of a title is 表; a line of contents is numbered. */
function isTitleOver(rows: ReadonlyMap<number, GridCell[]>, row: number): boolean {
  const cells = rows.get(row) ?? [];
  const text = compactText(cells[0]?.text ?? "");
  const isPart = /^第.{1,3}(?:部分|章|篇)/u.test(text) || numberingDepth(text) !== undefined;
  if (cells.length !== 1 || !/表(?:\(.{1,12}\))?$/u.test(text) || isPart) {
    return false;
  }
  let filled = 0;
  for (let below = row + 1; below <= row + FARTHEST_HEAD && filled < TITLE_TO_HEAD; below++) {
    const said = rows.get(below) ?? [];
    filled += said.length > 0 ? 1 : 0;
    if (said.length > 2) {
      return said.every(({ text: head }) => !AMOUNT.test(compactText(head)));
    }
  }
  return false;
}

function splitBeside(grid: Grid): Grid[] {
  const covered = new Set<number>();
  for (const { column, columnSpan } of grid.cells) {
    for (let at = column; at < column + columnSpan; at++) {
      covered.add(at);
    }
  }
  const starts = [0];
  for (let column = 1; column < grid.columns; column++) {
    const isAfterGap = covered.has(column) && !covered.has(column - 1);
    if (isAfterGap && titleOf(grid, column, grid.columns) && titleOf(grid, starts.at(-1) ?? 0, column)) {
      starts.push(column);
    }
  }
  if (starts.length === 1) {
    return [grid];
  }
  const parts = starts.map((start, at) => [start, starts[at + 1] ?? grid.columns] as const);
  const titles = parts.map(([start, end]) => titleOf(grid, start, end));
  // The same title again is a block of the same table.
  return new Set(titles).size === titles.length ? parts.map((columns) => cut(grid, [0, grid.rows], columns)) : [grid];
}

/** The title at the top of some columns. */
function titleOf(grid: Grid, from: number, to: number): string | undefined {
  const top = grid.cells.find(
    ({ row, column, text }) => row < TITLE_TO_HEAD && column >= from && column < to && TITLE.test(compactText(text)),
  );
  return top && compactText(top.text);
}

function cellsByRow(grid: Grid): Map<number, GridCell[]> {
  const rows = new Map<number, GridCell[]>();
  for (const cell of grid.cells) {
    if (cell.text.trim() !== "") {
      rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
    }
  }
  return rows;
}

type Span = readonly [from: number, to: number];

function cut(grid: Grid, [top, bottom]: Span, [left, right]: Span): Grid {
  const inside = grid.cells.filter(
    ({ row, column, text }) => row >= top && row < bottom && column >= left && column < right && text !== "",
  );
  const first = Math.min(...inside.map(({ column }) => column));
  const firstRow = Math.min(...inside.map(({ row }) => row));
  const cells = grid.cells
    .filter(({ row, column }) => row >= firstRow && row < bottom && column >= first && column < right)
    .map((cell) => ({
      ...cell,
      row: cell.row - firstRow,
      column: cell.column - first,
      rowSpan: Math.min(cell.rowSpan, bottom - cell.row),
      columnSpan: Math.min(cell.columnSpan, right - cell.column),
    }));
  const rows = Math.max(...cells.map(({ row, rowSpan }) => row + rowSpan));
  const columns = Math.max(...cells.map(({ column, columnSpan }) => column + columnSpan));
  return { ...grid, rows, columns, cells, place: { ...grid.place, range: rangeOf(inside) } };
}

/** From the first to the last address of the cells. */
function rangeOf(cells: readonly GridCell[]): string {
  const addresses = cells.flatMap(({ place }) => /^([A-Z]+)(\d+)$/u.exec(place.cell ?? "")?.slice(1) ?? []);
  const columns = addresses.filter((_, at) => at % 2 === 0).map(columnNumber);
  const rows = addresses.filter((_, at) => at % 2 === 1).map(Number);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  return `${cellName(Math.min(...rows) - 1, left)}:${cellName(Math.max(...rows) - 1, right)}`;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
