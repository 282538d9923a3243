import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { collectFiles } from "../../cli/collect-files.ts";
import readInThread from "../../cli/read-worker.ts";
import type { ReadDocument } from "../../review/make-books.ts";
import { GOOD } from "./bad-files.ts";
import { makeFolder } from "./run-cli.ts";

const BOOK = new Uint8Array(await readFile(GOOD.xlsx));

/** Collects and reads what an archive holds, as the command line does. */
async function readArchive(bytes: Uint8Array, name = "材料.zip"): Promise<ReadDocument["document"][]> {
  const file = path.join(await makeFolder(), name);
  await writeFile(file, bytes);
  const { files } = await collectFiles([file]);
  const read = await Promise.all(files.map((input, index) => readInThread({ ...input, id: `d${index + 1}` })));
  return read.map((item) => item.document);
}

/** Puts other bytes for a name that stands twice in an archive. The lengths must be the same. */
function rename(archive: Uint8Array, from: string, to: Uint8Array): Uint8Array {
  const renamed = Buffer.from(archive);
  for (let at = renamed.indexOf(from); at >= 0; at = renamed.indexOf(from, at + 1)) {
    renamed.set(to, at);
  }
  return new Uint8Array(renamed);
}

/** Sets a field of the directory, and of the header before the first file where it stands there too. */
function setField(archive: Uint8Array, inDirectory: number, inHeader: number | undefined, value: number, size: 2 | 4) {
  const changed = Buffer.from(archive);
  changed.writeUIntLE(value, changed.indexOf("PK\x01\x02") + inDirectory, size);
  if (inHeader !== undefined) {
    changed.writeUIntLE(value, inHeader, size);
  }
  return new Uint8Array(changed);
}

test("documents of an archive are read under the name of the archive, in order of their names", async () => {
  const archive = zipSync({
    "b/总表.xlsx": BOOK,
    "a.xlsx": BOOK,
    "说明.txt": strToU8("无"),
    "b/~$总表.xlsx": strToU8("x"),
  });
  const documents = await readArchive(archive);
  expect(documents.map(({ name, status, sha256 }) => [name, status, sha256])).toEqual([
    ["材料.zip/a.xlsx", "read", expect.stringMatching(/^[0-9a-f]{64}$/)],
    ["材料.zip/b/总表.xlsx", "read", documents[0]?.sha256],
  ]);
});

describe("names", () => {
  const GBK = Uint8Array.of(0xd4, 0xa4, 0xcb, 0xe3, 0x5c, 0xb2, 0xbf, 0xc3, 0xc5); // 预算\部门
  const cases: [what: string, name: string, bytes: Uint8Array, shown: string][] = [
    ["in UTF-8 that the archive says is UTF-8", "预算.xlsx", strToU8("预算.xlsx"), "预算.xlsx"],
    ["in UTF-8 that the archive does not say is UTF-8", "xxxxxx.xlsx", strToU8("预算.xlsx"), "预算.xlsx"],
    ["in GBK with a backslash", "xxxxxxxxx.xlsx", Uint8Array.of(...GBK, ...strToU8(".xlsx")), "预算/部门.xlsx"],
    ["that lead out of the archive", "/../../a.xlsx", strToU8("/../../a.xlsx"), "a.xlsx"],
    ["that lead out of the archive, by backslashes", "..\\..\\a.xlsx", strToU8("..\\..\\a.xlsx"), "a.xlsx"],
    ["with control characters", "a\u001b[31m.xlsx", strToU8("a\u001b[31m.xlsx"), "a�[31m.xlsx"],
  ];

  test.each(cases)("%s", async (_, name, bytes, shown) => {
    const [document] = await readArchive(rename(zipSync({ [name]: BOOK }), name, bytes));
    expect(document).toMatchObject({ name: `材料.zip/${shown}`, status: "read" });
  });
});

describe("what cannot be read is named", () => {
  const whole = zipSync({ "a.xlsx": BOOK });
  const bomb = zipSync({ "a.pdf": new Uint8Array(80 * 1024 * 1024) });
  const cases: [what: string, archive: Uint8Array, name: string, code: string, says: string][] = [
    [
      "an archive too deep in archives",
      zipSync({ "1.zip": zipSync({ "2.zip": zipSync({ "3.zip": whole }) }) }),
      "材料.zip/1.zip/2.zip/3.zip",
      "NESTED_ARCHIVE",
      "解压",
    ],
    [
      "a damaged archive in the archive",
      zipSync({ "a.zip": whole.subarray(0, 9_000) }),
      "材料.zip/a.zip",
      "DOCUMENT_UNREADABLE",
      "未传完",
    ],
    [
      "an empty archive in the archive",
      zipSync({ "a.zip": zipSync({}) }),
      "材料.zip/a.zip",
      "EMPTY_DOCUMENT",
      "没有可审查的文件",
    ],
    [
      "a RAR in the archive",
      zipSync({ "a.rar": strToU8("Rar!\x1a\x07\0") }),
      "材料.zip/a.rar",
      "ARCHIVE_NOT_SUPPORTED",
      "ZIP",
    ],
    ["a file with a password", setField(whole, 8, 6, 1, 2), "材料.zip/a.xlsx", "ENCRYPTED", "密码"],
    [
      "a file of another compression",
      setField(whole, 10, 8, 14, 2),
      "材料.zip/a.xlsx",
      "DOCUMENT_UNREADABLE",
      "压缩方式",
    ],
    ["a damaged file", setField(whole, 16, 14, 7, 4), "材料.zip/a.xlsx", "DOCUMENT_UNREADABLE", "损坏"],
    ["a file of no bytes", zipSync({ "a.pdf": new Uint8Array() }), "材料.zip/a.pdf", "EMPTY_DOCUMENT", "空文件"],
    ["a file that expands without measure", bomb, "材料.zip/a.pdf", "TOO_LARGE", "过大"],
    ["a file that hides how far it expands", setField(bomb, 24, 22, 900, 4), "材料.zip/a.pdf", "TOO_LARGE", "过大"],
    [
      "an archive of no documents",
      zipSync({ "a.txt": strToU8("a") }),
      "材料.zip",
      "EMPTY_DOCUMENT",
      "没有可审查的文件",
    ],
    ["an archive cut short", whole.subarray(0, 9_000), "材料.zip", "DOCUMENT_UNREADABLE", "未传完"],
    ["files that lie over each other", setField(whole, 20, 18, 2 ** 30, 4), "材料.zip", "TOO_LARGE", "压缩包"],
    [
      "a file beyond the end",
      setField(whole, 42, undefined, 2 ** 30, 4),
      "材料.zip/a.xlsx",
      "DOCUMENT_UNREADABLE",
      "损坏",
    ],
    ["more files than anyone hands in", manyFiles(20_001), "材料.zip", "TOO_LARGE", "20001"],
  ];

  test.each(cases)("%s", async (_, archive, name, code, says) => {
    const documents = await readArchive(archive);
    expect(documents).toMatchObject([{ name, status: "unreadable", problems: [{ code }] }]);
    expect(documents[0]?.problems[0]?.message).toContain(says);
  });
});

test("archives in archives are opened, and a file in them is read under its whole path", async () => {
  const bureau = zipSync({ "附表.xlsx": BOOK, "说明.txt": strToU8("无"), "b.xlsx": BOOK });
  const city = zipSync({ "教育局.zip": bureau, "总表.xlsx": BOOK });
  const archive = zipSync({ "01 市/县.zip": city, "a.xlsx": BOOK });
  const documents = await readArchive(archive);
  expect(documents.map(({ name, status }) => `${name} ${status}`)).toEqual([
    "材料.zip/01 市/县.zip/总表.xlsx read",
    "材料.zip/01 市/县.zip/教育局.zip/b.xlsx read",
    "材料.zip/01 市/县.zip/教育局.zip/附表.xlsx read",
    "材料.zip/a.xlsx read",
  ]);
  expect(new Set(documents.map(({ sha256 }) => sha256)).size).toBe(1);
});

test("what the archives in an archive hold counts together", async () => {
  const many = manyFiles(8_000);
  const documents = await readArchive(
    zipSync({ "1.zip": withBook(many), "2.zip": withBook(many), "3.zip": withBook(many) }),
  );
  expect(documents.map(({ name, status, problems }) => [name, status, problems[0]?.code])).toEqual([
    ["材料.zip/1.zip/a.xlsx", "read", undefined],
    ["材料.zip/2.zip/a.xlsx", "read", undefined],
    ["材料.zip/3.zip", "unreadable", "NESTED_ARCHIVE"],
  ]);
});

test("one broken file of an archive does not keep the others from being read", async () => {
  const documents = await readArchive(setField(zipSync({ "a.xlsx": BOOK, "b.xlsx": BOOK }), 16, 14, 7, 4));
  expect(documents.map(({ name, status }) => [name, status])).toEqual([
    ["材料.zip/a.xlsx", "unreadable"],
    ["材料.zip/b.xlsx", "read"],
  ]);
});

test("an Office file is a document, whatever its name, and an archive is one too", async () => {
  expect(await readArchive(BOOK, "预算.zip")).toMatchObject([{ name: "预算.zip", status: "read", format: "xlsx" }]);
  const documents = await readArchive(zipSync({ "a.xlsx": BOOK }), "预算.pdf");
  expect(documents).toMatchObject([{ name: "预算.pdf/a.xlsx", status: "read" }]);
});

function withBook(archive: Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(archive), "a.xlsx": BOOK });
}

function manyFiles(count: number): Uint8Array {
  return zipSync(Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index}.txt`, new Uint8Array()])));
}
