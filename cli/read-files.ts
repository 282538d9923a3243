import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import type { ReadDocument } from "../review/make-books.ts";
import type { InputFile } from "./collect-files.ts";

/** No honest book takes this long; a file made to take forever is given up. Milliseconds. */
const TIME_LIMIT = 180_000;
/** Megabytes of heap for one reading thread. */
const MEMORY_LIMIT = 2_048;

export interface ReadOptions {
  jobs?: number;
  /** Prefix of the document ids: `d` for the draft, `p` for last year's. */
  idPrefix: string;
  onRead?(read: ReadDocument, done: number): void;
}

/** Reads files in threads; the result is in the order given, whatever finishes first. */
export async function readFiles(files: readonly InputFile[], options: ReadOptions): Promise<ReadDocument[]> {
  if (files.length === 0) {
    return [];
  }
  const threads = Math.min(files.length, options.jobs ?? availableParallelism());
  const pool = new Piscina<{ path: string; name: string; id: string }, ReadDocument>({
    filename: new URL("read-thread.mjs", import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
  });
  let done = 0;
  try {
    return await Promise.all(
      files.map(async (file, index) => {
        const id = `${options.idPrefix}${index + 1}`;
        const read = await readOne(pool, { ...file, id });
        done += 1;
        options.onRead?.(read, done);
        return read;
      }),
    );
  } finally {
    await pool.destroy();
  }
}

async function readOne(
  pool: Piscina<{ path: string; name: string; id: string }, ReadDocument>,
  file: { path: string; name: string; id: string },
): Promise<ReadDocument> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), TIME_LIMIT);
  try {
    return await pool.run(file, { signal: limit.signal });
  } catch (error) {
    return givenUp(file, error, limit.signal.aborted);
  } finally {
    clearTimeout(timer);
  }
}

/** The thread itself broke: out of time, out of memory, or a file that cannot be opened at all. */
async function givenUp(
  file: { path: string; name: string; id: string },
  error: unknown,
  timedOut: boolean,
): Promise<ReadDocument> {
  const bytes = await readFile(file.path).catch(() => new Uint8Array());
  const reason = timedOut
    ? `读取超过 ${TIME_LIMIT / 1000} 秒，已停止`
    : `读取中断（${error instanceof Error ? error.message : String(error)}）`;
  return {
    document: {
      id: file.id,
      name: file.name,
      format: "unknown",
      sha256: createHash("sha256").update(bytes).digest("hex"),
      status: "unreadable",
      problems: [
        { code: timedOut ? "TIMED_OUT" : "DOCUMENT_UNREADABLE", message: `《${file.name}》${reason}，请拆分或重新导出后提交。` },
      ],
      blocks: [],
    },
    tables: [],
  };
}
