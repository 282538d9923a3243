import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { ofdParts } from "../parsers/ofd/write-parts.ts";
import { p, wordParts, workbookParts, zipParts } from "../parsers/office-files.ts";
import { GOOD } from "./bad-files.ts";
import { checkReview } from "./check-review.ts";
import { encryptPdf } from "./encrypt-pdf.ts";
import { AGILE, compound, lockedArchive, lockedWord, lockedWorkbook, overlapping, PACKAGE } from "./hostile-inputs.ts";
import { makeFolder, readReview, runCommand } from "./run-cli.ts";

const BOOK = new Uint8Array(await readFile(GOOD.xlsx));
const SHEET = workbookParts({
  sheets: [{ xml: '<sheetData><row r="1"><c r="A1" t="str"><v>甲</v></c></row></sheetData>' }],
});
const LETTER = wordParts(p("甲"));
const SECRET = "只有本机知道的内容";
/** Longer than any path Windows takes, with no name longer than a disk takes. */
const LONG = Array.from({ length: 6 }, (_, index) => `${index}`.padEnd(60, "x")).join("/");
const DEEP = Array(150).fill("深").join("/");

/** What is handed in, and how it must end: as `status CODE`. */
function makeCases(secret: string): Record<string, [bytes: Uint8Array, ends: string]> {
  const external = `<!DOCTYPE x [<!ENTITY e SYSTEM "file://${secret}">]>`;
  const laughs = Array.from({ length: 9 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`);
  const billion = `<!DOCTYPE x [<!ENTITY e0 "哈">${laughs.join("")}]>`;
  const hostile = (type: string, of: Record<string, string>, part: string, said: string): Uint8Array =>
    zipParts({ ...of, [part]: type + (of[part] ?? "").replace("甲", said) });
  const declared = Buffer.from(zipParts(SHEET));
  declared.writeUInt32LE(2 ** 31, declared.lastIndexOf("PK\x01\x02") + 24);
  const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`${index}.txt`, new Uint8Array()]));
  const inside = (depth: number): Uint8Array =>
    zipSync({ [depth > 1 ? "a.zip" : "a.xlsx"]: depth > 1 ? inside(depth - 1) : BOOK });
  const tables = "<w:tbl><w:tr><w:tc>".repeat(5_000) + p("深") + "</w:tc></w:tr></w:tbl>".repeat(5_000);

  return {
    "炸弹.docx": [zipParts({ ...LETTER, "word/styles.xml": " ".repeat(60 * 2 ** 20) }), "unreadable TOO_LARGE"],
    "叠压.zip": [overlapping(1_000), "unreadable TOO_LARGE"],
    "声明2GB.xlsx": [new Uint8Array(declared), "unreadable TOO_LARGE"],
    "十万空项.zip": [zipSync({ ...many, "a.xlsx": BOOK }, { level: 0 }), "unreadable TOO_LARGE"],
    "穿越.zip": [zipSync({ "../../../穿越.xlsx": BOOK }), "read"],
    "三层.zip": [inside(3), "read"],
    "四层.zip": [inside(4), "unreadable NESTED_ARCHIVE"],
    "外部实体.xlsx": [hostile(external, SHEET, "xl/worksheets/sheet1.xml", "&e;"), "unreadable DOCUMENT_UNREADABLE"],
    "外部实体.docx": [hostile(external, LETTER, "word/document.xml", "&e;"), "unreadable DOCUMENT_UNREADABLE"],
    "外部实体.html": [strToU8(`${external}<html><p>预算&e;</p></html>`), "read"],
    "十亿笑.xlsx": [hostile(billion, SHEET, "xl/worksheets/sheet1.xml", "&e9;"), "unreadable DOCUMENT_UNREADABLE"],
    "十亿笑.docx": [hostile(billion, LETTER, "word/document.xml", "&e9;"), "unreadable DOCUMENT_UNREADABLE"],
    "十亿笑.ofd": [hostile(billion, ofdParts({ pages: [""] }), "OFD.xml", ""), "unreadable DOCUMENT_UNREADABLE"],
    "深嵌套.docx": [zipParts(wordParts(tables)), "unreadable DOCUMENT_UNREADABLE"],
    "深嵌套.html": [
      strToU8(`<html>${"<div>".repeat(100_000)}预算${"</div>".repeat(100_000)}</html>`),
      "unreadable DOCUMENT_UNREADABLE",
    ],
    "加密.xlsx": [compound({ EncryptionInfo: AGILE, EncryptedPackage: PACKAGE }), "unreadable ENCRYPTED"],
    "加密.xls": [lockedWorkbook([1, 0, 1, 0, 1, 0, ...Array(48).fill(7)]), "unreadable ENCRYPTED"],
    "加密.doc": [lockedWord(0x0300), "unreadable ENCRYPTED"],
    "加密.pdf": [encryptPdf("1234.56", { user: "geheim", owner: "geheim" }), "unreadable ENCRYPTED"],
    "加密.zip": [lockedArchive(8), "unreadable ENCRYPTED"],
    "加密.ofd": [
      zipParts(ofdParts({ pages: [""], others: { "Encryptions.xml": "<Encryptions/>" } })),
      "unreadable ENCRYPTED",
    ],
    "宏.docm": [zipParts({ ...LETTER, "word/vbaProject.bin": "x" }), "read MACROS_NOT_RUN"],
    "打包.rar": [strToU8("Rar!\x1a\x07\x01\x00"), "unreadable ARCHIVE_NOT_SUPPORTED"],
    "打包.7z": [Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4), "unreadable ARCHIVE_NOT_SUPPORTED"],
    "空.xlsx": [new Uint8Array(), "unreadable EMPTY_DOCUMENT"],
    "是文件夹.pdf/甲.xlsx": [BOOK, "read"],
    [`${LONG}/长.xlsx`]: [BOOK, "read"],
    [`${DEEP}/深.xlsx`]: [BOOK, "read"],
  };
}

test("every named case of bad input ends as it must, in one run of the command line", async () => {
  const folder = await makeFolder();
  const secret = path.join(folder, "秘密.txt");
  await writeFile(secret, SECRET);
  const cases = makeCases(secret);
  const input = path.join(folder, "草案");
  for (const [name, [bytes]] of Object.entries(cases)) {
    await mkdir(path.dirname(path.join(input, name)), { recursive: true });
    await writeFile(path.join(input, name), bytes);
  }
  await symlink("..", path.join(input, "是文件夹.pdf", "回路"));
  const out = path.join(folder, "out");
  const run = await runCommand(["review", input, "--out", out, "--only", "json"]);
  expect(run).toMatchObject({ status: 1, signal: null });
  expect(run.stderr).not.toMatch(/\n\s+at |node:internal/);

  const review = await readReview(out, run);
  checkReview(review);
  const ends = Object.fromEntries(
    review.documents.map(({ name, status, problems }) => [
      name.slice("草案/".length).replace(/\.zip\/.*$/, ".zip"),
      // The same book is handed in several times, which is told as well.
      [status, problems.find(({ code }) => code !== "COPY_OF")?.code].filter(Boolean).join(" "),
    ]),
  );
  expect(ends).toEqual(Object.fromEntries(Object.entries(cases).map(([name, [, end]]) => [name, end])));
  for (const { problems } of review.documents) {
    expect(problems.every(({ message }) => /\p{Script=Han}.*。$/u.test(message))).toBe(true);
  }
  // Nothing was read from beside the draft, and nothing written there.
  expect(JSON.stringify(review) + run.stdout + run.stderr).not.toContain(SECRET);
  expect((await readdir(folder)).sort()).toEqual(["out", "秘密.txt", "草案"].sort());
  expect(await readdir(path.dirname(folder))).not.toContain("穿越.xlsx");
}, 120_000);
