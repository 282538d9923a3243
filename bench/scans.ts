import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { SHARED } from "./find-books.ts";
import { heading, markdownTable, say, show, showShare } from "./say.ts";
import { addScores, NO_SCORE } from "./scans/compare-scan.ts";
import { drawScanning } from "./scans/draw-scanning.ts";
import { scanBook } from "./scans/scan-book.ts";
import type { Scanning } from "./scans/scan-pages.ts";

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

/** Of each page, told by a number of its own: alike, or drawn by it. */
const SCANNINGS: { name: string; scanningOf(seed: number): Scanning }[] = [
  { name: "200 dpi clean", scanningOf: () => ({ dpi: 200, skew: 0, blur: 0, noise: 0, quality: 90 }) },
  { name: "200 dpi mild", scanningOf: () => ({ dpi: 200, skew: 0.6, blur: 0.7, noise: 12, quality: 60 }) },
  { name: "300 dpi mild", scanningOf: () => ({ dpi: 300, skew: -0.8, blur: 1, noise: 12, quality: 60 }) },
  { name: "150 dpi clean", scanningOf: () => ({ dpi: 150, skew: 0, blur: 0, noise: 0, quality: 90 }) },
  { name: "200 dpi worn", scanningOf: (seed) => drawScanning(seed, 200) },
  { name: "300 dpi worn", scanningOf: (seed) => drawScanning(seed, 300) },
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
    let [pages, seconds, cpu, bare] = [0, 0, 0, 0];
    for (const [book, file] of files.entries()) {
      const scanningOf = (page: number): Scanning => scanning.scanningOf(1000 * book + page);
      const own = await scanBook(file, Number(values.pages), scanningOf);
      if (values.keep !== undefined) {
        await writeFile(path.join(values.keep, `${path.basename(file, ".pdf")}-${scanning.name}.pdf`), own.scan);
      }
      seconds += own.seconds;
      cpu += own.cpu;
      bare += own.bareCpu;
      pages += own.pages;
      if (values.wrong) {
        [...own.score.wrong, ...own.refused].forEach((one) => {
          say(`${path.basename(file)} ${scanning.name}: ${one}`);
        });
      }
      score = addScores(score, own.score);
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
      show(bare / pages, 1),
      show(cpu / bare, 2),
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
    "bare cpu s/page",
    "ratio",
  ];
  say(`\n${markdownTable(head, rows)}`);
  say(
    "Bare: the images decoded and the recognition run once over the same pieces of text; finding them is not counted.",
  );
}
