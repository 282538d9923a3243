import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Severity } from "../domain/finding.ts";
import type { Review } from "../domain/review.ts";
import type { BenchBook } from "./find-books.ts";
import { runNode, type Usage } from "./run-node.ts";

/** What a review came to and what it took: of one book, or of several together. */
export interface Measured extends Partial<Usage> {
  seconds: number;
  /** Of the PDFs among the files. */
  pages: number;
  tables: number;
  /** Cells with text, of header and body. */
  cells: number;
  findings: Record<Severity, number>;
}

export interface MeasuredBook extends BenchBook, Measured {
  status: number | null;
  /** The last line it said on standard error, where it did not end with 0. */
  trouble?: string;
  /** Where its review.json was written. */
  review: string;
}

const START = "cli/start.mjs";

/** Reviews a book in one new process, all four outputs into `out`. */
export async function reviewBook(book: BenchBook, cells: number, out: string): Promise<MeasuredBook> {
  const { status, seconds, usage, stderr } = await runNode([START, "review", ...book.files, "--out", out], {
    notesUsage: true,
  });
  const review = path.join(out, "review.json");
  const result = await readFile(review, "utf8").then(
    (text) => JSON.parse(text) as Review,
    () => undefined,
  );
  const count = (severity: Severity): number =>
    result?.findings.filter((finding) => finding.severity === severity).length ?? 0;
  return {
    ...book,
    status,
    ...(status === 0 ? {} : { trouble: stderr.trimEnd().split("\n").at(-1) ?? "" }),
    review,
    seconds,
    ...usage,
    pages: result?.documents.reduce((sum, { format, pages }) => sum + (format === "pdf" ? (pages ?? 0) : 0), 0) ?? 0,
    tables: result?.tables.length ?? 0,
    cells,
    findings: { error: count("error"), warning: count("warning"), notice: count("notice") },
  };
}

/** Books added up, as if one process had followed the other. */
export function addUp(books: readonly Measured[]): Measured {
  const add = (of: (book: Measured) => number): number => books.reduce((sum, book) => sum + of(book), 0);
  return {
    seconds: add((book) => book.seconds),
    cpuSeconds: add((book) => book.cpuSeconds ?? 0),
    peakMegabytes: Math.max(0, ...books.map((book) => book.peakMegabytes ?? 0)),
    pages: add((book) => book.pages),
    tables: add((book) => book.tables),
    cells: add((book) => book.cells),
    findings: {
      error: add((book) => book.findings.error),
      warning: add((book) => book.findings.warning),
      notice: add((book) => book.findings.notice),
    },
  };
}

/** The same cold run several times: a new process each, nothing loaded, all four outputs. Seconds, in order. */
export async function repeatColdRun(book: BenchBook, out: string, times: number): Promise<number[]> {
  const seconds: number[] = [];
  for (let time = 0; time < times; time++) {
    const run = await runNode([START, "review", ...book.files, "--out", out]);
    seconds.push(run.seconds);
  }
  return seconds;
}

/** Reads the files in one new process into `<id>.tables.json` and counts the cells with text, file by file. */
export async function readCells(files: readonly string[], out: string): Promise<number[]> {
  await mkdir(out, { recursive: true });
  await runNode([START, "read", ...files, "--out", out]);
  return Promise.all(
    files.map(async (_, index) => {
      const text = await readFile(path.join(out, `d${index + 1}.tables.json`), "utf8").catch(() => '{"tables":[]}');
      const { tables } = JSON.parse(text) as { tables: { header: string[][]; rows: string[][] }[] };
      return tables.flatMap(({ header, rows }) => [...header, ...rows].flat()).filter((cell) => cell !== "").length;
    }),
  );
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}
