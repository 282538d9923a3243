import { readdir, stat } from "node:fs/promises";
import { basename, join, relative, resolve, sep } from "node:path";
import { UsageError } from "./arguments.ts";

/** A file to read and the name it goes by in the result: never a path of this machine. */
export interface InputFile {
  path: string;
  name: string;
}

/** What a draft may come in, readable yet or not: what is not is named in the result. */
const DOCUMENT = /\.(?:pdf|xlsx?|xlsm|et|docx?|wps|ofd|csv|html?|png|jpe?g|tiff?|zip|rar|7z)$/i;
/** Lock files of Office and of LibreOffice, and what file managers leave behind. */
const LEFTOVER = /^(?:~\$|\.)|^Thumbs\.db$|^desktop\.ini$/i;

/** Files as given, and all documents in folders as given, in order of their names. */
export async function collectFiles(inputs: readonly string[]): Promise<InputFile[]> {
  const files: InputFile[] = [];
  for (const input of inputs) {
    const found = await stat(input).catch(() => undefined);
    if (!found) {
      throw new UsageError(`找不到文件或文件夹：${input}。请核对路径。`);
    }
    if (!found.isDirectory()) {
      files.push({ path: input, name: basename(input) });
      continue;
    }
    const folder = resolve(input);
    for (const path of await documentsIn(folder)) {
      files.push({ path, name: [basename(folder), ...relative(folder, path).split(sep)].join("/") });
    }
  }
  return files;
}

async function documentsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (LEFTOVER.test(entry.name)) {
      continue;
    }
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      paths.push(...(await documentsIn(path)));
    } else if (entry.isFile() && DOCUMENT.test(entry.name)) {
      paths.push(path);
    }
  }
  return paths;
}
