import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Document, Grid } from "../domain/document.ts";
import { parseDocument } from "../parsers/parse-document.ts";
import { SHARED } from "./find-books.ts";
import { heading, markdownTable, say, show, showShare } from "./say.ts";
import { addScores, compareScan, NO_SCORE } from "./scans/compare-scan.ts";
import { type Scanning, scanPages } from "./scans/scan-pages.ts";
import { writeImagePdf } from "./scans/write-image-pdf.ts";

// Prints pages of books, scans them, reads the scans and compares every cell with the text of the pages.
// `npm run bench:scans [-- books…] [--pages 4] [--only mild] [--wrong] [--keep folder]`. Prints; asserts nothing.

/** The books of the other round trips. */
const BOOKS = [
  "sh-putuo/putuo_czj_2024_juesuan_official.pdf",
  "sh-putuo/putuo_guizi_2024_juesuan.pdf",
  "sh-putuo/putuo_zfb_2025_bumen_yusuan.pdf",
  "js-provincial/js_renda_2018_yusuan.pdf",
  "js-provincial/js_zhengxie_2018_yusuan_tables.pdf",
];

const SCANNINGS: Scanning[] = [
  { name: "200 dpi clean", dpi: 200, skew: 0, blur: 0, noise: 0, quality: 90 },
  { name: "200 dpi mild", dpi: 200, skew: 0.6, blur: 0.7, noise: 12, quality: 60 },
  { name: "300 dpi mild", dpi: 300, skew: -0.8, blur: 1, noise: 12, quality: 60 },
  { name: "150 dpi clean", dpi: 150, skew: 0, blur: 0, noise: 0, quality: 90 },
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: "string", default: "4" },
    only: { type: "string" },
    wrong: { type: "boolean" },
    keep: { type: "string" },
  },
});
const given = positionals.length > 0 ? positionals : BOOKS.map((book) => path.join(SHARED, "corpus", book));
const files = given.filter((file) => existsSync(file));
heading("Pages scanned and read back");
if (files.length === 0) {
  say("No book was found: give PDF files, or lay ../shared/corpus beside the project.");
} else {
  await runScans();
}

async function runScans(): Promise<void> {
  const rows: string[][] = [];
  for (const scanning of SCANNINGS.filter(({ name }) => values.only === undefined || name.includes(values.only))) {
    let score = NO_SCORE;
    let [pages, seconds, cpu] = [0, 0, 0];
    for (const file of files) {
      const text = await parseDocument(new Uint8Array(await readFile(file)), file, "d1");
      const chosen = choosePages(text, Number(values.pages));
      const scan = writeImagePdf(await scanPages(file, chosen, scanning), scanning.dpi);
      if (values.keep !== undefined) {
        await writeFile(path.join(values.keep, `${path.basename(file, ".pdf")}-${scanning.name}.pdf`), scan);
      }
      const [start, used] = [performance.now(), process.cpuUsage()];
      const read = await parseDocument(scan, file, "d2");
      seconds += (performance.now() - start) / 1000;
      const { user, system } = process.cpuUsage(used);
      cpu += (user + system) / 1e6;
      pages += chosen.length;
      const refused = read.problems.filter(({ code }) => code !== "PAGE_RECOGNIZED");
      const own = compareScan(
        onPages(text, chosen),
        gridsOf(read),
        new Set(refused.map(({ place }) => place?.page ?? 0)),
      );
      if (values.wrong) {
        [...own.wrong, ...refused.map(({ message }) => message)].forEach((one) => {
          say(`${path.basename(file)} ${scanning.name}: ${one}`);
        });
      }
      score = addScores(score, own);
    }
    const wrong = score.cells - score.cellsEqual;
    rows.push([
      scanning.name,
      String(pages),
      `${score.tablesFound}/${score.tables}`,
      String(score.cells),
      showShare(score.cellsEqual, score.cells, 2),
      showShare(score.digitsEqual, score.digits, 2),
      `${score.wrongFlagged}/${wrong}`,
      String(score.rightFlagged),
      show(seconds / pages, 1),
      show(cpu / pages, 1),
    ]);
  }
  const head = [
    "scan",
    "pages",
    "tables",
    "cells",
    "cells",
    "digits",
    "wrong, flagged",
    "right, flagged",
    "s/page",
    "cpu s/page",
  ];
  say(`\n${markdownTable(head, rows)}`);
}

function gridsOf(document: Document): Grid[] {
  return document.blocks.filter((block) => block.kind === "grid");
}

/** The first pages with tables that end on them. */
function choosePages(document: Document, most: number): number[] {
  const pages: number[] = [];
  for (const { place } of gridsOf(document)) {
    const own = (place.pages ?? [place.page ?? 1]).filter((page) => !pages.includes(page));
    if (pages.length + own.length <= most) {
      pages.push(...own);
    }
  }
  return pages.sort((a, b) => a - b);
}

/** The tables that stand whole on these pages, as if they were pages 1, 2, 3 … */
function onPages(document: Document, pages: readonly number[]): Grid[] {
  const numberOf = (page: number | undefined): number => pages.indexOf(page ?? 0) + 1;
  return gridsOf(document)
    .filter(({ place }) => (place.pages ?? [place.page ?? 0]).every((page) => pages.includes(page)))
    .map((grid) => ({
      ...grid,
      place: { ...grid.place, page: numberOf(grid.place.page) },
      cells: grid.cells.map((cell) => ({ ...cell, place: { ...cell.place, page: numberOf(cell.place.page) } })),
    }));
}
