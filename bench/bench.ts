import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { type BenchBook, defaultInputs, findBooks, stemOf } from "./find-books.ts";
import {
  addUp,
  type Measured,
  type MeasuredBook,
  median,
  readCells,
  repeatColdRun,
  reviewBook,
} from "./measure-books.ts";
import { printScores } from "./print-scores.ts";
import { heading, markdownTable, say, show } from "./say.ts";
import * as scoring from "./score-books.ts";

// Measures and prints; asserts nothing. `npm run bench [-- files or folders…] [--json <file>]`.

const COLD_RUNS = 3;
/** The cold run is of the longest departmental book of usual length. */
const USUAL_PAGES = 30;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: "string" } } });
const work = await mkdtemp(path.join(tmpdir(), "yushen-bench-"));
const saved: Record<string, unknown> = {};
try {
  await runBench();
} catch (error) {
  // A path that is not there: one line, no stack.
  process.exitCode = 2;
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
} finally {
  await rm(work, { recursive: true, force: true });
}
if (values.json) {
  await writeFile(values.json, `${JSON.stringify(saved, null, 1)}\n`);
}

async function runBench(): Promise<void> {
  const books = await findBooks(positionals.length > 0 ? positionals : await defaultInputs());
  const [load = 0] = loadavg();
  const machine = { node: process.version, processors: availableParallelism(), model: cpus()[0]?.model, load };
  saved["machine"] = machine;
  say(`Node ${machine.node}, ${machine.processors} processors (${machine.model}), load ${show(load, 1)} at the start.`);
  if (books.length === 0) {
    say("No book was found.");
    return;
  }
  const measured = await measureEach(books);
  await measureTogether(measured);
  await measureColdStart(measured);
  await score(measured);
}

/** A process of its own for each book: what a person at a shell waits for. */
async function measureEach(books: readonly BenchBook[]): Promise<MeasuredBook[]> {
  const files = books.flatMap((book) => book.files);
  const cells = await readCells(files, path.join(work, "read"));
  const cellsOf = (book: BenchBook): number =>
    book.files.reduce((sum, file) => sum + (cells[files.indexOf(file)] ?? 0), 0);
  const measured: MeasuredBook[] = [];
  for (const [index, book] of books.entries()) {
    measured.push(await reviewBook(book, cellsOf(book), path.join(work, "each", String(index))));
  }
  heading("Each book in a process of its own, to all four outputs");
  const pdfs = measured.filter((book) => book.pages > 0);
  say(
    markdownTable(
      ["book", "pages", "tables", "cells", "error", "warning", "notice", "s", "CPU s", "pages/s", "cells/s", "MB"],
      [
        ...measured.map((book) => toRow(book.name, book)),
        toRow(`PDF books: ${pdfs.length}`, addUp(pdfs)),
        toRow(`all books: ${measured.length}`, addUp(measured)),
      ],
    ),
  );
  say("Pages of PDFs only. Cells: with text, of header and body. MB: the most the process held, its threads included.");
  for (const book of measured.filter((one) => one.status !== 0)) {
    say(`${book.name}: ended with status ${book.status}: ${book.trouble}`);
  }
  saved["books"] = measured.map(({ files: own, review, truth, ...rest }) => rest);
  return measured;
}

function toRow(name: string, book: Measured): string[] {
  const { pages, tables, cells, findings, seconds, cpuSeconds, peakMegabytes } = book;
  return [
    name,
    pages > 0 ? String(pages) : "–",
    ...[tables, cells, findings.error, findings.warning, findings.notice].map(String),
    show(seconds, 2),
    show(cpuSeconds, 2),
    pages > 0 ? show(pages / seconds, 1) : "–",
    show(cells / seconds),
    show(peakMegabytes),
  ];
}

/** All PDF books at once: the real ones where there are any, since the samples are two books in many forms. */
async function measureTogether(measured: readonly MeasuredBook[]): Promise<void> {
  const pdfs = measured.filter((book) => book.pages > 0);
  const real = pdfs.filter((book) => book.truth === undefined);
  const chosen = real.length > 0 ? real : pdfs;
  if (chosen.length === 0) {
    return;
  }
  const files = chosen.flatMap((book) => book.files);
  const run = await reviewBook({ name: "together", files }, addUp(chosen).cells, path.join(work, "together"));
  const { pages, cells, seconds, cpuSeconds, peakMegabytes, status } = run;
  heading("All PDF books in one process, to all four outputs");
  say(
    `${chosen.length} ${real.length > 0 ? "real books" : "samples"} (${files.length} files), ${pages} pages in ` +
      `${show(seconds, 2)} s (CPU ${show(cpuSeconds, 2)} s): ${show(pages / seconds, 1)} pages/s, ` +
      `${show(cells / seconds)} cells/s, at most ${show(peakMegabytes)} MB; status ${status}.`,
  );
  saved["together"] = { ...run, files: files.length, review: undefined };
}

async function measureColdStart(measured: readonly MeasuredBook[]): Promise<void> {
  const whole = measured.filter((book) => book.files.length === 1 && book.pages > 0 && book.pages <= USUAL_PAGES);
  const [book] = [...whole].sort((a, b) => b.pages - a.pages);
  if (!book) {
    return;
  }
  const seconds = await repeatColdRun(book, path.join(work, "cold"), COLD_RUNS);
  heading("A cold process, one book, all four outputs");
  const each = seconds.map((value) => show(value, 2)).join(", ");
  say(`${book.name}, ${book.pages} pages: median ${show(median(seconds), 2)} s of ${each}.`);
  saved["cold"] = { book: book.name, pages: book.pages, seconds, median: median(seconds) };
}

async function score(measured: readonly MeasuredBook[]): Promise<void> {
  heading("Against the answers");
  if (!scoring.hasScorers()) {
    say("Not scored: the scorers (../shared/tools) are not beside the project.");
    return;
  }
  await scorePlanted(measured.filter((book) => book.truth !== undefined));
  await scoreLabelled(measured);
}

async function scorePlanted(answered: readonly MeasuredBook[]): Promise<void> {
  if (answered.length === 0) {
    say("No samples with known faults among these books.");
    return;
  }
  const scores = await Promise.all(answered.map((book) => scoring.scoreWithTruth(book.truth ?? "", book.review)));
  const scored = answered.map(({ name }, index) => ({ name, score: scores[index] }));
  say("Faults planted in the samples:\n");
  printScores(scored);
  saved["samples"] = scored;
}

async function scoreLabelled(measured: readonly MeasuredBook[]): Promise<void> {
  const labelled = measured.flatMap(({ files, review }) =>
    files.filter(scoring.hasLabels).map((file) => ({ file, review })),
  );
  if (labelled.length === 0) {
    say("\nNo real book with labels (../shared/gold) among these: reading and recall were not scored.");
    return;
  }
  const labels = path.join(work, "labels");
  await scoring.copyLabels(
    labelled.map(({ file }) => file),
    labels,
  );
  saved["reading"] = await scoring.scoreReading(labels, path.join(work, "read"));
  say(`\nReading of the ${labelled.length} labelled files: ${saved["reading"]}`);

  const scores = await Promise.all(labelled.map(({ file, review }) => scoring.scoreWithLabels(file, review)));
  const scored = labelled.map(({ file }, index) => ({ name: stemOf(file), score: scores[index] }));
  say("\nDefects labelled in real books, notices and all classes included:\n");
  printScores(scored);
  saved["labelled"] = scored;
  say(
    "A draft in two files stands here once a file; what is right in the other file then counts as false. Not so below.",
  );

  const reviews = path.join(work, "reviews");
  for (const { file, review } of labelled) {
    const folder = path.join(reviews, stemOf(file));
    await mkdir(folder, { recursive: true });
    await copyFile(review, path.join(folder, "review.json")).catch(() => undefined);
  }
  const pooled = await scoring.scorePooled(labels, reviews);
  say(`\nPooled, error and warning rows only, class by class:\n${pooled}`);
  saved["pooled"] = pooled.split("\n").at(-1);
}
