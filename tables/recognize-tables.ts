import type { BudgetTable } from "../domain/budget-table.ts";
import type { Document } from "../domain/document.ts";
import { mostCommon } from "../domain/most-common.ts";
import { readCover } from "./read-cover.ts";
import { recognizeTable } from "./recognize-table.ts";
import { settleKinds } from "./settle-kinds.ts";

/**
 * Recognizes every grid of a document, in order. Ids count from `first` after the document's: `d1t3`. A grid of sentences, such
 * as the sheet 编制说明 of a workbook, is no table.
 */
export function recognizeTables(document: Document, first = 1): BudgetTable[] {
  const surroundings = readCover(document);
  const tables: BudgetTable[] = [];
  document.blocks.forEach((block, index) => {
    if (block.kind === "grid") {
      const table = recognizeTable(document, index, `${document.id}t${first + tables.length}`, surroundings);
      if (table && !isProse(table)) {
        tables.push(table);
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
function isProse({ kind, header, rows, lines }: BudgetTable): boolean {
  const isOneColumn = (all: Iterable<readonly string[]>): boolean => {
    for (const row of all) {
      if (row.filter(Boolean).length > 1) {
        return false;
      }
    }
    return true;
  };
  return (
    isOneColumn(header) &&
    isOneColumn(rows) &&
    kind === "unknown" &&
    lines.every(({ cells }) => Object.keys(cells).length === 0)
  );
}
