import { UnreadableDocument } from "../domain/document.ts";
import { sniffFormat } from "../parsers/sniff.ts";
import { listArchive } from "./open-archive.ts";

const SIGNATURES: readonly [kind: string, signature: string, offset: number][] = [
  ["RAR", "Rar!\x1a\x07", 0],
  ["7z", "7z\xbc\xaf\x27\x1c", 0],
  ["gzip", "\x1f\x8b", 0],
  ["bzip2", "BZh", 0],
  ["xz", "\xfd7zXZ\0", 0],
  ["tar", "ustar", 257],
];

/** Archives that come here are those that were not opened: of other kinds than ZIP, damaged, or too deep inside archives. */
export function refuseArchive(bytes: Uint8Array, name: string): void {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 512)).toString("latin1");
  const kind = SIGNATURES.find(([, signature, offset]) => start.startsWith(signature, offset))?.[0];
  if (kind !== undefined) {
    const message = `《${name}》是 ${kind} 压缩包，本版本只能展开 ZIP 压缩包，请解压后提交其中的文件，或改用 ZIP。`;
    throw new UnreadableDocument("ARCHIVE_NOT_SUPPORTED", message);
  }
  if (sniffFormat(bytes, name) === "zip") {
    listArchive(bytes, name);
    const message = `《${name}》是压缩包中的压缩包，嵌套过深或其中文件过多，未展开，请解压后提交其中的文件。`;
    throw new UnreadableDocument("NESTED_ARCHIVE", message);
  }
}
