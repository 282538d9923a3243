import { type BudgetTable, statedCells } from "../domain/budget-table.ts";
import type { Document } from "../domain/document.ts";
import type { Conversion } from "../parsers/legacy-word.ts";
import { parseDocument } from "../parsers/parse-document.ts";
import { readCover } from "../tables/read-cover.ts";
import { recognizeTables } from "../tables/recognize-tables.ts";
import type { ReadDocument } from "./make-books.ts";

/** Parses one file and recognizes its tables. Never throws for a bad file: the document then says why it is unreadable. */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  id: string,
  conversion?: Conversion,
): Promise<ReadDocument> {
  const document = await parseDocument(bytes, name, id, conversion);
  const tables = recognizeTables(document);
  return { document: withoutFigures(document, tables), tables, ...readCover(document) };
}

/**
 * Tables with figures hold all their cells already: sending them twice between threads would cost more than reading.
 * Grids of text (contents, lists) keep theirs, for the rules that read text.
 */
function withoutFigures(document: Document, tables: readonly BudgetTable[]): Document {
  const figures = new Set(tables.filter((table) => statedCells(table).length > 0).map((table) => table.place));
  const blocks = document.blocks.map((block) =>
    block.kind === "grid" && figures.has(block.place) ? { ...block, cells: [] } : block,
  );
  return { ...document, blocks };
}
