import type { FormulaReport } from "./formula-report.ts";
import type { Stretch } from "./narrative.ts";
import type { Place } from "./place.ts";

/**
 * What a file is, whatever it is called; `doc` and `xls` are the binary formats before 2007, WPS's own among them, and
 * `doc` also what only a word processor opens (RTF, OpenDocument text).
 */
export type DocumentFormat =
  | "pdf"
  | "ofd"
  | "image"
  | "xlsx"
  | "xls"
  | "csv"
  | "docx"
  | "doc"
  | "html"
  | "text"
  | "unknown";

/** `read`: all of it; `partly-read`: some pages or parts not, each named in `problems`; `unreadable`: nothing. */
export type DocumentStatus = "read" | "partly-read" | "unreadable";

export interface DocumentProblem {
  /** Stable, upper case: `ENCRYPTED`, `PAGE_WITHOUT_TEXT`. */
  code: string;
  /** Chinese; names the place, the reason and what to do. */
  message: string;
  place?: Place;
}

export interface Paragraph {
  kind: "paragraph";
  /** As printed; the line breaks of the page are gone. */
  text: string;
  place: Place;
  /** Where each of its lines stands, where it has several on a page or runs over pages. */
  stretches?: Stretch[];
}

/** A cell of a grid. Cells covered by a merge are absent: the merge stands once, at its top left. */
export interface GridCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  /** As displayed; line breaks inside the cell kept as `\n`. */
  text: string;
  place: Place;
  /**
   * How far its text is indented, in type sizes. Missing where nothing can be told: no text, or text set to the middle.
   */
  indent?: number;
  /** A workbook formula without the leading `=`. */
  formula?: string;
  /** The sheet hides this row or column. */
  hidden?: true;
  /** How sure the recognition of a scanned cell is of its text, 0 to 1; missing where the text was not recognized but read. */
  confidence?: number;
}

/** A recognized cell is doubtful below this confidence. */
export const DOUBTFUL = 0.8;
/** A recognized number is sure from this confidence on: below it, a sum may show that it was misread. */
export const SURE = 0.97;

/** How a grid was found: by its ruling lines, by the positions of its text, or given by the file format. */
export type GridMethod = "rulings" | "text-positions" | "sheet" | "word-table" | "html-table";

/** The cells of a grid, by row, then by column: a list, or for a large sheet a store that makes each as it is looked at. */
export interface GridCells extends Iterable<GridCell> {
  readonly length: number;
  at(index: number): GridCell | undefined;
  some(is: (cell: GridCell) => unknown): boolean;
  every(is: (cell: GridCell) => unknown): boolean;
  find(is: (cell: GridCell) => unknown): GridCell | undefined;
  filter(is: (cell: GridCell) => unknown): GridCell[];
  map<Result>(make: (cell: GridCell) => Result): Result[];
  flatMap<Result>(make: (cell: GridCell) => Result[]): Result[];
}

/** A table as printed, without any idea of what it means. A table that runs over pages is one grid. */
export interface Grid {
  kind: "grid";
  rows: number;
  columns: number;
  cells: GridCells;
  place: Place;
  method: GridMethod;
  /** Of a sheet that is hidden: no part of what the draft shows. */
  hidden?: true;
  /** First rows of each continuation page, where a table runs over pages (for evidence and debugging). */
  pageStarts?: number[];
}

export type Block = Paragraph | Grid;

/** One parsed file 文件: paragraphs and grids in reading order. */
export interface Document {
  id: string;
  /** The path as given, with `/`. */
  name: string;
  format: DocumentFormat;
  sha256: string;
  /** Pages of a PDF; sheets of a workbook. */
  pages?: number;
  status: DocumentStatus;
  problems: DocumentProblem[];
  blocks: Block[];
  /** Of a workbook with formulas that could be calculated anew. */
  formulas?: FormulaReport;
}

/** What a parser gives back: the content without the name and the hash, which the caller knows. */
export interface ParsedContent {
  pages?: number;
  problems: DocumentProblem[];
  blocks: Block[];
  formulas?: FormulaReport;
}

/** Thrown by parsers when nothing of a file can be read. `code` is stable, `message` is Chinese and fit for the user. */
export class UnreadableDocument extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "UnreadableDocument";
    this.code = code;
  }
}
