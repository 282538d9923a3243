import type { TableKind } from "../../domain/budget-table.ts";
import { type Book, type SampleCell, type SampleRow, type SampleTable, tablesOf } from "./book.ts";

/** One cell of a book, by what it is and not by where it stands: `expenditure`, `2130306`, `project`. */
export interface CellReference {
  table: TableKind;
  row: string;
  column: string;
}

export interface FoundCell {
  table: SampleTable;
  row: SampleRow;
  rowIndex: number;
  columnIndex: number;
  panel: number;
  cell: SampleCell;
}

/** `undefined` when the table or the row is not in the book; a column that does not exist is our own mistake. */
export function findCell(book: Book, reference: CellReference): FoundCell | undefined {
  const table = tablesOf(book).find((candidate) => candidate.kind === reference.table);
  if (!table) {
    return undefined;
  }
  const columnIndex = table.columns.findIndex((column) => column.key === reference.column);
  const panel = table.columns[columnIndex]?.panel;
  if (panel === undefined) {
    throw new Error(`No column ${reference.column} in ${reference.table}`);
  }
  const rowIndex = table.rows.findIndex((row) => row.keys[panel] === reference.row);
  const row = table.rows[rowIndex];
  return row && { table, row, rowIndex, columnIndex, panel, cell: row.cells[columnIndex] };
}
