import { writeFile } from "node:fs/promises";
import path from "node:path";
import { collectFiles } from "../../cli/collect-files.ts";
import readInThread from "../../cli/read-worker.ts";
import type { Document } from "../../domain/document.ts";
import { makeFolder } from "./run-cli.ts";

/** Collects and reads one file, or all that an archive holds, as the command line does. */
export async function readFileAs(name: string, bytes: Uint8Array): Promise<Document[]> {
  const file = path.join(await makeFolder(), name);
  await writeFile(file, bytes);
  const { files } = await collectFiles([file]);
  const read = await Promise.all(files.map((input, index) => readInThread({ ...input, id: `d${index + 1}` })));
  return read.map((item) => item.document);
}
