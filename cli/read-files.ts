import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import type { ReadDocument } from "../review/make-books.ts";
import type { StoredReading } from "../review/stored-reading.ts";
import { type Conversions, startConversions } from "./convert-files.ts";
import { inTime } from "./in-time.ts";
import type { InputFile } from "./input-file.ts";
import { MEMORY_LIMIT, READING_LIMITS, readWithinLimits } from "./limit-reading.ts";
import type { ReadTask } from "./read-worker.ts";
import { unreadable } from "./unreadable.ts";

/** Threads that read files. They start at once, so that they are ready when the rest of the program is. */
export interface Readers {
  /** The result is in the order given, whatever is finished first. Ids are `d1`, `d2`, … */
  read(onRead: (read: ReadDocument, done: number) => void): Promise<ReadDocument[]>;
  stop(): Promise<void>;
}

/** `isPrinted`: of the tables only what is printed is wanted, and they come without their lines. */
export function startReaders(
  files: readonly InputFile[],
  jobs = availableParallelism(),
  limits = READING_LIMITS,
  isPrinted = false,
): Readers {
  const threads = Math.min(files.length, jobs);
  const pool = new Piscina<ReadTask, StoredReading>({
    filename: new URL("read-thread.mjs", import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
  });
  // A thread that ends with nothing to read is replaced: without a listener it would end the whole run.
  pool.on("error", () => undefined);
  const processors = Math.max(1, Math.floor(availableParallelism() / Math.max(1, threads)));
  const converting = startConversions(files);
  return {
    async read(onRead) {
      const tasks = files.map((file, index) => ({ ...file, id: `d${index + 1}`, processors, isPrinted }));
      const results: ReadDocument[] = [];
      const conversions = await converting;
      const waiting = lastConverted([...tasks.entries()], conversions);
      let done = 0;
      // Each line hands out one file at a time, so that the time limit of a file does not run while it waits.
      const line = async (): Promise<void> => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const [index, task] = next;
          const conversion = await conversions.get(index);
          const result = task.problem
            ? unreadable(task, task.problem)
            : await readWithinLimits(pool, conversion ? { ...task, conversion } : task, limits);
          results[index] = result;
          done += 1;
          onRead(result, done);
        }
      };
      await Promise.all(Array.from({ length: threads }, line));
      return results;
    },
    stop: () => inTime(pool.destroy()).catch(() => undefined),
  };
}

/** What must be converted first is read last: by then it is. */
function lastConverted(tasks: [index: number, task: ReadTask][], conversions: Conversions): typeof tasks {
  const isConverted = ([index]: [number, ReadTask]): boolean => conversions.has(index);
  return [...tasks.filter((task) => !isConverted(task)), ...tasks.filter(isConverted)];
}
