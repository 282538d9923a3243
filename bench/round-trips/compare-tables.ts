import type { Grid } from "../../domain/document.ts";

export interface Agreement {
  tables: number;
  tablesEqual: number;
  /** Cells with text. */
  cells: number;
  cellsEqual: number;
  /** Of them, those that are a number. */
  amounts: number;
  amountsEqual: number;
  /** Where something first differs, for the one who looks for the reason. */
  firstDifference?: string;
}

const AMOUNT = /^[-－]?[\d,]+(?:\.\d+)?%?$/;

/** Tables as they were against tables as they came back, one by one, in order. */
export function compareTables(before: readonly Grid[], after: readonly Grid[]): Agreement {
  const result: Agreement = { tables: 0, tablesEqual: 0, cells: 0, cellsEqual: 0, amounts: 0, amountsEqual: 0 };
  for (const [index, table] of before.entries()) {
    const expected = printedCells(table);
    const found = new Map(printedCells(after[index]).map((cell) => [cell.at, cell.text]));
    const wrong = expected.filter((cell) => found.get(cell.at) !== cell.text);
    const isAmount = ({ text }: { text: string }): boolean => AMOUNT.test(text);
    result.tables++;
    result.tablesEqual += wrong.length === 0 && found.size === expected.length ? 1 : 0;
    result.cells += expected.length;
    result.cellsEqual += expected.length - wrong.length;
    result.amounts += expected.filter(isAmount).length;
    result.amountsEqual += expected.filter(isAmount).length - wrong.filter(isAmount).length;
    const [first] = wrong;
    if (first) {
      result.firstDifference ??= `table ${index + 1}, ${first.at}: ${JSON.stringify(first.text)} → ${JSON.stringify(found.get(first.at))}`;
    }
  }
  return result;
}

export function addAgreement(one: Agreement, other: Agreement): Agreement {
  const firstDifference = one.firstDifference ?? other.firstDifference;
  return {
    tables: one.tables + other.tables,
    tablesEqual: one.tablesEqual + other.tablesEqual,
    cells: one.cells + other.cells,
    cellsEqual: one.cellsEqual + other.cellsEqual,
    amounts: one.amounts + other.amounts,
    amountsEqual: one.amountsEqual + other.amountsEqual,
    ...(firstDifference === undefined ? {} : { firstDifference }),
  };
}

/**
 * The cells with text, with row, column and spans counted in the rows and columns in which such cells begin: formats
 * differ in whether they keep rows and columns that hold nothing.
 */
function printedCells(table: Grid | undefined): { at: string; text: string }[] {
  const cells = table?.cells.filter((cell) => cell.text.trim() !== "") ?? [];
  const rows = ascending(cells.map((cell) => cell.row));
  const columns = ascending(cells.map((cell) => cell.column));
  return cells.map(({ row, column, rowSpan, columnSpan, text }) => {
    const [top, left] = [countBelow(rows, row), countBelow(columns, column)];
    const [bottom, right] = [countBelow(rows, row + rowSpan), countBelow(columns, column + columnSpan)];
    return { at: `row ${top + 1}–${bottom}, column ${left + 1}–${right}`, text };
  });
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((one, other) => one - other);
}

function countBelow(numbers: readonly number[], limit: number): number {
  const index = numbers.findIndex((number) => number >= limit);
  return index < 0 ? numbers.length : index;
}
