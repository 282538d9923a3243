import { existsSync } from "node:fs";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { read as readWorkbook, write as writeWorkbook } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { isDocumentName } from "../../cli/input-file.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");
/** The project's own files: always there. */
const OWN = ["samples", "test"].map((folder) => path.join(ROOT, folder));
/** Real books and fictional packages beside the project, where they are at hand. */
export const SHARED = ["corpus", "drafts"].map((folder) => path.resolve(ROOT, "../shared", folder));

/** Files to damage, of every format that is found: a new one needs nothing but a file of it. In order of their paths. */
export async function findSources(
  folders: readonly string[] = OWN,
  largest = Number.POSITIVE_INFINITY,
): Promise<string[]> {
  const found = await Promise.all(
    folders.filter((folder) => existsSync(folder)).map((folder) => listFiles(folder, largest)),
  );
  return found.flat();
}

/** A file of up to so many bytes is damaged as often as any other; a larger one less often, as it takes longer to read. */
const LIGHT = 64 * 1024;
const MOST_OFTEN = 64;

/** The files as often as one of them is to be drawn: in inverse proportion to their sizes, and each at least once. */
export async function weighSources(files: readonly string[]): Promise<string[]> {
  const sizes = await Promise.all(files.map((file) => stat(file)));
  return files.flatMap((file, index) => {
    const often = Math.ceil((MOST_OFTEN * LIGHT) / Math.max(LIGHT, sizes[index]?.size ?? 0));
    return Array<string>(often).fill(file);
  });
}

async function listFiles(folder: string, largest: number): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && isDocumentName(entry.name));
  const paths = files.map((entry) => path.join(entry.parentPath, entry.name)).sort();
  const sizes = await Promise.all(paths.map((file) => stat(file)));
  return paths.filter((_, index) => (sizes[index]?.size ?? 0) <= largest);
}

/** A small file of each format that the samples do not come in, made of a sample into a folder. Gives their paths. */
export async function makeSources(folder: string): Promise<string[]> {
  const xlsx = new Uint8Array(await readFile(path.join(ROOT, "samples/xlsx/budget-faulty", BOOK)));
  const workbook = readWorkbook(xlsx);
  const as = (bookType: "biff8" | "xlsb" | "xlml" | "csv" | "html"): Uint8Array =>
    new Uint8Array(writeWorkbook(workbook, { bookType, type: "buffer" }));
  const files: Record<string, Uint8Array> = {
    "表.xls": as("biff8"),
    "表.xlsb": as("xlsb"),
    "表.xml.xls": as("xlml"),
    "表.csv": as("csv"),
    "表.html": as("html"),
    "材料.zip": zipSync(
      { "部门/预算.xlsx": xlsx, "部门/a.html": as("html"), "说明.txt": strToU8("无") },
      { level: 1, mtime: "2026-01-01" },
    ),
  };
  await Promise.all(Object.entries(files).map(([name, bytes]) => writeFile(path.join(folder, name), bytes)));
  return Object.keys(files).map((name) => path.join(folder, name));
}

const BOOK = "林泽区水务局2026年部门预算.xlsx";
