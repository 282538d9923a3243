import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { ROOT } from "./run-node.ts";

/** One draft to measure: a file, the two files of a draft handed in as text and tables, or a folder with its answers. */
export interface BenchBook {
  name: string;
  files: string[];
  /** `truth.json` beside it: what is wrong in it. */
  truth?: string;
}

/** Beside the project, where real books and their labels may be. Nothing but tests and bench looks there. */
export const SHARED = path.resolve(ROOT, "../shared");
const REAL_BOOKS = ["sh-putuo", "js-provincial"];
/** A form to fill in is no book. */
const TEMPLATE = /template/;
/** Some departments hand in the text and the tables of one draft as two files. */
const PART = /_(?:text|tables)(?:_[a-z0-9]+)?$/;
const DOCUMENT = /^(?!~\$|\.).*\.(?:pdf|docx?|xlsx?|et|html?)$/i;

/** The samples, and the real departmental books where they are at hand. */
export async function defaultInputs(): Promise<string[]> {
  const folders = REAL_BOOKS.map((name) => path.join(SHARED, "corpus", name)).filter((folder) => existsSync(folder));
  const files = (await Promise.all(folders.map(listDocuments))).flat();
  return [path.join(ROOT, "samples"), ...files.filter((file) => /\.pdf$/i.test(file) && !TEMPLATE.test(file))];
}

/** Files and folders as books, in order. */
export async function findBooks(inputs: readonly string[]): Promise<BenchBook[]> {
  const books = new Map<string, BenchBook>();
  for (const file of (await Promise.all(inputs.map(listDocuments))).flat()) {
    const answered = folderWithTruth(file);
    if (answered && file.startsWith(path.join(answered, "prior", path.sep))) {
      continue;
    }
    const key = answered ?? path.join(path.dirname(file), stemOf(file).replace(PART, ""));
    const name = answered ? path.relative(path.resolve(answered, "../.."), answered) : path.basename(key);
    const truth = answered && path.join(answered, "truth.json");
    const book = books.get(key) ?? { name, files: [], ...(truth ? { truth } : {}) };
    book.files.push(file);
    books.set(key, book);
  }
  return [...books.values()];
}

/** `putuo_2024` for `…/putuo_2024.pdf`: what labels and stored reviews go by. */
export function stemOf(file: string): string {
  return path.basename(file, path.extname(file));
}

/** A file as it is given; all documents of a folder, in order of their paths. */
export async function listDocuments(input: string): Promise<string[]> {
  const start = path.resolve(input);
  if (!(await stat(start)).isDirectory()) {
    return [start];
  }
  const entries = await readdir(start, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && DOCUMENT.test(entry.name));
  return files.map((entry) => path.join(entry.parentPath, entry.name)).sort();
}

/** The folder of the file, or one above it where the draft stands in `draft/` or a folder there. */
function folderWithTruth(file: string): string | undefined {
  const folders = [path.dirname(file), path.resolve(file, "../.."), path.resolve(file, "../../..")];
  return folders.find((folder) => existsSync(path.join(folder, "truth.json")));
}
