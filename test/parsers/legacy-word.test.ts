import { CFB } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDocument } from "../../parsers/parse-document.ts";
import { p, wordParts, workbookParts, writeWordXml, zipParts } from "./office-files.ts";
import { paragraphsOf } from "./reading.ts";

interface WordFile {
  /** Each piece in two bytes a character, or in one where it is ASCII and `narrow`. */
  pieces: { text: string; narrow?: boolean }[];
  flags?: number;
  version?: number;
}

/** The smallest .doc: a header, a text and the table of its pieces ([MS-DOC] 2.5 and 2.8.35). */
function writeDoc({ pieces, flags = 0, version = 193 }: WordFile): Uint8Array {
  const main = Buffer.alloc(0x800 + 5_000);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(version, 2);
  main.writeUInt16LE(flags, 10);
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  main.writeUInt32LE(length, 0x4c);

  const table = Buffer.alloc(5_000);
  // A run of properties stands before the pieces.
  let at = table.writeUInt8(1, 0);
  at = table.writeUInt16LE(2, at) + 2;
  main.writeUInt32LE(0, 0x01a2);
  at = table.writeUInt8(2, at);
  at = table.writeUInt32LE(4 + pieces.length * 12, at);
  let position = 0;
  for (const { text } of pieces) {
    at = table.writeUInt32LE(position, at);
    position += text.length;
  }
  at = table.writeUInt32LE(position, at);
  let offset = 0x800;
  for (const { text, narrow } of pieces) {
    table.writeUInt32LE(narrow ? (offset * 2) | 0x40000000 : offset, at + 2);
    at += 8;
    offset += main.write(text, offset, narrow ? "latin1" : "utf16le");
  }
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, "WordDocument", main);
  CFB.utils.cfb_add(container, flags & 0x0200 ? "1Table" : "0Table", table);
  return new Uint8Array(CFB.write(container, { type: "buffer" }));
}

const read = (file: WordFile) => parseDocument(writeDoc(file), "报告.doc", "d1");

describe("without a conversion", () => {
  test("the text is read, and it is said that the tables are not", async () => {
    const document = await read({
      pieces: [{ text: "预算草案\r收入" }, { text: " 12.50", narrow: true }, { text: "万元\r" }],
    });
    expect(document).toMatchObject({ format: "doc", status: "partly-read", problems: [{ code: "TABLES_NOT_READ" }] });
    expect(document.problems[0]?.message).toMatch(/《报告\.doc》.*只读取了文字.*另存为 \.docx/);
    expect(paragraphsOf(document)).toEqual(["预算草案", "收入 12.50万元"]);
  });

  const texts: [what: string, text: string, paragraphs: string[]][] = [
    ["cells stand apart", "科目\x07预算数\x07\x07教育\x0712.50\x07\x07\r", ["科目", "预算数", "教育", "12.50"]],
    ["fields show their result, not their code", "共\x13 =SUM(ABOVE) \x14100\x15万元\r", ["共100万元"]],
    ["fields in fields do as well", "\x13 IF \x13 A \x141\x15 \x142\x15元\r", ["2元"]],
    ["line breaks stay, pictures and note marks go", "甲\x0b乙\x01\x02\x08\r", ["甲\n乙"]],
    ["hyphens that must not break join", "2025\x1e2027\xad年\r", ["2025-2027年"]],
    ["page breaks end a paragraph", "上\x0c下\r", ["上", "下"]],
  ];
  test.each(texts)("%s", async (_, text, paragraphs) => {
    expect(paragraphsOf(await read({ pieces: [{ text }] }))).toEqual(paragraphs);
  });

  test("the other table stream is used where the header says so", async () => {
    expect(paragraphsOf(await read({ pieces: [{ text: "甲\r" }], flags: 0x0200 }))).toEqual(["甲"]);
  });

  const refused: [what: string, file: WordFile, code: string, says: string][] = [
    ["a file with a password", { pieces: [{ text: "甲" }], flags: 0x0100 }, "ENCRYPTED", "密码"],
    ["a file of Word 95", { pieces: [{ text: "甲" }], version: 104 }, "DOCUMENT_UNREADABLE", "LibreOffice"],
    ["a file without text", { pieces: [{ text: "\r \r" }] }, "EMPTY_DOCUMENT", "另存为 .docx"],
  ];
  test.each(refused)("%s is refused", async (_, file, code, says) => {
    const document = await read(file);
    expect(document).toMatchObject({ status: "unreadable", problems: [{ code }] });
    expect(document.problems[0]?.message).toContain(says);
  });

  test("rich text is refused with what to do", async () => {
    const document = await parseDocument(new TextEncoder().encode("{\\rtf1 a}"), "a.rtf", "d1", {
      failed: "timed-out",
    });
    expect(document).toMatchObject({
      format: "doc",
      status: "unreadable",
      problems: [{ code: "FORMAT_NOT_SUPPORTED" }],
    });
    expect(document.problems[0]?.message).toContain("转换超时");
  });
});

test("a conversion is read in place of the file, which is said", async () => {
  const docx = writeWordXml(p("甲"));
  const document = await parseDocument(writeDoc({ pieces: [{ text: "乙" }] }), "报告.doc", "d1", { docx });
  expect(document).toMatchObject({ format: "doc", status: "read", problems: [{ code: "CONVERTED" }] });
  expect(paragraphsOf(document)).toEqual(["甲"]);
});

test.each([
  ["read as text", undefined],
  ["converted", { docx: writeWordXml(p("甲")) }],
])("a sector lost in a text that is %s is told", async (_, conversion) => {
  const text = `甲${"\0".repeat(256)}乙\r`;
  const document = await parseDocument(writeDoc({ pieces: [{ text }] }), "报告.doc", "d1", conversion);
  expect(document.status).toBe("partly-read");
  expect(document.problems.map(({ code }) => code)).toContain("TEXT_DAMAGED");
});

test("no damage of a .doc breaks its reader", async () => {
  const whole = writeDoc({ pieces: [{ text: "预算草案\r收入" }, { text: "100\r", narrow: true }] });
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
      const damaged = whole.slice();
      damaged[at] = value;
      const { status, problems } = await parseDocument(damaged, "a.doc", "d1");
      expect(status).not.toBe("read");
      expect(problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

describe("macros are never run, and told", () => {
  const sheet = workbookParts({
    sheets: [{ xml: '<sheetData><row r="1"><c r="A1" t="str"><v>甲</v></c></row></sheetData>' }],
  });
  const cases: [name: string, bytes: Uint8Array][] = [
    ["a.docm", zipParts({ ...wordParts(p("甲")), "word/vbaProject.bin": "x" })],
    ["a.xlsm", zipParts({ ...sheet, "xl/vbaProject.bin": "x" })],
  ];
  test.each(cases)("%s", async (name, bytes) => {
    expect(await parseDocument(bytes, name, "d1")).toMatchObject({
      status: "read",
      problems: [{ code: "MACROS_NOT_RUN", message: expect.stringContaining(name) }],
    });
  });
});
