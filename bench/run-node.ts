import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";

export const ROOT = path.resolve(import.meta.dirname, "..");
const NOTE_USAGE = pathToFileURL(path.join(import.meta.dirname, "note-usage.mjs")).href;

/** What a process used at most and in all, its threads included. */
export interface Usage {
  peakMegabytes: number;
  cpuSeconds: number;
}

export interface NodeRun {
  /** Exit status; `null` when a signal ended it. */
  status: number | null;
  /** From spawning to the end of the process. */
  seconds: number;
  /** Only where it was asked for, and the process came to its end. */
  usage?: Usage;
  stdout: string;
  stderr: string;
}

/** Runs a script in a Node process of its own, from the root of the project. Never throws for a bad end. */
export function runNode(words: readonly string[], options: { notesUsage?: boolean } = {}): Promise<NodeRun> {
  const before = options.notesUsage ? ["--import", NOTE_USAGE] : [];
  const start = performance.now();
  const child = spawn(process.execPath, [...before, ...words], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  const texts = ["", "", "", ""];
  child.stdio.forEach((stream, index) => {
    stream?.on("data", (chunk: Buffer) => {
      texts[index] += chunk.toString();
    });
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => {
      const seconds = (performance.now() - start) / 1000;
      const [, stdout = "", stderr = "", usage = ""] = texts;
      resolve({ status, seconds, stdout, stderr, ...(usage === "" ? {} : { usage: JSON.parse(usage) as Usage }) });
    });
  });
}
