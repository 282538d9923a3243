import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { readPdfPages } from "../../../bench/read-pdf-pages.ts";
import { writeOfd } from "../../../bench/write-ofd.ts";
import type { Block, Grid } from "../../../domain/document.ts";
import { parseOfd } from "../../../parsers/ofd/parse-ofd.ts";
import { parsePdf } from "../../../parsers/pdf/parse-pdf.ts";
import { written } from "../page-layout/draw-page.ts";

const FIXTURES = join(import.meta.dirname, "../pdf/fixtures");
const CORPUS = join(import.meta.dirname, "../../../../shared/corpus");
const FIVE_BOOKS = [
  "sh-putuo/putuo_czj_2024_juesuan_official.pdf",
  "sh-putuo/putuo_sfj_2026_bumen_yusuan.pdf",
  "js-provincial/js_renda_2018_yusuan.pdf",
  "js-provincial/js_zhengxie_2018_yusuan_tables.pdf",
  "js-provincial/js_shengweiban_2018_yusuan_tables_rot90.pdf",
].map((name) => join(CORPUS, name));
const books = [
  ...[
    "borderless-table.pdf",
    "rotated-page.pdf",
    "table-over-two-pages.pdf",
    "three-line-table.pdf",
    "wrapped-names-and-merged-heads.pdf",
  ].map((name) => join(FIXTURES, name)),
  ...FIVE_BOOKS.filter((file) => existsSync(file)),
];

function gridsOf(blocks: readonly Block[]): Grid[] {
  return blocks.filter((block) => block.kind === "grid");
}

/** Tables without the boxes and indents of their cells, which may differ by a hair. */
function tablesOf(blocks: readonly Block[]): unknown[] {
  return gridsOf(blocks).map(({ rows, columns, method, pageStarts, place, cells }) => ({
    rows,
    columns,
    method,
    pageStarts,
    pages: place.pages,
    cells: cells.map(({ place: _, indent: __, ...cell }) => cell),
  }));
}

test.skipIf(existsSync(CORPUS))("no real books: ../shared/corpus is not here", () => {});

describe("a book turned from PDF into OFD says the same", () => {
  test.each(books.map((file) => [basename(file), file]))("%s", async (name, file) => {
    const bytes = new Uint8Array(readFileSync(file));
    const pdf = await parsePdf(bytes, name);
    const ofd = await parseOfd(writeOfd(await readPdfPages(bytes, name)), name.replace("pdf", "ofd"));
    expect(ofd.pages).toBe(pdf.pages);
    expect(tablesOf(pdf.blocks).length).toBeGreaterThan(0);
    expect(tablesOf(ofd.blocks)).toEqual(tablesOf(pdf.blocks));
    const indents = gridsOf(ofd.blocks).flatMap(({ cells }) => cells.map(({ indent }) => indent));
    gridsOf(pdf.blocks)
      .flatMap(({ cells }) => [...cells])
      .forEach(({ indent = Number.NaN }, index) => {
        expect(Math.abs(indent - (indents[index] ?? Number.NaN))).not.toBeGreaterThan(0.15);
        expect(indents[index] === undefined).toBe(Number.isNaN(indent));
      });
    expect(written(ofd.blocks)).toEqual(written(pdf.blocks));
  });
});
