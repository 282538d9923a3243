import { CFB, utils, write } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readCompoundStream } from "../../parsers/office/compound-file.ts";
import { ofdParts } from "../parsers/ofd/write-parts.ts";
import { zipParts } from "../parsers/office-files.ts";
import { encryptPdf } from "./encrypt-pdf.ts";
import { readFileAs } from "./read-file.ts";

const PACKAGE = Buffer.alloc(5_000, 0x5a);
/** The versions of EncryptionInfo ([MS-OFFCRYPTO] 2.3.4): what Office has written since 2010, and what 2007 wrote. */
const AGILE = Buffer.concat([Buffer.from([4, 0, 4, 0, 0x40, 0, 0, 0]), Buffer.from('<encryption xmlns="…"/>')]);
const STANDARD = Buffer.concat([Buffer.from([3, 0, 2, 0, 0x24, 0, 0, 0]), Buffer.alloc(200)]);

function compound(streams: Record<string, Uint8Array>): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) {
    CFB.utils.cfb_add(container, name, content);
  }
  return new Uint8Array(CFB.write(container, { type: "buffer" }));
}

/** A workbook whose first record after its beginning is a password of this kind ([MS-XLS] 2.4.117). */
function lockedWorkbook(password: readonly number[]): Uint8Array {
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

function lockedWord(flags: number): Uint8Array {
  const main = Buffer.alloc(5_000);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(193, 2);
  main.writeUInt16LE(flags, 10);
  return compound({ WordDocument: main, "1Table": Buffer.alloc(5_000) });
}

/** Marks the only file of an archive as encrypted: by ZipCrypto, or as method 99, which is AES (WinZip). */
function lockedArchive(method: number): Uint8Array {
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

describe("a file with a password is named, with what to do", () => {
  const cases: [what: string, name: string, bytes: Uint8Array][] = [
    ["a PDF that asks who reads it", "a.pdf", encryptPdf("1234.56", { user: "geheim", owner: "geheim" })],
    [".xlsx, agile encryption", "a.xlsx", compound({ EncryptionInfo: AGILE, EncryptedPackage: PACKAGE })],
    [".xlsx, standard encryption", "a.xlsx", compound({ EncryptionInfo: STANDARD, EncryptedPackage: PACKAGE })],
    [".docx, agile encryption", "a.docx", compound({ EncryptionInfo: AGILE, EncryptedPackage: PACKAGE })],
    [".docx, standard encryption", "a.docx", compound({ EncryptionInfo: STANDARD, EncryptedPackage: PACKAGE })],
    [".xls, XOR obfuscation", "a.xls", lockedWorkbook([0, 0, 0x12, 0x34, 0x56, 0x78])],
    [".xls, RC4", "a.xls", lockedWorkbook([1, 0, 1, 0, 1, 0, ...Array(48).fill(7)])],
    [".xls, RC4 of CryptoAPI", "a.xls", lockedWorkbook([1, 0, 2, 0, 2, 0, ...Array(120).fill(7)])],
    [".doc, RC4", "a.doc", lockedWord(0x0300)],
    [".doc, XOR obfuscation", "a.doc", lockedWord(0x8300)],
    ["OFD, GM/T 0099", "a.ofd", zipParts(ofdParts({ pages: [""], others: { "Encryptions.xml": "<Encryptions/>" } }))],
  ];

  test.each(cases)("%s", async (_, name, bytes) => {
    const documents = await readFileAs(name, bytes);
    expect(documents).toMatchObject([{ name, status: "unreadable", problems: [{ code: "ENCRYPTED" }] }]);
    expect(documents[0]?.problems[0]?.message).toMatch(new RegExp(`^《${name}》.*(?:密码|加密).*重新提交。$`));
  });

  test.each([
    ["ZipCrypto", 8],
    ["AES", 99],
  ])("in a ZIP archive by %s", async (_, method) => {
    expect(await readFileAs("材料.zip", lockedArchive(method))).toMatchObject([
      {
        name: "材料.zip/部门/预算.xlsx",
        status: "unreadable",
        problems: [{ code: "ENCRYPTED", message: expect.stringMatching(/^《预算\.xlsx》设有打开密码.*重新提交。$/) }],
      },
    ]);
  });
});

test("a PDF that is only protected against changes is read", async () => {
  const [document] = await readFileAs("a.pdf", encryptPdf("1234.56", { user: "", owner: "geheim" }));
  expect(document).toMatchObject({ status: "read", blocks: [{ text: "1234.56" }] });
});
