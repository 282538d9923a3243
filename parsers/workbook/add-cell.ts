import type { CellError } from "./formulas/values.ts";
import type { FormulaCell, SheetContent } from "./sheet-content.ts";

/**
 * Adds a cell where it prints something, or holds a formula whose result is missing from the file. Gives its index.
 *
 * @param value - What it stores, where that is not the text it shows.
 */
export function addCell(
  sheet: SheetContent,
  row: number,
  column: number,
  text: string,
  value?: number | boolean | CellError,
  hasFormula = false,
): number | undefined {
  if (text === "" ? !hasFormula : isBlank(text)) {
    if (typeof value === "number" && value !== 0) {
      const own = sheet.unseen.get(row) ?? new Map<number, number>();
      sheet.unseen.set(row, own.set(column, value));
    }
    return undefined;
  }
  const index = addText(
    sheet,
    row,
    column,
    sheet.cells.texts.add(text),
    typeof value === "number" ? value : Number.NaN,
  );
  if (typeof value === "boolean" || typeof value === "object") {
    sheet.others.set(index, value);
  }
  return index;
}

/** Adds a cell with a text of the sheet, which says something, by its number; NaN where it stores no number. */
export function addText(sheet: SheetContent, row: number, column: number, textId: number, value: number): number {
  sheet.numbers.push(value);
  return sheet.cells.addId(row, column, textId);
}

export function addFormula(sheet: SheetContent, index: number, formula: string, how: Omit<FormulaCell, "index">): void {
  sheet.cells.keep(index).formula = formula;
  sheet.formulas.push({ index, ...how });
}

/** Faster than a pattern, for most texts end at their first character. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first <= 0x20 || first === 0xa0 || first === 0x3000) && text.trim() === "";
}
