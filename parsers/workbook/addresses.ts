import { MAX_SHEET_COLUMNS, MAX_SHEET_ROWS } from "../limits.ts";
import type { Merge } from "./sheet-content.ts";

export interface Address {
  row: number;
  column: number;
}

/** Reads `AB12` or `$AB$12`; undefined where the text is no address of a sheet. */
export function readAddress(text: string): Address | undefined {
  let column = 0;
  let row = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 65 && code <= 90 && row === 0) {
      column = column * 26 + code - 64;
    } else if (code >= 48 && code <= 57 && column > 0) {
      row = row * 10 + code - 48;
    } else if (code !== 36) {
      return undefined;
    }
  }
  const isInSheet = row >= 1 && row <= MAX_SHEET_ROWS && column >= 1 && column <= MAX_SHEET_COLUMNS;
  return isInSheet ? { row: row - 1, column: column - 1 } : undefined;
}

/** Reads `A1:C3`, or a single cell; undefined where the text is neither. */
export function readMerge(text: string): Merge | undefined {
  const [from = "", to = from] = text.split(":");
  const start = readAddress(from);
  const end = readAddress(to);
  if (!start || !end) {
    return undefined;
  }
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}
