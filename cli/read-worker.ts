import { move, transferableSymbol, valueSymbol } from "piscina";
import { UnreadableDocument } from "../domain/document.ts";
import type { Conversion } from "../parsers/legacy-word.ts";
import { recognition } from "../parsers/scan/settings.ts";
import type { ReadDocument } from "../review/make-books.ts";
import { readDocument } from "../review/read-document.ts";
import { memoryOfReading, storeReading } from "../review/stored-reading.ts";
import { explainError } from "./explain-error.ts";
import type { InputFile } from "./input-file.ts";
import { readBytes } from "./read-bytes.ts";
import { refuseArchive } from "./refuse-archive.ts";
import { unreadable } from "./unreadable.ts";

/** A file with the id it gets, and what became of its conversion where it needs one. */
export type ReadTask = InputFile & {
  id: string;
  conversion?: Conversion;
  /** Shared with the main thread: how far this thread is, counted up as it begins and after each recognized page. */
  steps?: Int32Array;
  /** Processors this thread may use while it recognizes a scan. */
  processors?: number;
  /** Of the tables only what is printed is wanted: their lines are neither read nor sent back. */
  isPrinted?: boolean;
};

/** Reads one file in a thread of its own, so that a bad one costs one message and not the run. */
export default async function readInThread(task: ReadTask): Promise<ReadDocument> {
  const goOn = (): void => void (task.steps && Atomics.add(task.steps, 0, 1));
  goOn();
  let bytes: Uint8Array | undefined;
  recognition.processors = task.processors ?? 1;
  recognition.onPage = goOn;
  try {
    bytes = await readBytes(task);
    refuseArchive(bytes, shortName(task));
    const further: Uint8Array[] = [];
    for (const page of task.more ?? []) {
      further.push(await readBytes(page));
    }
    const { conversion, isPrinted } = task;
    return await readDocument(bytes, task.name, task.id, { conversion, further, isPrinted });
  } catch (error) {
    const problem =
      error instanceof UnreadableDocument
        ? { code: error.code, message: error.message }
        : { code: "CANNOT_OPEN", message: `《${shortName(task)}》${explainError(error)}，请核对后重新提交。` };
    return unreadable(task, problem, bytes);
  }
}

/** The same, in the form in which it goes back to the main thread, the memory of large tables with it. */
export async function readAndStore(task: ReadTask): Promise<ReturnType<typeof move>> {
  const read = await readInThread(task);
  const stored = storeReading(read);
  return move({ [transferableSymbol]: memoryOfReading(stored), [valueSymbol]: stored });
}

function shortName(task: ReadTask): string {
  return task.name.split("/").at(-1) ?? task.name;
}
