import type { BudgetTable } from "../domain/budget-table.ts";
import type { Document } from "../domain/document.ts";
import { mostCommon } from "../domain/most-common.ts";
import { readCover } from "./read-cover.ts";
import { recognizeTable } from "./recognize-table.ts";

/** Recognizes every grid of a document, in order. Ids count from 1 after the document's: `d1t3`. */
export function recognizeTables(document: Document): BudgetTable[] {
  const surroundings = readCover(document);
  const tables: BudgetTable[] = [];
  document.blocks.forEach((block, index) => {
    if (block.kind === "grid") {
      const table = recognizeTable(document, index, `${document.id}t${tables.length + 1}`, surroundings);
      if (table) {
        tables.push(table);
      }
    }
  });
  const year = surroundings.fiscalYear ?? mostCommon(tables.map((table) => table.fiscalYear));
  const body = mostCommon(tables.map((table) => table.body));
  return tables.map((table) => ({
    ...table,
    ...(year !== undefined && table.fiscalYear === undefined ? { fiscalYear: year } : {}),
    ...(body !== undefined && table.body === undefined ? { body } : {}),
  }));
}
