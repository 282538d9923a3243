import type { BudgetTable } from "../domain/budget-table.ts";
import type { Document } from "../domain/document.ts";
import { compactText } from "../domain/text.ts";
import { mostCommon } from "../domain/most-common.ts";
import { recognizeTable, type Surroundings } from "./recognize-table.ts";
import { lookUp, STAGES } from "./vocabulary.ts";

/** How many of the first blocks may be the cover. */
const COVER = 12;

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

/**
 * Year and stage as the cover, the first headings or the file name say them: those that stand together
 * (`2024年度部门决算`), else the first stage that is named.
 */
export function readCover(document: Document): Surroundings {
  const cover = document.blocks.slice(0, COVER).flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
  const texts = [...cover, document.name.split("/").at(-1) ?? ""].map(compactText);
  for (const text of texts) {
    const together = /(20[0-4]\d)年?度?.{0,24}?(预算|决算)/u.exec(text);
    if (together?.[1] && together[2]) {
      return { fiscalYear: Number(together[1]), stage: together[2] === "决算" ? "final-account" : "budget" };
    }
  }
  const stage = texts.map((text) => lookUp(STAGES, text)).find((found) => found !== undefined);
  return stage ? { stage } : {};
}
