import { open } from "node:fs/promises";
import { UnreadableDocument } from "../domain/document.ts";
import { ALWAYS_ALLOWED_BYTES, MAX_EXPANDED_BYTES, MAX_EXPANSION_RATIO } from "../parsers/limits.ts";
import { expandZipEntry, listZipEntries, type ZipEntry } from "../parsers/office/zip-directory.ts";
import { refuseDamaged, refuseEmpty, refuseEncrypted, refuseTooLarge } from "../parsers/refusals.ts";
import { decodeName, isDocumentName, isLeftover, showName } from "./input-file.ts";

/** More than all the bodies of a province hand in. */
const MAX_ENTRIES = 20_000;
const MAX_TOTAL_BYTES = 8 * MAX_EXPANDED_BYTES;
const LOCAL_HEADER_SIZE = 30;
const NAME_IS_UTF8 = 1 << 11;

export interface ArchivedFile {
  /** As stored, with `/`. */
  name: string;
  entry: ZipEntry;
}

/** How much an archive and all archives in it may still hold. */
export interface ArchiveBudget {
  entries: number;
  bytes: number;
}

export function startBudget(): ArchiveBudget {
  return { entries: MAX_ENTRIES, bytes: MAX_TOTAL_BYTES };
}

/** The documents inside a ZIP archive, in order of their names, taken off the budget. Nothing is expanded yet. */
export function listArchive(
  bytes: Uint8Array,
  name: string,
  budget = startBudget(),
): { files: ArchivedFile[]; skipped: string[] } {
  const entries = listZipEntries(bytes);
  if (!entries) {
    refuseDamaged(name, "压缩包目录不完整，文件可能未传完或已损坏");
  }
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
  // Parts that overlap in the archive add up to more than it holds: only a bomb is made so.
  if (entries.length > budget.entries || total > budget.bytes || packed > bytes.byteLength) {
    const message = `压缩包《${name}》内容过大或压缩比异常（${entries.length} 个文件），已停止读取。请分成几个压缩包后重新提交。`;
    throw new UnreadableDocument("TOO_LARGE", message);
  }
  budget.entries -= entries.length;
  budget.bytes -= total;
  const members = entries
    .map((entry) => ({ name: entryName(bytes, entry), entry }))
    .filter((member) => !member.name.endsWith("/") && !member.name.split("/").some(isLeftover))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = members.filter((member) => isDocumentName(member.name));
  if (files.length === 0) {
    refuseEmpty(name, "中没有可审查的文件");
  }
  return { files, skipped: members.filter((member) => !isDocumentName(member.name)).map((member) => member.name) };
}

/** Only a flag, in the header before the file, says that a name is UTF-8; without it the name may be UTF-8 or GBK. */
function entryName(bytes: Uint8Array, entry: ZipEntry): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = entry.headerOffset + LOCAL_HEADER_SIZE;
  const isBroken = start > bytes.byteLength;
  if (isBroken || (view.getUint16(entry.headerOffset + 6, true) & NAME_IS_UTF8) !== 0) {
    return withinArchive(entry.name);
  }
  return withinArchive(decodeName(bytes.subarray(start, start + view.getUint16(entry.headerOffset + 26, true))));
}

/** `/部门/../x.pdf` is shown as `部门/x.pdf`; a folder keeps its last slash. Nothing is ever written under this name. */
function withinArchive(name: string): string {
  const steps = name.replaceAll("\\", "/").split("/");
  const isKept = (step: string, index: number): boolean =>
    (step !== "" || index === steps.length - 1) && !/^\.{1,2}$/.test(step);
  return showName(steps.filter(isKept).join("/"));
}

/** The bytes of one file of an archive. Only its own part of the archive is read. */
export async function readArchived(path: string | Buffer, entry: ZipEntry, name: string): Promise<Uint8Array> {
  const part = await readPart(path, entry);
  return expandMember(part, { ...entry, headerOffset: 0 }, name);
}

/** The same of an archive that is in memory. Throws `UnreadableDocument` with the reason. */
export function expandMember(archive: Uint8Array, entry: ZipEntry, name: string): Uint8Array {
  if (entry.isEncrypted) {
    refuseEncrypted(name);
  }
  const allowance = Math.min(
    MAX_EXPANDED_BYTES,
    Math.max(ALWAYS_ALLOWED_BYTES, entry.compressedSize * MAX_EXPANSION_RATIO),
  );
  if (entry.size > allowance) {
    refuseTooLarge(name, "文件");
  }
  try {
    return expandZipEntry(archive, entry, allowance);
  } catch (error) {
    if (error instanceof UnreadableDocument) {
      throw error;
    }
    if (error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE") {
      refuseTooLarge(name, "文件", error);
    }
    refuseDamaged(name, "压缩包中的这一文件已损坏，或压缩方式不受支持", error);
  }
}

/** From the header before the file to the end of the file. */
async function readPart(path: string | Buffer, entry: ZipEntry): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const header = new DataView(new ArrayBuffer(LOCAL_HEADER_SIZE));
    await file.read(header, 0, LOCAL_HEADER_SIZE, entry.headerOffset);
    const size = LOCAL_HEADER_SIZE + header.getUint16(26, true) + header.getUint16(28, true) + entry.compressedSize;
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, entry.headerOffset);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
