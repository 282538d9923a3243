import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { SampleRow, SampleTable } from "../book.ts";
import { printedCell } from "../printed.ts";

/** The text of each page of a PDF without white space. */
export async function readPages(bytes: Uint8Array): Promise<string[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 });
  const pdf = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const content = await (await pdf.getPage(number)).getTextContent();
    pages.push(compact(content.items.map((item) => ("str" in item ? item.str : "")).join("")));
  }
  await loading.destroy();
  return pages;
}

/** Pages a table stands on, from 1: from its title with a unit beside it (the contents have none) up to the next such title. */
export function pagesOfTable(table: SampleTable, pages: readonly string[]): number[] {
  const starts = (page: string) => page.includes(compact(table.preparedBy)) && page.includes("单位：");
  const first = pages.findIndex((page) => starts(page) && page.includes(compact(table.title)));
  if (first < 0) {
    return [];
  }
  // What goes on from the page before has neither caption nor heading; a heading is a page of its own.
  const lastRow = table.rows.findLast((row) => row.cells.some((cell) => cell !== undefined));
  const last = pages.findIndex((page, index) => index >= first && lastRow && standsOn(page, table, lastRow));
  return Array.from({ length: Math.max(first, last) - first + 1 }, (_, index) => first + index + 1);
}

/** Pages of a table on which all the amounts of a row stand. */
export function pagesOfRow(table: SampleTable, row: SampleRow, pages: readonly string[]): number[] {
  const own = pagesOfTable(table, pages);
  const found = own.filter((number) => standsOn(pages[number - 1] ?? "", table, row));
  return found.length > 0 ? found : own;
}

function standsOn(page: string, table: SampleTable, row: SampleRow): boolean {
  // Names wrap and are torn apart by the cells beside them, numbers are not.
  const numbers = row.cells.filter((cell) => typeof cell === "number").map((cell) => printedCell(table, cell));
  const texts = numbers.some((text) => text !== "" && text !== "0.00")
    ? numbers
    : row.cells.map((cell) => String(cell ?? ""));
  return texts.every((text) => page.includes(compact(text)));
}

function compact(words: string): string {
  return words.replace(/\s+/g, "");
}
