import type { BudgetTable } from "../domain/budget-table.ts";
import type { Document } from "../domain/document.ts";
import { mostCommon } from "../domain/most-common.ts";
import { readCover } from "./read-cover.ts";
import { recognizeShown, type ShownTable, withLines } from "./recognize-table.ts";
import { settleKinds } from "./settle-kinds.ts";

/**
 * Recognizes every grid of a document, in order. Ids count from `first` after the document's: `d1t3`. A grid of sentences, such
 * as the sheet 编制说明 of a workbook, is no table. `isPrinted`: only what is printed is wanted, and they come without lines.
 */
export function recognizeTables(document: Document, first = 1, isPrinted = false): BudgetTable[] {
  const surroundings = readCover(document);
  const tables: BudgetTable[] = [];
  document.blocks.forEach((block, index) => {
    if (block.kind === "grid") {
      const shown = recognizeShown(document, index, `${document.id}t${first + tables.length}`, surroundings);
      if (shown && !isProse(shown)) {
        tables.push(isPrinted ? { ...shown.table, decimals: 0, lines: [] } : withLines(shown));
      }
    }
  });
  const year = surroundings.fiscalYear ?? mostCommon(tables.map((table) => table.fiscalYear));
  const body = mostCommon(tables.map((table) => table.body));
  const known = tables.map((table) => ({
    ...table,
    ...(year !== undefined && table.fiscalYear === undefined ? { fiscalYear: year } : {}),
    ...(body !== undefined && table.body === undefined ? { body } : {}),
  }));
  return settleKinds(known);
}

/** One text a row, of no known kind: sentences, or their contents. */
function isProse({ table: { kind, header, rows }, lines }: ShownTable): boolean {
  const isOneColumn = (all: Iterable<readonly string[]>): boolean => {
    for (const row of all) {
      if (row.filter(Boolean).length > 1) {
        return false;
      }
    }
    return true;
  };
  return (
    kind === "unknown" &&
    isOneColumn(header) &&
    isOneColumn(rows) &&
    lines().every(({ cells }) => Object.keys(cells).length === 0)
  );
}
