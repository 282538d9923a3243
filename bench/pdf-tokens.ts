import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { parseDocument } from "../parsers/parse-document.ts";
import { SHARED } from "./find-books.ts";
import { findTokens, type PageTokens } from "./find-tokens.ts";
import { readWords, type Word } from "./poppler-words.ts";
import { markdownTable, say, showShare } from "./say.ts";

// Reads PDFs twice, by our parser and by poppler, and counts the numbers of the second that stand in a cell of the first.
// Prints; asserts nothing. `npm run bench:tokens [-- files…] [--misses]`.

const { values, positionals } = parseArgs({ allowPositionals: true, options: { misses: { type: "boolean" } } });
const HEAD = ["file", "pages", "tokens", "found", "%", "pages with a table not found"];

await compareReaders(positionals.length > 0 ? positionals : await corpusFiles());

async function compareReaders(files: readonly string[]): Promise<void> {
  const rows: string[][] = [];
  const all: PageTokens[] = [];
  const details: string[] = [];
  for (const file of files) {
    const words = await readWords(file);
    if (!words) {
      say("Not measured: pdftotext (package poppler-utils) is not installed.");
      return;
    }
    const name = path.basename(file);
    const { blocks } = await parseDocument(await readFile(file), name, "d1");
    const pages = findTokens(words, blocks);
    rows.push(toRow(name, pages));
    all.push(...pages);
    details.push(...pages.flatMap((page) => describe(name, page)));
  }
  say(markdownTable(HEAD, [...rows, toRow(`all files: ${files.length}`, all)]));
  if (values.misses) {
    say(`\n${details.join("\n")}`);
  }
}

function toRow(name: string, pages: readonly PageTokens[]): string[] {
  const tokens = pages.reduce((sum, { inside }) => sum + inside, 0);
  const found = tokens - pages.reduce((sum, { missed }) => sum + missed.length, 0);
  const lost = pages.filter(({ unclaimed }) => unclaimed.length > 0).length;
  return [name, ...[pages.length, tokens, found].map(String), showShare(found, tokens, 2), String(lost)];
}

function describe(name: string, { page, missed, unclaimed }: PageTokens): string[] {
  const lines = missed.map((word) => `${name} p${page}: ${placed(word)} is not in the cell that holds it`);
  return unclaimed.length === 0
    ? lines
    : [
        ...lines,
        `${name} p${page}: ${unclaimed.length} numbers in columns, no table: ${unclaimed.slice(0, 5).map(placed).join(" ")}`,
      ];
}

function placed({ text, left, top, right, bottom }: Word): string {
  return `${text} [${[left, top, right, bottom].map(Math.round).join(" ")}]`;
}

async function corpusFiles(): Promise<string[]> {
  const corpus = path.join(SHARED, "corpus");
  if (!existsSync(corpus)) {
    say("No corpus beside the project; name the files to read.");
    return [];
  }
  const entries = await readdir(corpus, { recursive: true });
  return entries
    .filter((entry) => entry.endsWith(".pdf"))
    .sort()
    .map((entry) => path.join(corpus, entry));
}
