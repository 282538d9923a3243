import { compactText } from "../../domain/text.ts";
import { isNumber } from "./drawn-table.ts";

/** A cell of a grid, drawn or read. */
interface AnyCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
}

/** A cell with text, at its place among the rows and columns in which such cells begin. */
interface PlacedCell {
  row: number;
  column: number;
  span: string;
  text: string;
}

export interface CellScore {
  cells: number;
  exact: number;
  /** Cells that were read, right or wrong. */
  read: number;
  numbers: number;
  numbersExact: number;
  /** Of the exact cells, those with the right spans. */
  spans: number;
  differences: string[];
}

export const NOTHING: CellScore = {
  cells: 0,
  exact: 0,
  read: 0,
  numbers: 0,
  numbersExact: 0,
  spans: 0,
  differences: [],
};

/**
 * Compares a table as drawn with the table as read. A cell is exact that says the same, blanks and widths of characters
 * aside, in the same column of the same row; rows are aligned so that the most are. Where names are cut off at the edge
 * of their cell, their beginning is exact.
 */
export function scoreCells(drawn: readonly AnyCell[], read: readonly AnyCell[], clips = false): CellScore {
  const [expected, found] = [byRow(placeCells(drawn)), byRow(placeCells(read))];
  const partner = alignRows(expected, found);
  const score: CellScore = { ...NOTHING, read: found.flat().length, differences: [] };
  expected.forEach((row, index) => {
    const other = found[partner[index] ?? -1] ?? [];
    for (const cell of row) {
      const same = other.find(({ column }) => column === cell.column);
      const isCut = clips && same && same.text.length > 2 && !isNumber(cell.text) && cell.text.startsWith(same.text);
      const isExact = same !== undefined && (same.text === cell.text || isCut === true);
      const counts = isNumber(cell.text) ? 1 : 0;
      score.cells += 1;
      score.numbers += counts;
      if (isExact) {
        score.exact += 1;
        score.numbersExact += counts;
        score.spans += same.span === cell.span ? 1 : 0;
      } else {
        score.differences.push(`row ${index + 1}, column ${cell.column + 1}: ${cell.text} → ${same?.text ?? "–"}`);
      }
    }
  });
  return score;
}

export function addScores(one: CellScore, other: CellScore): CellScore {
  return {
    cells: one.cells + other.cells,
    exact: one.exact + other.exact,
    read: one.read + other.read,
    numbers: one.numbers + other.numbers,
    numbersExact: one.numbersExact + other.numbersExact,
    spans: one.spans + other.spans,
    differences: [...one.differences, ...other.differences],
  };
}

/** How many cells of two tables say the same, wherever they stand. */
export function sharedTexts(drawn: readonly AnyCell[], read: readonly AnyCell[]): number {
  const counts = new Map<string, number>();
  for (const { text } of drawn) {
    counts.set(compactText(text), (counts.get(compactText(text)) ?? 0) + 1);
  }
  let shared = 0;
  for (const { text } of read) {
    const left = counts.get(compactText(text)) ?? 0;
    if (left > 0 && text !== "") {
      counts.set(compactText(text), left - 1);
      shared += 1;
    }
  }
  return shared;
}

function placeCells(cells: readonly AnyCell[]): PlacedCell[] {
  const printed = cells.filter(({ text }) => compactText(text) !== "");
  const rows = [...new Set(printed.map(({ row }) => row))].sort((a, b) => a - b);
  const columns = [...new Set(printed.map(({ column }) => column))].sort((a, b) => a - b);
  const before = (lines: readonly number[], limit: number): number => lines.filter((line) => line < limit).length;
  return printed.map(({ row, column, rowSpan, columnSpan, text }) => ({
    row: before(rows, row),
    column: before(columns, column),
    span: `${before(rows, row + rowSpan) - before(rows, row)} ${before(columns, column + columnSpan) - before(columns, column)}`,
    text: compactText(text),
  }));
}

function byRow(cells: readonly PlacedCell[]): PlacedCell[][] {
  const rows: PlacedCell[][] = [];
  for (const cell of cells) {
    rows[cell.row] = [...(rows[cell.row] ?? []), cell];
  }
  return rows;
}

/** For each row the index of the one that it is aligned with, so that the most cells are exact. */
function alignRows(expected: readonly PlacedCell[][], found: readonly PlacedCell[][]): (number | undefined)[] {
  const best = Array.from({ length: expected.length + 1 }, () => new Array<number>(found.length + 1).fill(0));
  const at = (row: number, other: number): number => best[row]?.[other] ?? 0;
  const same = (row: number, other: number): number => {
    const cells = found[other] ?? [];
    return (expected[row] ?? []).filter(({ column, text }) =>
      cells.some((cell) => cell.column === column && cell.text === text),
    ).length;
  };
  for (let row = expected.length - 1; row >= 0; row--) {
    for (let other = found.length - 1; other >= 0; other--) {
      (best[row] as number[])[other] = Math.max(
        at(row + 1, other),
        at(row, other + 1),
        same(row, other) + at(row + 1, other + 1),
      );
    }
  }
  const partner: (number | undefined)[] = [];
  let [row, other] = [0, 0];
  while (row < expected.length && other < found.length) {
    if (at(row, other) === same(row, other) + at(row + 1, other + 1)) {
      partner[row++] = other++;
    } else if (at(row, other) === at(row + 1, other)) {
      row += 1;
    } else {
      other += 1;
    }
  }
  return partner;
}
