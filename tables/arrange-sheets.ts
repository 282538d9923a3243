import type { Block, Document, Grid } from "../domain/document.ts";
import { dropEmptyColumns } from "./drop-empty-columns.ts";
import { joinPageBlocks } from "./join-page-blocks.ts";
import { isTextOfBook, splitSheet } from "./split-sheet.ts";

/**
 * The sheets of a workbook as tables: one grid for each table that stands on a sheet, below or beside others, and paragraphs
 * for the text of a book above them; columns
 * left empty between others are closed, and blocks that continue a table to the right are joined to it. Other documents
 * are returned as they are.
 */
export function arrangeSheets(document: Document): Document {
  const blocks = document.blocks.flatMap((block): Block[] => (isSheet(block) ? arrangeSheet(block) : [block]));
  return { ...document, blocks };
}

function isSheet(block: Block): block is Grid {
  return block.kind === "grid" && block.method === "sheet";
}

function arrangeSheet(grid: Grid): Block[] {
  const parts = splitSheet(grid);
  return parts.flatMap((part): Block[] =>
    parts.length > 1 && isTextOfBook(part) ? paragraphsOf(part) : [joinPageBlocks(dropEmptyColumns(part))],
  );
}

function paragraphsOf({ cells }: Grid): Block[] {
  return cells.filter(({ text }) => text.trim() !== "").map(({ text, place }) => ({ kind: "paragraph", text, place }));
}
