import type { Digits } from "../../domain/digit-bytes.ts";

/** A number as it stands in the bytes of a sheet, `-12.50`, of 15 digits at most: good until the next cell is taken in. */
export interface WrittenNumber extends Digits {
  value: number;
}

/** Takes in plain cells: row and column from 0, style 0 where none is given. */
export interface PlainCellListener {
  /** A text of the workbook, by its index. */
  sharedText(row: number, column: number, style: number, index: number): void;
  number(row: number, column: number, style: number, written: WrittenNumber): void;
}

/** What stands between `<sheetData>` and `</sheetData>`, a row and a cell at a time. Attributes as written. */
export interface RowListener extends PlainCellListener {
  row(attributes: Attributes): void;
  /** `value` is that of `<v>` or of an inline string; a formula without text belongs to a shared one. */
  cell(attributes: Attributes, value: string, formula: string | undefined, formulaAttributes?: Attributes): void;
}

export type Attributes = Record<string, string>;
