import type { Block, Document, Grid } from "../domain/document.ts";
import { dropEmptyColumns } from "./drop-empty-columns.ts";
import { joinPageBlocks } from "./join-page-blocks.ts";
import { splitSheet } from "./split-sheet.ts";

/**
 * The sheets of a workbook as tables: one grid for each table that stands on a sheet, below or beside others; columns
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

function arrangeSheet(grid: Grid): Grid[] {
  return splitSheet(grid).map((part) => joinPageBlocks(dropEmptyColumns(part)));
}
