import type { GridCell } from "../../domain/document.ts";

/** Rows and columns count from 0; both ends belong to the merge. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A sheet as its file gives it, before the used range is known. */
export interface SheetContent {
  name: string;
  isHidden: boolean;
  /** The sheet is in the list of the workbook, but nothing of it could be read. */
  isUnreadable: boolean;
  /** With rows and columns of the sheet, spans of 1, and only cells that print something or should. */
  cells: GridCell[];
  merges: Merge[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  /** Cells whose value is `#REF!` and the like. */
  errors: { cell: string; text: string }[];
  /** Cells with a formula and no result: the program that wrote the file never calculated. */
  missingResults: string[];
}

export function startSheet(name: string, isHidden: boolean): SheetContent {
  return {
    name,
    isHidden,
    isUnreadable: false,
    cells: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    errors: [],
    missingResults: [],
  };
}
