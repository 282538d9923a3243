import { readFile } from "node:fs/promises";
import { UnreadableDocument } from "../domain/document.ts";
import type { ReadDocument } from "../review/make-books.ts";
import { readDocument } from "../review/read-document.ts";
import { explainError } from "./explain-error.ts";
import type { InputFile } from "./input-file.ts";
import { readArchived } from "./open-archive.ts";
import { refuseArchive } from "./refuse-archive.ts";
import { unreadable } from "./unreadable.ts";

export type ReadTask = InputFile & { id: string };

/** Reads one file in a thread of its own, so that a bad one costs one message and not the run. */
export default async function readInThread(task: ReadTask): Promise<ReadDocument> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await bytesOf(task);
    refuseArchive(bytes, shortName(task), task.entry !== undefined);
    return await readDocument(bytes, task.name, task.id);
  } catch (error) {
    const problem =
      error instanceof UnreadableDocument
        ? { code: error.code, message: error.message }
        : { code: "CANNOT_OPEN", message: `《${shortName(task)}》${explainError(error)}，请核对后重新提交。` };
    return unreadable(task, problem, bytes);
  }
}

function bytesOf(task: ReadTask): Promise<Uint8Array> {
  // A path of bytes comes into the thread as a plain array of them.
  const path = typeof task.path === "string" ? task.path : Buffer.from(task.path);
  return task.entry ? readArchived(path, task.entry, shortName(task)) : readFile(path);
}

function shortName(task: ReadTask): string {
  return task.name.split("/").at(-1) ?? task.name;
}
