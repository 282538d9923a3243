import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Conversion, ConversionFailure } from "../../parsers/legacy-word.ts";
import { listZipEntries } from "../../parsers/office/zip-directory.ts";
import { findOffice } from "./find-office.ts";
import { runOffice } from "./run-office.ts";
import { takeTurn } from "./take-turn.ts";
import { inWorkFolder } from "./work-folder.ts";

/** A file to convert; the extension is what LibreOffice knows its format by. */
export interface ToConvert {
  bytes: Uint8Array;
  extension: "doc" | "rtf" | "odt";
}

export interface ConverterOptions {
  /** The program; found by itself where not given. */
  program?: string | undefined;
  /** Milliseconds for one file, the start of the program included. */
  filePatience?: number;
  /** Milliseconds to wait for other runs. */
  turnPatience?: number;
}

const FILE_PATIENCE = 60_000;
const TURN_PATIENCE = 10 * 60_000;

/**
 * Converts files to .docx by as few starts of LibreOffice as can be: one, and one more for each file that breaks it or
 * makes it hang. The results are in the order of the files.
 */
export async function convertToDocx(
  files: readonly ToConvert[],
  options: ConverterOptions = {},
): Promise<Conversion[]> {
  const { filePatience = FILE_PATIENCE, turnPatience = TURN_PATIENCE } = options;
  const program = "program" in options ? options.program : findOffice();
  if (program === undefined) {
    return files.map(() => ({ failed: "not-installed" }));
  }
  const results = new Map<ToConvert, Conversion>();
  let waiting = [...files];
  while (waiting.length > 0) {
    const turn = await takeTurn(() => convertOnce(program, waiting, filePatience), turnPatience);
    for (const [file, result] of turn ?? allFailed(waiting, "busy")) {
      results.set(file, result);
    }
    waiting = waiting.filter((file) => !results.has(file));
  }
  return files.map((file) => results.get(file) ?? { failed: "not-opened" });
}

/** One start of the program. Files after one that broke it have no result yet; at least one file has. */
function convertOnce(
  program: string,
  files: readonly ToConvert[],
  patience: number,
): Promise<Map<ToConvert, Conversion>> {
  return inWorkFolder(async (folder) => {
    const names: string[] = [];
    await mkdir(path.join(folder, "in"));
    await mkdir(path.join(folder, "out"));
    for (const [index, { bytes, extension }] of files.entries()) {
      const name = path.join(folder, "in", `${index}.${extension}`);
      names.push(name);
      await writeFile(name, bytes);
    }
    const end = await runOffice(program, folder, names, patience);
    const results = new Map<ToConvert, Conversion>();
    const missing: ToConvert[] = [];
    for (const [index, file] of files.entries()) {
      const docx = await readWhole(path.join(folder, "out", `${index}.docx`));
      if (docx) {
        results.set(file, { docx });
      } else {
        missing.push(file);
      }
    }
    const failed = end === "done" ? missing : missing.slice(0, 1);
    return new Map([...results, ...allFailed(failed, end === "stopped" ? "timed-out" : "not-opened")]);
  });
}

function allFailed(files: readonly ToConvert[], failed: ConversionFailure): [ToConvert, Conversion][] {
  return files.map((file) => [file, { failed }]);
}

/** Undefined where there is no such file, or it was still being written when the program was stopped. */
async function readWhole(file: string): Promise<Uint8Array | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  return bytes && listZipEntries(bytes) ? new Uint8Array(bytes) : undefined;
}
