import { rmSync } from "node:fs";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isRunning } from "./is-running.ts";

const LOCK = path.join(tmpdir(), `yushen-office-${userInfo().username}.lock`);
/** Milliseconds. */
const PAUSE = 100;
/** Older than any turn lasts: its number now belongs to another process. */
const STALE = 30 * 60_000;

/**
 * Runs `work` while no other run of this program on this machine does: LibreOffice takes several hundred megabytes and
 * all of a processor. Undefined where the turn did not come within `patience` milliseconds.
 */
export async function takeTurn<T>(work: () => Promise<T>, patience: number, lock = LOCK): Promise<T | undefined> {
  const end = Date.now() + patience;
  while (!(await take(lock))) {
    if (Date.now() >= end) {
      return undefined;
    }
    await wait(PAUSE);
  }
  const release = (): void => rmSync(lock, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

/** The file is made only where there is none: of several processes one succeeds. */
async function take(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) {
      throw error;
    }
  }
  if (await isStale(lock)) {
    await rm(lock, { force: true });
  }
  return false;
}

async function isStale(lock: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(lock);
    const pid = Number(await readFile(lock, "utf8"));
    // Between making the file and writing the number into it, the file is empty and young.
    const isLeft = pid > 0 && !isRunning(pid);
    return isLeft || Date.now() - mtimeMs > STALE;
  } catch {
    return false;
  }
}
