import { open } from "node:fs/promises";
import type { Conversion } from "../parsers/legacy-word.ts";
import { isCompoundFile } from "../parsers/office/compound-file.ts";
import { sniffFormat } from "../parsers/sniff.ts";
import { inTime } from "./in-time.ts";
import type { InputFile } from "./input-file.ts";
import { convertToDocx, type ToConvert } from "./office/convert-to-docx.ts";
import { readBytes } from "./read-bytes.ts";

/** Files given to LibreOffice at one start: it takes as long as several files do, and all of them are in memory. */
const BATCH = 20;
const NAMES = /\.(?:docx?|dot|wps|wpt|rtf|odt)$/i;

/** What becomes of the files that must be converted before they can be read, by their index. Never rejects. */
export type Conversions = Map<number, Promise<Conversion>>;

interface Candidate {
  index: number;
  file: InputFile;
  extension: ToConvert["extension"];
}

/**
 * Starts converting what only a word processor opens, while threads read the rest. The files are handed to one
 * LibreOffice after the other in batches; each promise is done with its batch.
 */
export async function startConversions(files: readonly InputFile[]): Promise<Conversions> {
  const candidates = await findCandidates(files);
  const conversions: Conversions = new Map();
  let before: Promise<unknown> = Promise.resolve();
  for (let start = 0; start < candidates.length; start += BATCH) {
    const batch = candidates.slice(start, start + BATCH);
    const done = before.then(() => convertBatch(batch));
    before = done;
    for (const { index } of batch) {
      conversions.set(
        index,
        done.then((results) => results.get(index) ?? { failed: "not-opened" }),
      );
    }
  }
  return conversions;
}

async function findCandidates(files: readonly InputFile[]): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const [index, file] of files.entries()) {
    const extension = await extensionOf(file).catch(() => undefined);
    if (extension !== undefined) {
      candidates.push({ index, file, extension });
    }
  }
  return candidates;
}

/** Undefined where the file is read without a conversion, or not at all: the thread that reads it says why. */
async function extensionOf(file: InputFile): Promise<ToConvert["extension"] | undefined> {
  if (file.problem || !(await inTime(mayNeedConversion(file)))) {
    return undefined;
  }
  const format = sniffFormat(await readBytes(file), file.name);
  return format === "doc" || format === "rtf" || format === "odt" ? format : undefined;
}

async function mayNeedConversion(file: InputFile): Promise<boolean> {
  if (file.entries || NAMES.test(file.name)) {
    return NAMES.test(file.name);
  }
  const opened = await open(typeof file.path === "string" ? file.path : Buffer.from(file.path));
  try {
    const { buffer } = await opened.read(Buffer.alloc(8), 0, 8, 0);
    return isCompoundFile(buffer) || buffer.toString("latin1").startsWith("{\\rtf");
  } finally {
    await opened.close();
  }
}

async function convertBatch(batch: readonly Candidate[]): Promise<Map<number, Conversion>> {
  try {
    const files = await Promise.all(
      batch.map(async ({ file, extension }): Promise<ToConvert> => ({ bytes: await readBytes(file), extension })),
    );
    const results = await convertToDocx(files);
    return new Map(batch.map(({ index }, at) => [index, results[at] ?? { failed: "not-opened" }]));
  } catch {
    // No room on the disk, a file gone meanwhile: the text of each is still read where it can be.
    return new Map(batch.map(({ index }) => [index, { failed: "not-opened" }]));
  }
}
