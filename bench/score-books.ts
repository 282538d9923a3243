import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { SHARED, stemOf } from "./find-books.ts";
import { runNode } from "./run-node.ts";

const GOLD = path.join(SHARED, "gold");
const TOOLS = path.join(SHARED, "tools");

/** What the scorer of one review prints on its last line; only what the bench shows. */
export interface Score {
  all: {
    determinable: number;
    caught: number;
    duplication: number | null;
    top1: number | null;
    correction: number | null;
  };
  precisionError: { findings: number; matched: number };
  /** Findings above notice that belong to no label. */
  unmatched: number;
  roundingFalseAlarms: number;
  /** Findings above notice on what only looks wrong. Only with labels. */
  trapsHit?: number;
}

export function hasScorers(): boolean {
  return ["score.mjs", "score-all.mjs", "score-reading.mjs"].every((name) => existsSync(path.join(TOOLS, name)));
}

export function hasLabels(file: string): boolean {
  return existsSync(path.join(GOLD, `${stemOf(file)}.tsv`));
}

/** A review against the labels of one real file. */
export function scoreWithLabels(file: string, review: string): Promise<Score | undefined> {
  const gold = path.join(GOLD, `${stemOf(file)}.tsv`);
  return scoreReview(["--gold", gold, "--review", review, "--document", path.basename(file)]);
}

/** A review against the faults planted in a sample. */
export function scoreWithTruth(truth: string, review: string): Promise<Score | undefined> {
  return scoreReview(["--truth", truth, "--review", review]);
}

async function scoreReview(words: readonly string[]): Promise<Score | undefined> {
  const { stdout } = await runNode([path.join(TOOLS, "score.mjs"), ...words, "--brief"]);
  try {
    return JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "") as Score;
  } catch {
    return undefined;
  }
}

/** The labels of these files alone, so that the pooled scorers do not count what was not run. */
export async function copyLabels(files: readonly string[], folder: string): Promise<void> {
  const stems = new Set(files.map(stemOf));
  await mkdir(path.join(folder, "cells"), { recursive: true });
  for (const stem of stems) {
    await copyFile(path.join(GOLD, `${stem}.tsv`), path.join(folder, `${stem}.tsv`));
  }
  const [head = "", ...rows] = (await readFile(path.join(GOLD, "tables.tsv"), "utf8")).split("\n");
  const kept = rows.filter((row) => stems.has(row.split("\t")[0] ?? ""));
  await writeFile(path.join(folder, "tables.tsv"), `${[head, ...kept].join("\n")}\n`);
  for (const name of await readdir(path.join(GOLD, "cells"))) {
    if (stems.has(name.split("__")[0] ?? "")) {
      await copyFile(path.join(GOLD, "cells", name), path.join(folder, "cells", name));
    }
  }
}

/** All labelled books together: a line a class, then the summary, as the scorer prints them. */
export async function scorePooled(labels: string, reviews: string): Promise<string> {
  const { stdout, stderr } = await runNode([
    path.join(TOOLS, "score-all.mjs"),
    "--gold",
    labels,
    "--reviews",
    reviews,
    "--brief",
  ]);
  return (stdout || stderr).trimEnd();
}

/** Tables found and cells as printed: the summary line, as the scorer prints it. */
export async function scoreReading(labels: string, reading: string): Promise<string> {
  const { stdout, stderr } = await runNode([
    path.join(TOOLS, "score-reading.mjs"),
    "--read",
    reading,
    "--gold",
    labels,
  ]);
  return (stdout || stderr).trimEnd().split("\n").at(-1) ?? "";
}
