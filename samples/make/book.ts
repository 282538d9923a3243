import type { Amount } from "../../domain/amount.ts";
import type { Stage, TableKind } from "../../domain/budget-table.ts";
import type { Unit } from "../../domain/unit.ts";

/** Text is printed as it is, a number is money in fen, `undefined` is a blank cell. */
export type SampleCell = string | Amount | undefined;

export interface SampleColumn {
  /** Unique within the table: `total`, `revenue-amount`. */
  key: string;
  /** Header texts from top to bottom: `支出预算·合计`. */
  path: string;
  panel: number;
  role: "code" | "name" | "line-number" | "amount";
  /** Share of the width of the page. */
  width: number;
}

/** Header cells fill the free places of their row from left to right, as in HTML. */
export interface HeaderCell {
  text: string;
  columns?: number;
  rows?: number;
}

export interface SampleRow {
  /** What the row is called by faults and identities, one for each panel: a code, `total`, `opening-balance`. */
  keys: (string | undefined)[];
  cells: SampleCell[];
  /** Cells that run over several columns; the text stands in the first of them. */
  merges?: { column: number; columns: number }[];
}

export interface SampleTable {
  block: "table";
  kind: TableKind;
  /** `公开03表` */
  number?: string;
  title: string;
  /** Above the table on the left: `编制部门：…`. */
  preparedBy: string;
  unit: Unit;
  unitLabel: string;
  thousands: boolean;
  /** How nothing is printed. */
  zero: "0.00" | "";
  landscape: boolean;
  repeatsHeader: boolean;
  columns: SampleColumn[];
  header: HeaderCell[][];
  rows: SampleRow[];
  notes: string[];
}

/** `part` and `section` are headings; a part starts a page. */
export interface TextBlock {
  block: "cover" | "part" | "section" | "paragraph" | "entry";
  text: string;
}

export type Block = TextBlock | SampleTable;

/** One departmental book 部门预算、部门决算 before it is written to a file. */
export interface Book {
  name: string;
  stage: Stage;
  fiscalYear: number;
  body: string;
  /** Budgets lie on their side throughout; final accounts only where a table is wide. */
  landscape: boolean;
  pageNumbers: boolean;
  blocks: Block[];
}

export function text(block: TextBlock["block"], words: string): TextBlock {
  return { block, text: words };
}

export function tablesOf(book: Book): SampleTable[] {
  return book.blocks.filter((block) => block.block === "table");
}

export function tableOfKind(book: Book, kind: TableKind): SampleTable {
  const table = tablesOf(book).find((candidate) => candidate.kind === kind);
  if (!table) {
    throw new Error(`No table ${kind} in ${book.name}`);
  }
  return table;
}
