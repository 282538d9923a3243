import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { sniffFormat } from "../../parsers/sniff.ts";
import { type FuzzCase, makeMutant } from "./fuzz-case.ts";
import { type Outcome, readArchiveWhole, readWhole } from "./outcome.ts";

export interface FuzzTask {
  /** Paths of the source and of the file to splice from. */
  source: string;
  donor: string;
  steps: FuzzCase["steps"];
  /** Where to write the mutant, when it is wanted. */
  save?: string;
}

export interface FuzzResult {
  steps: string[];
  expects: "told" | "kept" | "free";
  outcome: Outcome;
}

/** Makes one mutant and takes it through the whole review, in a thread that may be given up. No step: the file as it is. */
export default async function runInThread({ source, donor, steps, save }: FuzzTask): Promise<FuzzResult> {
  const original = { name: basename(source), bytes: new Uint8Array(await readFile(source)) };
  const mutant = makeMutant(original, new Uint8Array(await readFile(donor)), steps);
  if (save !== undefined) {
    await writeFile(save, mutant.bytes);
  }
  const isArchive = sniffFormat(mutant.bytes, mutant.name) === "zip";
  const outcome = await (isArchive ? readArchiveWhole : readWhole)(mutant.bytes, mutant.name);
  return { steps: mutant.steps, expects: mutant.expects, outcome };
}
