import { readFile } from "node:fs/promises";
import type { Document, Grid } from "../../domain/document.ts";
import { parseDocument } from "../../parsers/parse-document.ts";
import { compareScan, type ScanScore } from "./compare-scan.ts";
import { passBare } from "./pass-bare.ts";
import { type Scanning, scanPages } from "./scan-pages.ts";
import { writeImagePdf } from "./write-image-pdf.ts";

/** A book scanned and read back. Times in seconds. */
export interface ScannedBook {
  score: ScanScore;
  scan: Uint8Array;
  pages: number;
  seconds: number;
  cpu: number;
  /** Processor time of the bare library pass over the same scan. */
  bareCpu: number;
  /** What the reading says was not read. */
  refused: string[];
}

/** Scans the first pages of a PDF with tables, reads the scan and compares every cell with the text of the pages. */
export async function scanBook(
  file: string,
  mostPages: number,
  scanningOf: (page: number) => Scanning,
): Promise<ScannedBook> {
  const text = await parseDocument(new Uint8Array(await readFile(file)), file, "d1");
  const chosen = choosePages(text, mostPages);
  const scan = writeImagePdf(await scanPages(file, chosen, scanningOf), scanningOf(chosen[0] ?? 1).dpi);
  const [start, used] = [performance.now(), process.cpuUsage()];
  const read = await parseDocument(scan, file, "d2");
  const seconds = (performance.now() - start) / 1000;
  const cpu = secondsSince(used);
  const bareCpu = await passBare(scan, file);
  const refused = read.problems.filter(({ code }) => code !== "PAGE_RECOGNIZED");
  const unread = new Set(refused.map(({ place }) => place?.page ?? 0));
  const score = compareScan(onPages(text, chosen), gridsOf(read), unread);
  return { score, scan, pages: chosen.length, seconds, cpu, bareCpu, refused: refused.map(({ message }) => message) };
}

function secondsSince(used: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(used);
  return (user + system) / 1e6;
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
