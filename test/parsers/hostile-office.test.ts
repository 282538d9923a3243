import { CFB, utils, write } from "@e965/xlsx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Document } from "../../domain/document.ts";
import { readCompoundStream } from "../../parsers/office/compound-file.ts";
import { parseDocument } from "../../parsers/parse-document.ts";
import { p, wordParts, workbookParts, writeSheetXml, writeWordXml, zipParts } from "./office-files.ts";

const ROW = '<row r="1"><c r="A1" t="str"><v>教育支出</v></c><c r="B1"><v>1234.56</v></c></row>';
const BOOK = workbookParts({ sheets: [{ xml: `<sheetData>${ROW}</sheetData>` }] });
const LETTER = wordParts(p("关于2026年预算草案的报告"));
/** The least that an OFD file consists of. */
const OFD = {
  "OFD.xml":
    '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
  "Doc_0/Document.xml": '<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Pages/></ofd:Document>',
};

const EXTERNAL = '<!DOCTYPE x [<!ENTITY e0 SYSTEM "file:///etc/passwd">]>';
const LAUGHS = `<!DOCTYPE x [<!ENTITY e0 "哈">${Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
).join("")}]>`;

async function read(bytes: Uint8Array, name: string): Promise<Document> {
  const document = await parseDocument(bytes, name, "d1");
  for (const { message } of document.problems) {
    expect(message).toMatch(/\p{Script=Han}/u);
  }
  expect(document.status === "read" || document.problems.length > 0).toBe(true);
  return document;
}

describe("entities are never expanded", () => {
  const parts: [file: string, part: string, of: Record<string, string>][] = [
    ["a.xlsx", "xl/worksheets/sheet1.xml", BOOK],
    ["a.xlsx", "xl/workbook.xml", BOOK],
    ["a.xlsx", "xl/sharedStrings.xml", BOOK],
    ["a.docx", "word/document.xml", LETTER],
    ["a.docx", "word/numbering.xml", LETTER],
    ["a.ofd", "OFD.xml", OFD],
    ["a.ofd", "Doc_0/Document.xml", OFD],
  ];
  const cases = parts.flatMap(([file, part, of]) =>
    [EXTERNAL, LAUGHS].map((type): [string, string, string, Record<string, string>, string] => {
      const what = type === LAUGHS ? "a billion laughs" : "a file of the machine";
      return [what, part, file, of, type];
    }),
  );

  test.each(cases)("%s in %s of %s", async (_, part, file, of, type) => {
    const hostile = { ...of, [part]: type + (of[part] ?? "").replace(/>(?=<\/[\w:]+>$)/, ">&e0;") };
    const { status, blocks } = await read(zipParts(hostile), file);
    expect(status).toBe("unreadable");
    expect(blocks).toEqual([]);
  });
});

describe("elements nested without end", () => {
  const deep = (name: string, inside: string): string =>
    `<${name}>`.repeat(60_000) + inside + `</${name}>`.repeat(60_000);

  test("in a sheet do not hide its cells, or are told", async () => {
    const { status, blocks } = await read(writeSheetXml(deep("x", ROW)), "a.xlsx");
    expect(status === "read" ? JSON.stringify(blocks) : "教育支出").toContain("教育支出");
  });

  test("in a workbook part are read or told", async () => {
    await read(zipParts({ ...BOOK, "xl/styles.xml": deep("fonts", "") }), "a.xlsx");
  });

  test.each([
    ["tables in tables", `<w:tbl><w:tr><w:tc>`, `</w:tc></w:tr></w:tbl>`],
    ["content controls", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"],
  ])("%s of a Word file are refused", async (_, open, close) => {
    const body = open.repeat(5_000) + p("深") + close.repeat(5_000);
    expect(await read(writeWordXml(body), "a.docx")).toMatchObject({
      status: "unreadable",
      problems: [{ code: "DOCUMENT_UNREADABLE" }],
    });
  });

  test("tables in tables as deep as people make them are read", async () => {
    const body = "<w:tbl><w:tr><w:tc>".repeat(20) + p("深") + "</w:tc></w:tr></w:tbl>".repeat(20);
    const { status, blocks } = await read(writeWordXml(body), "a.docx");
    expect(status).toBe("read");
    expect(JSON.stringify(blocks)).toContain("深");
  });
});

describe("sizes that an archive declares and does not hold", () => {
  const part = (size: number | bigint, of: Record<string, string>, name: string): Uint8Array => {
    const isLong = typeof size === "bigint";
    const extra = new DataView(new ArrayBuffer(16));
    extra.setBigUint64(0, BigInt(size), true);
    extra.setBigUint64(8, 20n, true);
    const files = Object.entries(of).map(([key, text]) => {
      const isMeant = key === name && isLong;
      return [key, isMeant ? [strToU8(text), { extra: { 1: new Uint8Array(extra.buffer) } }] : strToU8(text)];
    });
    const archive = Buffer.from(zipSync(Object.fromEntries(files)));
    for (let at = archive.indexOf("PK\x01\x02"); at >= 0; at = archive.indexOf("PK\x01\x02", at + 4)) {
      if (archive.toString("latin1", at + 46, at + 46 + name.length) === name) {
        archive.writeUInt32LE(isLong ? 0xffffffff : size, at + 24);
      }
    }
    return new Uint8Array(archive);
  };

  test.each([
    ["2 GB", 2 ** 31],
    ["4 GB", 2 ** 32 - 2],
    ["4 GB and more, as ZIP64 has it", 2n ** 32n + 7n],
    ["more than there is", 2n ** 63n],
  ])("of %s are refused", async (_, size) => {
    for (const [file, of, name] of [
      ["a.xlsx", BOOK, "xl/worksheets/sheet1.xml"],
      ["a.docx", LETTER, "word/document.xml"],
    ] as const) {
      expect(await read(part(size, of, name), file), file).toMatchObject({
        status: "unreadable",
        problems: [{ code: "TOO_LARGE" }],
      });
    }
  });
});

test("a hundred thousand parts that belong to nothing are passed over", async () => {
  const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`x/${index}`, new Uint8Array()]));
  const book = Object.entries(BOOK).map(([name, text]) => [name, strToU8(text)]);
  const archive = zipSync({ ...many, ...Object.fromEntries(book) }, { level: 0 });
  expect(await read(archive, "a.xlsx")).toMatchObject({ status: "read", pages: 1 });
});

describe("bytes that are no text", () => {
  const broken = (parts: Record<string, string>, name: string): Uint8Array => {
    const files = Object.entries(parts).map(([key, text]) => [key, strToU8(text)]);
    const bytes = Buffer.from(strToU8(parts[name] ?? ""));
    // Half of a character of three bytes.
    const at = bytes.findIndex((byte) => byte > 0x7f);
    return zipSync({ ...Object.fromEntries(files), [name]: new Uint8Array(bytes).with(at + 1, 0x20) });
  };

  test.each([
    ["a sheet", broken(BOOK, "xl/worksheets/sheet1.xml"), "a.xlsx"],
    ["a letter", broken(LETTER, "word/document.xml"), "a.docx"],
  ])("in %s are told", async (_, bytes, name) => {
    expect((await read(bytes, name)).status).toBe("unreadable");
  });
});

describe("a workbook that is not OOXML", () => {
  const rows = Array.from({ length: 900 }, (_, index) => [`科目${index}${"甲".repeat(30)}`, index]);
  const as = (bookType: "biff8" | "xlsb"): Uint8Array => {
    const workbook = utils.book_new();
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows), "表");
    return new Uint8Array(write(workbook, { bookType, bookSST: true, type: "buffer" }));
  };

  test("whose sectors lead in a circle is refused", async () => {
    const file = Buffer.from(as("biff8"));
    const sectorSize = 512;
    const table = (file.readUInt32LE(76) + 1) * sectorSize;
    const circles = Array.from({ length: sectorSize / 4 }, (_, sector) => sector).filter((sector) => {
      const next = file.readUInt32LE(table + sector * 4);
      return next === sector + 1;
    });
    expect(circles.length).toBeGreaterThan(50);
    for (const sector of [circles[20] ?? 0, circles.at(-1) ?? 0]) {
      const damaged = Buffer.from(file);
      damaged.writeUInt32LE(sector, table + sector * 4);
      expect(await read(new Uint8Array(damaged), "a.xls")).toMatchObject({
        status: "unreadable",
        problems: [{ code: "DOCUMENT_UNREADABLE" }],
      });
    }
  });

  test.each([
    ["no room for what it says", 14, 0],
    ["a formula longer than itself", 30, 500],
  ])("with a formula of %s is refused, not read without end", async (_, length, says) => {
    const file = as("biff8");
    const stream = Buffer.from(readCompoundStream(file, "Workbook")?.content ?? []);
    // Before the end of the only sheet, which the stream ends with.
    const record = Buffer.alloc(4 + length);
    record.writeUInt16LE(0x0006, 0);
    record.writeUInt16LE(length, 2);
    if (length > 22) {
      record.writeUInt16LE(says, 4 + 20);
    }
    const end = stream.lastIndexOf(Buffer.from([0x0a, 0, 0, 0]));
    const damaged = Buffer.concat([stream.subarray(0, end), record, stream.subarray(end)]);
    expect(await read(new Uint8Array(damaged), "a.xls")).toMatchObject({
      status: "unreadable",
      problems: [{ code: "DOCUMENT_UNREADABLE" }],
    });
  });

  test.each([
    ["longer than any, up to where another begins", 0x0203, (length: number) => length > 8_224],
    ["longer than its kind, up to where another begins", 0x0203, (length: number) => length > 14 && length < 8_224],
    ["shorter than its kind, of no bytes", 0x00fd, undefined],
  ])("with a record that is %s, is refused: the cells up to there would be lost", async (_, type, isMeant) => {
    const stream = Buffer.from(readCompoundStream(as("biff8"), "Workbook")?.content ?? []);
    const starts: number[] = [];
    for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
      starts.push(at);
    }
    const start = starts.find((at) => stream.readUInt16LE(at) === type) ?? starts[40] ?? 0;
    const length = isMeant ? starts.map((at) => at - start - 4).find(isMeant) : 0;
    stream.writeUInt16LE(length ?? 0, start + 2);
    const container = CFB.utils.cfb_new();
    CFB.utils.cfb_add(container, "Workbook", stream);
    const damaged = new Uint8Array(CFB.write(container, { type: "buffer" }));
    expect(await read(damaged, "a.xls")).toMatchObject({ status: "unreadable" });
  });

  test("that lost a sector of its texts is refused", async () => {
    const file = as("biff8");
    const text = Buffer.from(`科目400`, "utf16le");
    const at = Buffer.from(file).indexOf(text);
    expect(at).toBeGreaterThan(0);
    const start = Math.ceil(at / 512) * 512;
    expect((await read(file.slice().fill(0, start, start + 512), "a.xls")).status).toBe("unreadable");
    expect(await read(file, "a.xls")).toMatchObject({ status: "read", blocks: [{ rows: 900 }] });
  });

  test("and is damaged in a binary part is refused", async () => {
    const file = as("xlsb");
    const at = Buffer.from(file).indexOf("xl/worksheets/sheet1.bin") + 200;
    expect(await read(file, "a.xlsb")).toMatchObject({ status: "read" });
    expect((await read(file.slice().fill(7, at, at + 3), "a.xlsb")).status).toBe("unreadable");
  });

  test.each([
    ["row", /<Row ss:Index="1">/, '<Row ss:Index="4294967295">'],
    ["column", /ss:Index="2"/, 'ss:Index="4294967295"'],
    ["hidden column", /<Table>/, '<Table><Column ss:Index="99999999" ss:Hidden="1"/>'],
  ])("and numbers a %s as no sheet can is refused, not counted up to there", async (_, place, into) => {
    const workbook = utils.book_new();
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([["教育支出", 1]]), "表");
    const xml = String(write(workbook, { bookType: "xlml", type: "string" }));
    expect(xml).toMatch(place);
    expect(await read(strToU8(xml.replace(place, into)), "a.xls")).toMatchObject({ status: "unreadable" });
  });

  const part = "xl/worksheets/sheet1.bin";
  test.each<[what: string, records: (sheet: Uint8Array) => Uint8Array]>([
    ["ends in the middle of a record", (sheet) => sheet.subarray(0, 3000)],
    ["is empty", () => new Uint8Array()],
    ["has a row without a number", (sheet) => Buffer.concat([Buffer.from([0, 0]), sheet])],
    ["has a row no sheet has", (sheet) => Buffer.concat([Buffer.from([0, 12]), Buffer.alloc(12, 0x7f), sheet])],
    ["has a column no sheet has", (sheet) => Buffer.concat([Buffer.from([60, 8]), Buffer.alloc(8, 0x7f), sheet])],
    [
      "has a link over all its cells",
      (sheet) =>
        Buffer.concat([Buffer.from([0xee, 3, 16, 0, 0, 0, 0, 255, 255, 15, 0, 0, 0, 0, 0, 255, 63, 0, 0]), sheet]),
    ],
  ])("and in a binary sheet that %s is refused, and the sheet named", async (_, damage) => {
    const parts = unzipSync(as("xlsb"));
    const damaged = zipSync({ ...parts, [part]: damage(parts[part] ?? new Uint8Array()) }, { level: 1 });
    expect(await read(damaged, "a.xlsb")).toMatchObject({
      status: "unreadable",
      problems: [{ code: "DOCUMENT_UNREADABLE", message: expect.stringContaining(part) }],
    });
  });
});
