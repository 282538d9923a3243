import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import type { DocumentProblem } from "../domain/document.ts";
import type { ReadDocument } from "../review/make-books.ts";
import { type Conversions, startConversions } from "./convert-files.ts";
import type { InputFile } from "./input-file.ts";
import type { ReadTask } from "./read-worker.ts";
import { unreadable } from "./unreadable.ts";

/** No honest book takes this long; a file made to take forever is given up. Milliseconds. */
const TIME_LIMIT = 180_000;
/** A scan of many pages takes long, page by page: the limit begins anew with each, up to this. Milliseconds. */
const LONGEST_SCAN = 3_600_000;
/** Megabytes of heap for one reading thread. */
const MEMORY_LIMIT = 2_048;

/** Threads that read files. They start at once, so that they are ready when the rest of the program is. */
export interface Readers {
  /** The result is in the order given, whatever is finished first. Ids are `d1`, `d2`, … */
  read(onRead: (read: ReadDocument, done: number) => void): Promise<ReadDocument[]>;
  stop(): Promise<void>;
}

export function startReaders(files: readonly InputFile[], jobs = availableParallelism()): Readers {
  const threads = Math.min(files.length, jobs);
  const pool = new Piscina<ReadTask, ReadDocument>({
    filename: new URL("read-thread.mjs", import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
  });
  // A thread that ends with nothing to read is replaced: without a listener it would end the whole run.
  pool.on("error", () => undefined);
  const timers = new Map<string, { timer: NodeJS.Timeout; started: number }>();
  pool.on("message", (id: string) => {
    const running = timers.get(id);
    if (running && performance.now() - running.started < LONGEST_SCAN) {
      running.timer.refresh();
    }
  });
  const processors = Math.max(1, Math.floor(availableParallelism() / Math.max(1, threads)));
  const converting = startConversions(files);
  return {
    async read(onRead) {
      const tasks = files.map((file, index) => ({ ...file, id: `d${index + 1}`, processors }));
      const results: ReadDocument[] = [];
      const conversions = await converting;
      const waiting = lastConverted([...tasks.entries()], conversions);
      let done = 0;
      // Each line hands out one file at a time, so that the time limit of a file does not run while it waits.
      const line = async (): Promise<void> => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const [index, task] = next;
          const conversion = await conversions.get(index);
          const result = await readOne(pool, timers, conversion ? { ...task, conversion } : task);
          results[index] = result;
          done += 1;
          onRead(result, done);
        }
      };
      await Promise.all(Array.from({ length: threads }, line));
      return results;
    },
    stop: () => pool.destroy(),
  };
}

/** What must be converted first is read last: by then it is. */
function lastConverted(tasks: [index: number, task: ReadTask][], conversions: Conversions): typeof tasks {
  const isConverted = ([index]: [number, ReadTask]): boolean => conversions.has(index);
  return [...tasks.filter((task) => !isConverted(task)), ...tasks.filter(isConverted)];
}

async function readOne(
  pool: Piscina<ReadTask, ReadDocument>,
  timers: Map<string, { timer: NodeJS.Timeout; started: number }>,
  task: ReadTask,
  isAgain = false,
): Promise<ReadDocument> {
  if (task.problem) {
    return unreadable(task, task.problem);
  }
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), TIME_LIMIT);
  timers.set(task.id, { timer, started: performance.now() });
  try {
    return await pool.run(task, { signal: limit.signal });
  } catch (error) {
    if (limit.signal.aborted) {
      return unreadable(task, timedOut(task));
    }
    if (isAgain || isOutOfMemory(error)) {
      return unreadable(task, brokenOff(task, error));
    }
  } finally {
    clearTimeout(timer);
    timers.delete(task.id);
  }
  // The thread broke: over this file, over what the one before it left behind, or before it was ready for any.
  return readOne(pool, timers, task, true);
}

function timedOut(task: ReadTask): DocumentProblem {
  return { code: "TIMED_OUT", message: stopped(task, `读取超过 ${TIME_LIMIT / 1000} 秒，已停止`) };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

/** The thread itself broke. */
function brokenOff(task: ReadTask, error: unknown): DocumentProblem {
  if (isOutOfMemory(error)) {
    return { code: "TOO_LARGE", message: stopped(task, `读取所需内存超过 ${MEMORY_LIMIT / 1024} GB，已停止`) };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return { code: "DOCUMENT_UNREADABLE", message: stopped(task, `读取中断（${reason}）`) };
}

function stopped({ name }: ReadTask, reason: string): string {
  return `《${name.split("/").at(-1)}》${reason}，请拆分或重新导出后提交。`;
}
