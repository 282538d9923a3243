import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { BudgetTable } from "../domain/budget-table.ts";
import type { ReadDocument } from "../review/make-books.ts";
import { readDocument } from "../review/read-document.ts";

/** A submission with its answers beside it. */
export interface Package {
  folder: string;
  /** Tables in each file of `draft/`, by the path from there. */
  expected: Map<string, number>;
  read: Map<string, ReadDocument>;
}

/** What a table of a submission must have. A form of targets or a list may go without an amount, not without these. */
const NEEDED = ["title", "unit", "fiscalYear", "body"] as const;

/** Folders of whole submissions: those with a `truth.json` and a `draft`. */
export async function findPackages(drafts: string): Promise<string[]> {
  const names = existsSync(drafts) ? (await readdir(drafts)).sort() : [];
  return names.map((name) => path.join(drafts, name)).filter((folder) => existsSync(path.join(folder, "truth.json")));
}

/** Reads every file of a submission in this process, last year's books too. */
export async function readPackage(folder: string): Promise<Package> {
  const truth = JSON.parse(await readFile(path.join(folder, "truth.json"), "utf8")) as {
    documents: { document: string; tables: number }[];
  };
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = files
    .filter((entry) => entry.isFile() && entry.name !== "truth.json")
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
  const read = new Map<string, ReadDocument>();
  for (const [index, name] of names.entries()) {
    read.set(name, await readDocument(await readFile(path.join(folder, name)), name, `d${index + 1}`));
  }
  const expected = new Map(truth.documents.map(({ document, tables }) => [path.join("draft", document), tables]));
  return { folder, expected, read };
}

/** What the tables of a document lack, table by table: `《…》：unit`. */
export function findGaps(tables: readonly BudgetTable[]): string[] {
  return tables.flatMap((table) => {
    const lacking = [...(table.kind === "unknown" ? ["kind"] : []), ...NEEDED.filter((field) => !table[field])];
    return lacking.length > 0 ? [`《${table.title}》：${lacking.join("、")}`] : [];
  });
}
