import { describe, expect, test } from "vitest";
import { ofdParts } from "../parsers/ofd/write-parts.ts";
import { zipParts } from "../parsers/office-files.ts";
import { encryptPdf } from "./encrypt-pdf.ts";
import { AGILE, compound, lockedArchive, lockedWord, lockedWorkbook, PACKAGE, STANDARD } from "./hostile-inputs.ts";
import { readFileAs } from "./read-file.ts";

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
