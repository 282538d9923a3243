import type { GridCell } from "../../../domain/document.ts";
import type { FormulaCell } from "../sheet-content.ts";
import type { CellValues } from "./cell-values.ts";
import type { Setting } from "./evaluate.ts";
import { CellError, type Scalar, toText } from "./values.ts";

/** The place of a formula, for its evaluation. */
export function settingOf(
  cells: CellValues,
  names: ReadonlyMap<string, string>,
  sheet: number,
  cell: GridCell,
): Setting {
  const formulaOf = (name: string): string | undefined => names.get(name.toUpperCase());
  return { cells, sheet, row: cell.row, column: cell.column, isArray: false, formulaOf };
}

/** A value as its cell shows it. */
export function show(value: Scalar, format: FormulaCell["format"]): string {
  if (value instanceof CellError) {
    return value.code;
  }
  return typeof value === "number" || value === undefined ? format(value ?? 0) : toText(value);
}
