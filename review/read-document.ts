import { type BudgetTable, hasStated } from "../domain/budget-table.ts";
import type { Block, Document, Grid, Paragraph } from "../domain/document.ts";
import { identifyBy } from "../domain/fact.ts";
import { joinLines } from "../domain/text.ts";
import type { Conversion } from "../parsers/legacy-word.ts";
import { parseDocument } from "../parsers/parse-document.ts";
import { arrangeSheets } from "../tables/arrange-sheets.ts";
import { findConflicts } from "../tables/find-conflicts.ts";
import { readFacts } from "../tables/read-cover.ts";
import { recognizeTables } from "../tables/recognize-tables.ts";
import { factsOfTables } from "../tables/table-facts.ts";
import type { ReadDocument } from "./make-books.ts";

/** What a file is read with, beside its bytes. */
export interface Reading {
  conversion?: Conversion | undefined;
  /** Of a scan that comes as images, one a page: the pages after the first. */
  further?: readonly Uint8Array[];
  /** Only what is printed is wanted: tables come without their lines, and without a second copy of their cells. */
  isPrinted?: boolean | undefined;
}

/** Parses one file and recognizes its tables. Never throws for a bad file: the document then says why it is unreadable. */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  id: string,
  { conversion, further = [], isPrinted = false }: Reading = {},
): Promise<ReadDocument> {
  return recognizeDocument(await parseDocument(bytes, name, id, conversion, further), isPrinted);
}

/** Recognizes the tables of a parsed file, and what its cover says. */
export function recognizeDocument(parsed: Document, isPrinted = false): ReadDocument {
  const arranged = arrangeSheets(parsed);
  const document = { ...arranged, blocks: arranged.blocks.filter((block) => !isHidden(block)) };
  const tables = recognizeTables(document, 1, isPrinted);
  // What a hidden sheet says of year, body or kinds is no part of the draft.
  const hiddenBlocks = arranged.blocks.filter(isHidden);
  const hiddenTables = recognizeTables({ ...arranged, blocks: hiddenBlocks }, tables.length + 1, isPrinted);
  const facts = [...readFacts(document), ...factsOfTables(tables)];
  const problems = [...document.problems, ...findConflicts(facts)];
  const blocks = document.blocks.flatMap((block) => withoutFigures(block, tables, isPrinted));
  const hidden = hiddenTables.length > 0 ? { hiddenTables } : {};
  return { document: { ...document, problems, blocks }, tables, ...hidden, facts, ...identifyBy(facts) };
}

function isHidden(block: Block): boolean {
  return block.kind === "grid" && block.hidden === true;
}

/**
 * Tables with figures hold all their cells already: sending them twice between threads would cost more than reading.
 * Tables of text (contents, lists) keep theirs, for the rules that read text; a grid that is no table is text.
 */
function withoutFigures(block: Block, tables: readonly BudgetTable[], isPrinted: boolean): Block[] {
  if (block.kind === "paragraph") {
    return [block];
  }
  const table = tables.find(({ place }) => place === block.place);
  if (!table) {
    return asParagraphs(block);
  }
  return [{ ...block, cells: isPrinted || hasStated(table) ? [] : [...block.cells] }];
}

/** Row by row, each at the place of its first text. */
function asParagraphs(grid: Grid): Paragraph[] {
  const rows = new Map<number, Paragraph>();
  for (const { row, text, place } of grid.cells) {
    const said = joinLines(text).trim();
    const before = rows.get(row);
    if (said !== "") {
      rows.set(row, before ? { ...before, text: `${before.text} ${said}` } : { kind: "paragraph", text: said, place });
    }
  }
  return [...rows.values()];
}
