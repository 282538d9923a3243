import { open, readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";
import { sniffFormat } from "../parsers/sniff.ts";
import { listDocuments } from "./collect-archive.ts";
import { explainError } from "./explain-error.ts";
import { groupImages } from "./group-images.ts";
import { inTime } from "./in-time.ts";
import { decodeName, type FilePath, type InputFile, isDocumentName, isLeftover, showName } from "./input-file.ts";
import { isMostlyEmpty } from "./is-mostly-empty.ts";

/** No book is as large, nor are the archives of a province. */
const MAX_FILE_BYTES = 1024 ** 3;

/** What stands in a text for bytes that are no UTF-8. */
const LOST = "\ufffd";

/** What was found to read, and what is to be said of the rest. */
export interface Collected {
  files: InputFile[];
  /** Files of other kinds in the folders and archives given. */
  skipped: string[];
  /** Given more than once; read once. */
  repeated: string[];
}

/** Paths of files met, and whose they are. */
type Seen = Map<string, "given" | "ours">;

/**
 * Files as given, and all documents in the folders and archives given, in order of their names. What an earlier run
 * wrote, `ours`, is no draft.
 */
export async function collectFiles(inputs: readonly string[], ours: readonly string[] = []): Promise<Collected> {
  const collected: Collected = { files: [], skipped: [], repeated: [] };
  const seen: Seen = new Map();
  for (const path of ours) {
    seen.set(await realPath(path).catch(() => ""), "ours");
  }
  for (const input of inputs) {
    const file = { path: input, name: nameOf(input, inputs) };
    await collect(input.includes(LOST) ? await findByWhatIsLeft(file) : file, collected, seen);
  }
  return { ...collected, files: groupImages(collected.files) };
}

/** The last step of a path; two of the same name are told apart by their folders. */
function nameOf(input: string, inputs: readonly string[]): string {
  const path = resolve(input);
  const name = basename(path);
  const isShared = inputs.some((other) => resolve(other) !== path && basename(resolve(other)) === name);
  return showName(isShared ? `${basename(dirname(path))}/${name}` : name);
}

/** A name in GBK loses bytes on its way through the command line: it is looked for by what is left of it. */
async function findByWhatIsLeft(file: { path: string; name: string }): Promise<InputFile> {
  const folder = dirname(resolve(file.path));
  const names = await readdir(Buffer.from(folder), { encoding: "buffer" }).catch(() => []);
  const [found, ...others] = names.filter((bytes) => bytes.toString() === basename(file.path));
  return found && others.length === 0
    ? { path: Buffer.concat([Buffer.from(`${folder}/`), found]), name: showName(decodeName(found)) }
    : file;
}

async function collect(file: InputFile, collected: Collected, seen: Seen): Promise<void> {
  try {
    const found = await inTime(stat(file.path));
    const real = await inTime(realPath(file.path));
    const whose = seen.get(real);
    seen.set(real, whose ?? "given");
    if (whose === "given") {
      collected.repeated.push(file.name);
    } else if (whose === "ours") {
      return;
    } else if (found.isDirectory()) {
      await collectFolder(file, collected, seen);
    } else if (!found.isFile()) {
      refuse(file, "NOT_A_FILE", "不是普通文件", collected);
    } else if (found.size > MAX_FILE_BYTES) {
      refuse(file, "TOO_LARGE", "超过 1 GB，未读取", collected);
    } else if (await inTime(isMostlyEmpty(file.path, found.size))) {
      refuse(file, "FILE_INCOMPLETE", "大部分内容为空，可能未传完或未下载完，未读取", collected);
    } else {
      await collectFile(file, collected);
    }
  } catch (error) {
    refuse(file, "CANNOT_OPEN", explainError(error), collected);
  }
}

/** A link to a folder or document is followed; one that leads back to a folder already seen ends there. */
async function collectFolder(folder: InputFile, collected: Collected, seen: Seen): Promise<void> {
  const start = typeof folder.path === "string" ? Buffer.from(folder.path) : folder.path;
  const names = await readdir(start, { encoding: "buffer" });
  const sorted = names.map((bytes) => ({ bytes, text: decodeName(bytes) })).sort((a, b) => (a.text < b.text ? -1 : 1));
  for (const { bytes, text } of sorted) {
    const path = Buffer.concat([start, Buffer.from("/"), bytes]);
    const name = `${folder.name}/${showName(text)}`;
    if (isLeftover(text)) {
      continue;
    }
    if (isDocumentName(text) || (await isFolder(path))) {
      await collect({ path, name }, collected, seen);
    } else {
      collected.skipped.push(name);
    }
  }
}

async function realPath(path: FilePath): Promise<string> {
  return (await realpath(path, "buffer")).toString("latin1");
}

async function isFolder(path: FilePath): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Office files are ZIP archives too: what is inside decides, not the name. */
async function collectFile(file: InputFile, collected: Collected): Promise<void> {
  if (!(await inTime(startsLikeArchive(file.path)))) {
    collected.files.push(file);
    return;
  }
  const bytes = await readFile(file.path);
  if (sniffFormat(bytes, file.name) !== "zip") {
    collected.files.push(file);
    return;
  }
  try {
    const { files, skipped } = await listDocuments(file, bytes);
    collected.files.push(...files);
    collected.skipped.push(...skipped);
  } catch {
    // Damaged, empty or a bomb: the thread that opens it says so, as of any other file.
    collected.files.push(file);
  }
}

async function startsLikeArchive(path: FilePath): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.toString("latin1") === "PK";
  } finally {
    await file.close();
  }
}

function refuse(file: InputFile, code: string, reason: string, collected: Collected): void {
  const message = `《${file.name.split("/").at(-1)}》${reason}，请核对后重新提交。`;
  collected.files.push({ ...file, problem: { code, message } });
}
