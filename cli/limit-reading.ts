import { setTimeout as wait } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import type { Piscina } from "piscina";
import type { DocumentProblem } from "../domain/document.ts";
import type { ReadDocument } from "../review/make-books.ts";
import { loadReading, type StoredReading } from "../review/stored-reading.ts";
import type { ReadTask } from "./read-worker.ts";
import { unreadable } from "./unreadable.ts";

/** How long is waited for a thread, in milliseconds. */
export interface ReadingLimits {
  /** Until it begins with the file: a thread that starts takes a third of a second. */
  beginning: number;
  /** Until it is done with it, or with the next page where pages are recognized one by one. No honest book takes this long. */
  reading: number;
  /** The same the second time. */
  again: number;
}

/** For all pages of a scan, in milliseconds. */
const LONGEST_SCAN = 3_600_000;
/** For a thread to end, in milliseconds. */
const PARTING = 5_000;
export const READING_LIMITS: ReadingLimits = { beginning: 30_000, reading: 180_000, again: 60_000 };
/** Megabytes of heap for one reading thread. */
export const MEMORY_LIMIT = 2_048;

type Pool = Piscina<ReadTask, StoredReading>;

/**
 * Reads a file in a thread that is ended when it does not come back in time. Whatever broke or held the thread may have
 * been another file, or the machine, which was asleep: the file is read once more, and then named.
 */
export async function readWithinLimits(pool: Pool, task: ReadTask, limits: ReadingLimits): Promise<ReadDocument> {
  const first = await readOnce(pool, task, limits);
  if ("document" in first) {
    return first;
  }
  if (first.code === "TOO_LARGE") {
    return unreadable(task, first);
  }
  const second = await readOnce(pool, task, { ...limits, reading: limits.again });
  return "document" in second ? second : unreadable(task, second);
}

async function readOnce(pool: Pool, task: ReadTask, limits: ReadingLimits): Promise<ReadDocument | DocumentProblem> {
  const { beginning, reading } = limits;
  const steps = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const end = new AbortController();
  const started = performance.now();
  let problem = silent(task, `读取线程 ${beginning / 1000} 秒内未能启动，未读取。请关闭其他程序或减小 --jobs 后重试`);
  let seen = 0;
  const look = (): void => {
    const step = Atomics.load(steps, 0);
    if (step === seen || performance.now() - started > LONGEST_SCAN) {
      end.abort();
      return;
    }
    problem = silent(task, `读取超过 ${reading / 1000} 秒，已停止，请拆分或重新导出后提交`);
    timer = setTimeout(look, Math.max(0, seen === 0 ? reading - beginning : reading));
    seen = step;
  };
  let timer = setTimeout(look, beginning);
  const threads = new Set(pool.threads);
  try {
    return loadReading(await pool.run({ ...task, steps }, { signal: end.signal }));
  } catch (error) {
    if (!end.signal.aborted) {
      return brokenOff(task, error);
    }
    await Promise.all([...threads].filter((thread) => !pool.threads.includes(thread)).map(endThread));
    return problem;
  } finally {
    clearTimeout(timer);
  }
}

/** It ends at once, whatever it computes; not while it waits for a disk. */
async function endThread(thread: Worker): Promise<void> {
  // Not with `inTime`: a thread that is slow to end holds nobody up, and is no reason to end the process by force.
  await Promise.race([thread.terminate(), wait(PARTING, undefined, { ref: false })]).catch(() => undefined);
}

function silent(task: ReadTask, reason: string): DocumentProblem {
  return { code: "TIMED_OUT", message: `《${lastOf(task)}》${reason}。` };
}

/** The thread itself broke. */
function brokenOff(task: ReadTask, error: unknown): DocumentProblem {
  if (error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") {
    const reason = `读取所需内存超过 ${MEMORY_LIMIT / 1024} GB，已停止`;
    return { code: "TOO_LARGE", message: `《${lastOf(task)}》${reason}，请拆分或重新导出后提交。` };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: "DOCUMENT_UNREADABLE",
    message: `《${lastOf(task)}》读取中断（${reason}），请拆分或重新导出后提交。`,
  };
}

function lastOf({ name }: ReadTask): string {
  return name.split("/").at(-1) ?? name;
}
