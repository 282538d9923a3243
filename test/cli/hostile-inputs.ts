import { CFB, utils, write } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { readCompoundStream } from "../../parsers/office/compound-file.ts";

/** Every entry of the directory leads to the same packed bytes: a thousand files for the price of one (D. Fifield). */
export function overlapping(count: number): Uint8Array {
  const one = Buffer.from(zipSync({ "0000.pdf": new Uint8Array(1024 * 1024) }));
  const directory = one.indexOf("PK\x01\x02");
  const end = one.indexOf("PK\x05\x06");
  const entries = Array.from({ length: count }, (_, index) => {
    const entry = Buffer.from(one.subarray(directory, end));
    entry.write(String(index).padStart(4, "0"), 46, "latin1");
    return entry;
  });
  const tail = Buffer.from(one.subarray(end));
  tail.writeUInt16LE(count, 8);
  tail.writeUInt16LE(count, 10);
  tail.writeUInt32LE(entries.length * (end - directory), 12);
  return new Uint8Array(Buffer.concat([one.subarray(0, directory), ...entries, tail]));
}

/** Each archive holds ten of the one below: 10^depth files of ten megabytes. */
export function matryoshka(depth: number): Uint8Array {
  const inner = depth === 0 ? new Uint8Array(10 * 1024 * 1024) : matryoshka(depth - 1);
  const ending = depth === 0 ? "pdf" : "zip";
  return zipSync(Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`${index}.${ending}`, inner])));
}

export const PACKAGE = Buffer.alloc(5_000, 0x5a);
/** The versions of EncryptionInfo ([MS-OFFCRYPTO] 2.3.4): what Office has written since 2010, and what 2007 wrote. */
export const AGILE = Buffer.concat([Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]), Buffer.from('<encryption xmlns="…"/>')]);
export const STANDARD = Buffer.concat([Buffer.from([3, 0, 2, 0, 0x24, 0, 0, 0]), Buffer.alloc(200)]);

export function compound(streams: Record<string, Uint8Array>): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) {
    CFB.utils.cfb_add(container, name, content);
  }
  return new Uint8Array(CFB.write(container, { type: "buffer" }));
}

/** A workbook whose first record after its beginning is a password of this kind ([MS-XLS] 2.4.117). */
export function lockedWorkbook(password: readonly number[]): Uint8Array {
  const workbook = utils.book_new();
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([["教育支出", 1]]), "表");
  const plain = new Uint8Array(write(workbook, { bookType: "biff8", type: "buffer" }));
  const stream = Buffer.from(readCompoundStream(plain, "Workbook")?.content ?? []);
  const afterBegin = 4 + stream.readUInt16LE(2);
  const record = Buffer.from([0x2f, 0, password.length, 0, ...password]);
  return compound({
    Workbook: Buffer.concat([stream.subarray(0, afterBegin), record, stream.subarray(afterBegin)]),
  });
}

export function lockedWord(flags: number): Uint8Array {
  const main = Buffer.alloc(5_000);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(193, 2);
  main.writeUInt16LE(flags, 10);
  return compound({ WordDocument: main, "1Table": Buffer.alloc(5_000) });
}

/** Marks the only file of an archive as encrypted: by ZipCrypto, or as method 99, which is AES (WinZip). */
export function lockedArchive(method: number): Uint8Array {
  const archive = Buffer.from(zipSync({ "部门/预算.xlsx": strToU8("x".repeat(500)) }));
  const directory = archive.indexOf("PK\x01\x02");
  for (const [flags, packing] of [
    [6, 8],
    [directory + 8, directory + 10],
  ] as const) {
    archive.writeUInt16LE(archive.readUInt16LE(flags) | 1, flags);
    archive.writeUInt16LE(method, packing);
  }
  return new Uint8Array(archive);
}
