import { CellStore } from "../../domain/cell-store.ts";
import { LongList } from "../../domain/long-list.ts";
import type { PlacedPicture } from "../office/placed-picture.ts";
import type { CellError } from "./formulas/values.ts";
import type { FormatNumber } from "./number-format.ts";

/** Rows and columns count from 0; both ends belong to the merge. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A cell with a formula: its index in `cells`, and how numbers are shown there. */
export interface FormulaCell {
  index: number;
  format: FormatNumber;
  /** An array formula; those of data tables and the like hold no formula that could be recomputed. */
  isArray: boolean;
}

/** A sheet as its file gives it, before the used range is known. */
export interface SheetContent {
  name: string;
  isHidden: boolean;
  /** The sheet is in the list of the workbook, but nothing of it could be read. */
  isUnreadable: boolean;
  /** With rows and columns of the sheet, spans of 1, and only cells that print something or should. */
  cells: CellStore;
  /** The number each cell of `cells` stores, at the same index; NaN where it stores something else. */
  numbers: LongList<number>;
  /** What a cell stores that is neither a number nor the text it shows, by its index. */
  others: Map<number, boolean | CellError>;
  /** Numbers whose format shows nothing, by row and column: formulas count them. */
  unseen: Map<number, Map<number, number>>;
  formulas: FormulaCell[];
  merges: Merge[];
  /** Merges whose place is none of a sheet. */
  unreadableMerges: number;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  /** Cells whose value is `#REF!` and the like. */
  errors: { cell: string; text: string }[];
  /** Cells with a formula and no result: the program that wrote the file never calculated. */
  missingResults: Set<string>;
}

export function startSheet(name: string, isHidden: boolean): SheetContent {
  return {
    name,
    isHidden,
    isUnreadable: false,
    cells: new CellStore(name),
    numbers: new LongList(),
    others: new Map(),
    unseen: new Map(),
    formulas: [],
    merges: [],
    unreadableMerges: 0,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    errors: [],
    missingResults: new Set(),
  };
}

/** A workbook as its file gives it. */
export interface WorkbookContent {
  sheets: SheetContent[];
  /** Defined names in upper case, with the formula behind each. */
  names: Map<string, string>;
  /** Files of other workbooks that formulas point at. */
  externalFiles: string[];
  pictures: PlacedPicture[];
  /** Texts that cells point at and the file does not hold: those that it holds may stand in wrong cells. */
  missingTexts: number;
  /** Sheets the file holds and does not list: no program shows them. */
  unlistedSheets: number;
}
