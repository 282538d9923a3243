import type { GridCell } from "../../domain/document.ts";
import { columnName } from "./addresses.ts";
import type { CellError } from "./formulas/values.ts";
import type { FormatNumber } from "./number-format.ts";
import type { SheetContent } from "./sheet-content.ts";

/** What a cell shows and stores. */
export interface CellContent {
  text: string;
  /** Missing where it stores the text it shows, or nothing. */
  value?: number | boolean | CellError;
  formula?: string;
  isArray?: boolean;
  /** Of a cell with a formula. */
  format?: FormatNumber;
  indent?: number;
}

/** Adds a cell where it prints something, or holds a formula whose result is missing from the file. */
export function addCell(sheet: SheetContent, row: number, column: number, content: CellContent): void {
  const { text, value, formula } = content;
  if (text === "" ? formula === undefined : isBlank(text)) {
    if (typeof value === "number" && value !== 0) {
      const own = sheet.unseen.get(row) ?? new Map<number, number>();
      sheet.unseen.set(row, own.set(column, value));
    }
    return;
  }
  const cell: GridCell = {
    row,
    column,
    rowSpan: 1,
    columnSpan: 1,
    text,
    place: { sheet: sheet.name, cell: `${columnName(column)}${row + 1}` },
  };
  const index = sheet.cells.length;
  if (formula !== undefined) {
    cell.formula = formula;
    sheet.formulas.push({ index, format: content.format ?? String, isArray: content.isArray ?? false });
  }
  if (content.indent !== undefined && content.indent > 0) {
    cell.indent = content.indent;
  }
  sheet.cells.push(cell);
  sheet.numbers.push(typeof value === "number" ? value : Number.NaN);
  if (typeof value === "boolean" || typeof value === "object") {
    sheet.others.set(index, value);
  }
}

/** Faster than a pattern, for most texts end at their first character. */
function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first <= 0x20 || first === 0xa0 || first === 0x3000) && text.trim() === "";
}
