import { readFile } from "node:fs/promises";
import type { ReadDocument } from "../review/make-books.ts";
import { readDocument } from "../review/read-document.ts";

/** Reads one file in a thread of its own, so that a bad one costs one message and not the run. */
export default async function readInThread(file: { path: string; name: string; id: string }): Promise<ReadDocument> {
  return readDocument(await readFile(file.path), file.name, file.id);
}
