import type { GridCell } from "../../domain/document.ts";
import { columnName } from "./addresses.ts";
import type { SheetContent } from "./sheet-content.ts";

/** Adds a cell where it prints something, or holds a formula whose result is missing from the file. */
export function addCell(
  sheet: SheetContent,
  row: number,
  column: number,
  text: string,
  formula?: string,
  indent = 0,
): void {
  if (text === "" ? formula === undefined : isBlank(text)) {
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
  if (formula !== undefined) {
    cell.formula = formula;
  }
  if (indent > 0) {
    cell.indent = indent;
  }
  sheet.cells.push(cell);
}

/** Faster than a pattern, for most texts end at their first character. */
function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first <= 0x20 || first === 0xa0 || first === 0x3000) && text.trim() === "";
}
