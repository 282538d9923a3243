import { type Book, type SampleCell, tableOfKind } from "../book.ts";
import { type CellReference, findCell } from "../cell-reference.ts";
import type { Change, Fault } from "./fault.ts";

/** The book with all the faults in it; the sound one is left as it is. */
export function applyFaults(book: Book, faults: readonly Fault[]): Book {
  const faulty = structuredClone(book);
  for (const change of faults.flatMap((fault) => fault.changes)) {
    applyChange(faulty, change);
  }
  return faulty;
}

function applyChange(book: Book, change: Change): void {
  switch (change.change) {
    case "amount": {
      const { cell, set } = cellIn(book, change.cell);
      set((typeof cell === "number" ? cell : 0) + change.by);
      return;
    }
    case "words":
      cellIn(book, change.cell).set(change.words);
      return;
    case "remove-row": {
      const { table, rowIndex } = cellIn(book, change.cell);
      table.rows.splice(rowIndex, 1);
      return;
    }
    case "remove-table":
      book.blocks.splice(book.blocks.indexOf(tableOfKind(book, change.table)), 1);
      return;
    case "notes":
      tableOfKind(book, change.table).notes = change.notes;
  }
}

function cellIn(book: Book, reference: CellReference) {
  const found = findCell(book, reference);
  if (!found) {
    throw new Error(`No cell ${JSON.stringify(reference)}`);
  }
  return {
    ...found,
    set(value: SampleCell) {
      found.row.cells[found.columnIndex] = value;
    },
  };
}
