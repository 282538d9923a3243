import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { convertToDocx } from "../cli/office/convert-to-docx.ts";
import type { Document, Grid } from "../domain/document.ts";
import { parseDocument } from "../parsers/parse-document.ts";
import { SHARED } from "./find-books.ts";
import { type Agreement, addAgreement, compareTables } from "./round-trips/compare-tables.ts";
import { FORMATS, type RoundTripBook, type RoundTripFormat } from "./round-trips/formats.ts";
import { heading, markdownTable, say, show } from "./say.ts";
import { addScores, NO_SCORE, type ScanScore } from "./scans/compare-scan.ts";
import { scanBook } from "./scans/scan-book.ts";

// Reads the tables of books, writes them in every format, reads them back and compares every cell.
// `npm run bench:round-trips [-- books…] [--formats docx,html,scan] [--pages 4|all]`. Prints; asserts nothing.

/** Books of five makers: OnlyOffice, Word, WPS, turned pages, a book of the ministry's pattern. */
const BOOKS = [
  "sh-putuo/putuo_czj_2024_juesuan_official.pdf",
  "sh-putuo/putuo_guizi_2024_juesuan.pdf",
  "sh-putuo/putuo_zfb_2025_bumen_yusuan.pdf",
  "js-provincial/js_renda_2018_yusuan.pdf",
  "js-provincial/js_zhengxie_2018_yusuan_tables.pdf",
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { formats: { type: "string" }, pages: { type: "string", default: "4" } },
});
const asked = values.formats?.split(",");
const formats = FORMATS.filter(({ name }) => asked?.includes(name) ?? true);
const files = positionals.length > 0 ? positionals : BOOKS.map((book) => path.join(SHARED, "corpus", book));
const books: RoundTripBook[] = [];
for (const file of files.filter((name) => existsSync(name))) {
  const bytes = new Uint8Array(await readFile(file));
  books.push({ name: path.basename(file), bytes, tables: gridsOf(await read(bytes, file)) });
}
heading("Tables written in another format and read back");
for (const { name, tables } of books) {
  say(`${name}: ${tables.length} tables`);
}
if (books.length === 0) {
  say("No book was found: give PDF, Word or Excel files, or lay ../shared/corpus beside the project.");
} else {
  await runRoundTrips();
  if (asked?.includes("scan") ?? true) {
    await runScans();
  }
}

/** Scans are as long as `--pages` says of each book: recognition takes seconds a page. */
async function runScans(): Promise<void> {
  const most = values.pages === "all" ? Number.POSITIVE_INFINITY : Number(values.pages);
  const rows: string[][] = [];
  let [score, pages, seconds] = [NO_SCORE, 0, 0];
  for (const file of files.filter((name) => existsSync(name) && name.endsWith(".pdf"))) {
    const own = await scanBook(file, most, () => ({ dpi: 200, skew: 0, blur: 0, noise: 0, quality: 90 }));
    score = addScores(score, own.score);
    pages += own.pages;
    seconds += own.seconds;
    rows.push(toScanRow(path.basename(file), own.score, own.pages, own.seconds));
  }
  const head = ["scan of", "pages", "tables", "found", "cells", "% cells", "% digits", "wrong", "flagged", "s/page"];
  say(`\n${markdownTable(head, [...rows, toScanRow("all", score, pages, seconds)])}`);
  say("Scan: pages printed at 200 dpi as images; tables that end on a page left out are not counted.");
}

function toScanRow(name: string, score: ScanScore, pages: number, seconds: number): string[] {
  return [
    name,
    ...[pages, score.tables, score.tablesFound, score.cells].map(String),
    show((100 * score.cellsEqual) / score.cells, 2),
    show((100 * score.digitsEqual) / score.digits, 2),
    ...[score.cells - score.cellsEqual, score.wrongFlagged].map(String),
    show(seconds / pages, 1),
  ];
}

async function runRoundTrips(): Promise<void> {
  const rows: string[][] = [];
  const differences: string[] = [];
  for (const format of formats) {
    const start = performance.now();
    const result = await tryFormat(format);
    const seconds = (performance.now() - start) / 1000;
    rows.push(result ? toRow(format.name, result, seconds) : [format.name, ...Array.from({ length: 7 }, () => "–")]);
    if (result?.firstDifference) {
      differences.push(`${format.name}: ${result.firstDifference}`);
    }
  }
  if (rows.length === 0) {
    return;
  }
  const head = ["format", "tables", "equal", "cells", "equal", "% cells", "% amounts", "s"];
  say(`\n${markdownTable(head, rows)}`);
  say("Equal: the same text at the same place with the same spans. A dash: this machine cannot write the format.");
  for (const difference of differences) {
    say(`First difference in ${difference}`);
  }
}

async function tryFormat(format: RoundTripFormat): Promise<Agreement | undefined> {
  let result: Agreement | undefined;
  for (const book of books) {
    const bytes = await format.write(book);
    if (!bytes) {
      return undefined;
    }
    const document = await read(bytes, `${book.name}.${format.name}`);
    const compared = compareTables(book.tables, gridsOf(document));
    result = result ? addAgreement(result, compared) : compared;
  }
  return result;
}

async function read(bytes: Uint8Array, name: string): Promise<Document> {
  const [conversion] = name.endsWith(".doc") ? await convertToDocx([{ bytes, extension: "doc" }]) : [];
  return parseDocument(bytes, name, "d1", conversion);
}

function gridsOf(document: Document): Grid[] {
  return document.blocks.filter((block) => block.kind === "grid");
}

function toRow(name: string, result: Agreement, seconds: number): string[] {
  const { tables, tablesEqual, cells, cellsEqual, amounts, amountsEqual } = result;
  return [
    name,
    ...[tables, tablesEqual, cells, cellsEqual].map(String),
    show((100 * cellsEqual) / cells, 2),
    show((100 * amountsEqual) / amounts, 2),
    show(seconds, 1),
  ];
}
