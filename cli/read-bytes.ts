import { readFile } from "node:fs/promises";
import type { InputFile } from "./input-file.ts";
import { expandMember, readArchived } from "./open-archive.ts";

/** The archive in an archive read last: its files come one after the other. */
let lastOpened: { key: string; bytes: Uint8Array } | undefined;

/** The bytes of a file, out of the archives it stands in. Throws `UnreadableDocument` where an archive is at fault. */
export async function readBytes(file: InputFile): Promise<Uint8Array> {
  // A path of bytes comes into a thread as a plain array of them.
  const path = typeof file.path === "string" ? file.path : Buffer.from(file.path);
  const [first, ...inner] = file.entries ?? [];
  const name = file.name.split("/").at(-1) ?? file.name;
  if (!first) {
    return readFile(path);
  }
  const [member] = inner.slice(-1);
  if (!member) {
    return readArchived(path, first, name);
  }
  const around = inner.slice(0, -1);
  const key = JSON.stringify([path, first.headerOffset, ...around.map((entry) => entry.headerOffset)]);
  if (lastOpened?.key !== key) {
    let bytes = await readArchived(path, first, name);
    for (const entry of around) {
      bytes = expandMember(bytes, entry, name);
    }
    lastOpened = { key, bytes };
  }
  return expandMember(lastOpened.bytes, member, name);
}
