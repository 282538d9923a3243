import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { Review } from "../../domain/review.ts";

export const ROOT = path.resolve(import.meta.dirname, "../..");

/** Longer than any run of these tests takes: one that hangs shows as `status: null`. */
const PATIENCE = 90_000;

export interface Run {
  status: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  /** Called with the process when it first writes to standard error. */
  onProgress?(child: ReturnType<typeof spawn>): void;
  uid?: number;
  env?: Record<string, string>;
}

/** Runs a command as a person would: `runCommand("review", "a.pdf", "--out", "x")`. */
export function runCommand(words: readonly string[], options: RunOptions = {}): Promise<Run> {
  return runProcess(process.execPath, [path.join(ROOT, "cli/start.mjs"), ...words], options);
}

export function runProcess(program: string, words: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { onProgress, uid, env } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: PATIENCE,
      killSignal: "SIGKILL",
      env: { ...process.env, ...env },
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    const run: Run = { status: null, signal: null, stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text) => {
      run.stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      if (run.stderr === "") {
        onProgress?.(child);
      }
      run.stderr += text;
    });
    child.on("error", reject);
    child.on("close", (status, signal) => resolve({ ...run, status, signal }));
  });
}

/** A folder that is gone when the test, or the tests of the file when made outside of one, are done. */
export async function makeFolder(onDone: (clean: () => Promise<void>) => void = onTestFinished): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "yushen-"));
  onDone(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** @param run - What wrote it, to be shown when nothing was written. */
export async function readReview(folder: string, run?: Run): Promise<Review> {
  const text = await readFile(path.join(folder, "review.json"), "utf8").catch((cause) => {
    throw new Error(`没有写出 review.json：${JSON.stringify(run)}`, { cause });
  });
  return JSON.parse(text);
}
