import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { expandInPieces, expandZipEntry, listZipEntries, type ZipEntry } from "../../parsers/office/zip-directory.ts";

const MIB = 1 << 20;
/** Rows that differ, as those of a sheet do. */
const CONTENT = Buffer.from(
  Array.from({ length: 60_000 }, (_, row) => `<row r="${row}"><v>${(row * 7919) % 9973}</v></row>`).join(""),
);
const SMALL = CONTENT.subarray(0, 5000);

function pack(content: Uint8Array, level: 0 | 6): [bytes: Uint8Array, entry: ZipEntry] {
  const bytes = zipSync({ "sheet.xml": content }, { level });
  const [entry] = listZipEntries(bytes) ?? [];
  expect.assert(entry);
  return [bytes, entry];
}

async function expand(bytes: Uint8Array, entry: ZipEntry, allowance = 64 * MIB): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  for await (const piece of expandInPieces(bytes, entry, allowance)) {
    pieces.push(piece);
  }
  return pieces;
}

test.each([
  ["a large part", CONTENT, 6],
  ["a small part", SMALL, 6],
  ["a part that is stored as it is", CONTENT, 0],
] as const)("%s comes in pieces as it comes as a whole", async (_, content, level) => {
  const [bytes, entry] = pack(content, level);
  const pieces = await expand(bytes, entry);
  expect(Buffer.concat(pieces).equals(expandZipEntry(bytes, entry, 64 * MIB))).toBe(true);
  expect(pieces.length > 1).toBe(content.length > MIB && level > 0);
});

describe("a large part is an error", () => {
  const [bytes, entry] = pack(CONTENT, 6);

  test.each([
    ["where its checksum is another", bytes, { ...entry, checksum: entry.checksum ^ 1 }],
    ["where it is longer than it says", bytes, { ...entry, size: entry.size - 1 }],
    ["where it is shorter than it says", bytes, { ...entry, size: entry.size + 1 }],
    ["where it ends too soon", bytes, { ...entry, compressedSize: entry.compressedSize >> 1 }],
    ["where it is damaged", bytes.map((byte, at) => (at > 5000 && at < 5100 ? 0xff : byte)), entry],
  ])("%s", async (_, changed, said) => {
    await expect(expand(changed, said)).rejects.toThrow();
  });

  test("where it expands too far, whatever it says of itself", async () => {
    await expect(expand(bytes, entry, MIB)).rejects.toMatchObject({ code: "ERR_BUFFER_TOO_LARGE" });
  });
});
