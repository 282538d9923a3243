import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openPdf } from "../parsers/pdf/open-pdf.ts";
import { SHARED } from "./find-books.ts";
import { runNode } from "./run-node.ts";
import { heading, markdownTable, say, show } from "./say.ts";

// The time to read PDFs, tables and all, beside that of a bare pass of the library over their text, in the same run.
// `npm run bench:speed [-- files…]`. Prints; asserts nothing.

/** Books of departments, and one long one. */
const FOLDERS = ["sh-putuo", "sh-putuo-2025-facts", "js-provincial"];
const LONG = ["jp-fuji"];

const files = process.argv.slice(2);
heading("Reading PDFs beside a bare pass over their text");
const rows: string[][] = [];
if (files.length > 0) {
  rows.push(await compare("the files given", files));
} else {
  for (const [name, folders] of [
    ["departments", FOLDERS],
    ["fuji_city", LONG],
  ] as const) {
    const found = (await Promise.all(folders.map(pdfsIn))).flat();
    rows.push(...(found.length > 0 ? [await compare(name, found)] : []));
  }
}
say(markdownTable(["books", "files", "pages", "bare s", "read s", "ratio", "pages/s"], rows));
say("Bare: one process that opens each file and asks for the text of each page. Read: `npm run read`, with its start.");

async function compare(name: string, paths: readonly string[]): Promise<string[]> {
  const start = performance.now();
  let pages = 0;
  for (const file of paths) {
    const pdf = await openPdf(new Uint8Array(await readFile(file)), file);
    for (let number = 1; number <= pdf.numPages; number++) {
      await (await pdf.getPage(number)).getTextContent();
    }
    pages += pdf.numPages;
    await pdf.loadingTask.destroy();
  }
  const bare = (performance.now() - start) / 1000;
  const out = await mkdtemp(path.join(tmpdir(), "yushen-speed-"));
  try {
    const { seconds } = await runNode([
      "cli/start.mjs",
      "read",
      ...paths.map((file) => path.resolve(file)),
      "--out",
      out,
    ]);
    const numbers = [show(bare, 2), show(seconds, 2), show(seconds / bare, 2), show(pages / seconds)];
    return [name, String(paths.length), String(pages), ...numbers];
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

async function pdfsIn(folder: string): Promise<string[]> {
  const full = path.join(SHARED, "corpus", folder);
  const names = existsSync(full) ? await readdir(full, { recursive: true }) : [];
  return names.filter((name) => name.endsWith(".pdf")).map((name) => path.join(full, name));
}
