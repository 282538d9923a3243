import { cellName } from "../../../domain/place.ts";
import type { Book, SampleRow, SampleTable } from "../book.ts";
import { tableOfKind } from "../book.ts";
import { type CellReference, type FoundCell, findCell } from "../cell-reference.ts";
import { bareLabel, printedCell, rowLabel } from "../printed.ts";
import { bodyRow, sheetName } from "../writers/sheet-layout.ts";
import type { Change } from "./fault.ts";
import { pagesOfRow, pagesOfTable } from "./find-pages.ts";

export type Format = "pdf" | "docx" | "xlsx";

/** Where something of a fault stands in one file, in the words of the answer keys of /drafts. */
export interface TruthPlace {
  document: string;
  format: Format;
  role: "faulty" | "related" | "missing" | "missing-table" | "table";
  sheet?: string;
  cell?: string;
  table: string;
  row?: string;
  rowPrinted?: string;
  column?: string;
  printed?: string;
  correct?: string;
  pages?: number[];
}

/** The file whose places are told: the sound book, the faulty one, and the pages of the PDF. */
export interface PlaceContext {
  document: string;
  format: Format;
  clean: Book;
  faulty: Book;
  pages: string[];
}

/** The places at which a change can be seen. */
export function placesOf(change: Change, context: PlaceContext): TruthPlace[] {
  switch (change.change) {
    case "amount":
      return [changedCell(change.cell, context)];
    case "words":
      return changedName(change.cell, context);
    case "remove-row": {
      const { table, row } = mustFind(context.clean, change.cell);
      return [{ ...frame(context, table, "missing"), row: rowLabel(table, row, 0) }];
    }
    case "remove-table": {
      const { title } = tableOfKind(context.clean, change.table);
      return [title, ...change.alsoCalled].map((table) => ({
        document: context.document,
        format: context.format,
        role: "missing-table",
        table,
      }));
    }
    case "notes": {
      const table = tableOfKind(context.faulty, change.table);
      const notes = change.notes.map((note) => ({
        ...frame(context, table, "faulty"),
        printed: note,
        correct: "",
        ...inSheet(context, table, table.rows.length + table.notes.indexOf(note), 0),
      }));
      return [...notes, frame(context, table, "table")];
    }
  }
}

/** A cell of a broken sum that is right itself; nothing where it is not in the file or is blank. */
export function relatedPlace(reference: CellReference, context: PlaceContext): TruthPlace | undefined {
  const found = findCell(context.faulty, reference);
  if (!found || printedCell(found.table, found.cell) === "") {
    return undefined;
  }
  return cellPlace(found, context, "related");
}

function changedCell(reference: CellReference, context: PlaceContext): TruthPlace {
  const clean = mustFind(context.clean, reference);
  const place = cellPlace(mustFind(context.faulty, reference), context, "faulty");
  return { ...place, correct: printedCell(clean.table, clean.cell) };
}

/** A wrong name is told by itself and with its code, and at the cells of both: a reviewer may point at either. */
function changedName(reference: CellReference, context: PlaceContext): TruthPlace[] {
  const clean = mustFind(context.clean, reference);
  const faulty = mustFind(context.faulty, reference);
  const { table, row, rowIndex, panel, columnIndex } = faulty;
  const label = rowLabel(table, row, panel);
  const common = {
    ...frame(context, table, "faulty", row),
    row: rowLabel(clean.table, clean.row, panel),
    rowPrinted: label,
    column: table.columns[columnIndex]?.path ?? "",
    correct: printedCell(clean.table, clean.cell),
  };
  const cells = table.columns.flatMap((column, index) =>
    column.panel === panel && (column.role === "code" || column.role === "name") ? [index] : [],
  );
  const places = [printedCell(table, faulty.cell), label].map((printed) => ({
    ...common,
    ...inSheet(context, table, rowIndex, columnIndex),
    printed,
  }));
  const codeCells = cells
    .filter((index) => index !== columnIndex)
    .map((index) => ({ ...common, ...inSheet(context, table, rowIndex, index), printed: label }));
  return context.format === "xlsx" ? [...places, ...codeCells] : places;
}

function cellPlace(found: FoundCell, context: PlaceContext, role: TruthPlace["role"]): TruthPlace {
  const { table, row, rowIndex, columnIndex, panel, cell } = found;
  const label = rowLabel(table, row, panel);
  const bare = bareLabel(label);
  return {
    ...frame(context, table, role, row),
    ...inSheet(context, table, rowIndex, columnIndex),
    // The one row of a “三公” table has no name.
    ...(bare !== "" && { row: bare }),
    ...(bare !== label && { rowPrinted: label }),
    column: table.columns[columnIndex]?.path ?? "",
    printed: printedCell(table, cell),
  };
}

function frame(context: PlaceContext, table: SampleTable, role: TruthPlace["role"], row?: SampleRow): TruthPlace {
  const { document, format, pages } = context;
  if (format !== "pdf") {
    return { document, format, role, table: table.title };
  }
  const found = row ? pagesOfRow(table, row, pages) : pagesOfTable(table, pages);
  return { document, format, role, table: table.title, ...(found.length > 0 && { pages: found }) };
}

function inSheet(context: PlaceContext, table: SampleTable, row: number, column: number): Partial<TruthPlace> {
  return context.format === "xlsx" ? { sheet: sheetName(table), cell: cellName(bodyRow(table) + row, column) } : {};
}

function mustFind(book: Book, reference: CellReference): FoundCell {
  const found = findCell(book, reference);
  if (!found) {
    throw new Error(`No cell ${JSON.stringify(reference)}`);
  }
  return found;
}
