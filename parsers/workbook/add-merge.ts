import { MAX_SHEET_COLUMNS, MAX_SHEET_ROWS } from "../limits.ts";
import type { Merge, SheetContent } from "./sheet-content.ts";

/** Adds a merge that lies in a sheet, and counts any other. A single cell is none. */
export function addMerge(sheet: SheetContent, merge: Merge | undefined): void {
  if (!merge || !isInSheet(merge)) {
    sheet.unreadableMerges += 1;
  } else if (merge.top !== merge.bottom || merge.left !== merge.right) {
    sheet.merges.push(merge);
  }
}

function isInSheet({ top, left, bottom, right }: Merge): boolean {
  return (
    [top, left, bottom, right].every(Number.isInteger) &&
    top >= 0 &&
    left >= 0 &&
    bottom >= top &&
    right >= left &&
    bottom < MAX_SHEET_ROWS &&
    right < MAX_SHEET_COLUMNS
  );
}
