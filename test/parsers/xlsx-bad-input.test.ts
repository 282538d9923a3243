import { CFB, utils, write } from "@e965/xlsx";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { parseWorkbook } from "../../parsers/xlsx.ts";
import { workbookParts, writeSheetXml, writeWordXml, zipParts } from "./office-files.ts";
import { firstGrid, refusalIn, textsOf } from "./reading.ts";

const ROW = '<row r="1"><c r="A1" t="str"><v>教育支出</v></c><c r="B1"><v>1234.56</v></c></row>';
const WORKBOOK = writeSheetXml(ROW);

function compound(streams: Record<string, Uint8Array>): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) {
    CFB.utils.cfb_add(container, name, Buffer.from(content));
  }
  return new Uint8Array(CFB.write(container, { type: "buffer" }));
}

function writeBiff(rows: number): Uint8Array {
  const workbook = utils.book_new();
  const cells = Array.from({ length: rows }, (_, index) => [`科目${index}`, index]);
  utils.book_append_sheet(workbook, utils.aoa_to_sheet(cells), "表");
  return new Uint8Array(write(workbook, { type: "buffer", bookType: "biff8" }));
}

/** A BIFF8 stream: beginning of the workbook, a password, the end. */
const LOCKED_BIFF = Uint8Array.from([
  ...[0x09, 0x08, 0x10, 0, 0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0, 0],
  ...[0x2f, 0, 6, 0, 0, 0, 0x12, 0x34, 0x56, 0x78],
  ...[0x0a, 0, 0, 0],
]);

describe("what a workbook lists and does not hold, or holds and does not list, is told", () => {
  const cell = (at: string, index: number): string => `<c r="${at}" t="s"><v>${index}</v></c>`;
  const parts = workbookParts({
    sheets: ["A", "B"].map((column, index) => ({
      name: column,
      xml: `<sheetData><row r="1">${cell(`${column}1`, index)}</row></sheetData>`,
    })),
  });
  const texts = (count: string, ...said: string[]): string =>
    `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${count}>${said.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`;
  const read = async (changes: Record<string, string>) => {
    const { problems, blocks } = await parseWorkbook(
      zipParts({ ...parts, "xl/sharedStrings.xml": texts("", "甲", "乙"), ...changes }),
      "附表.xlsx",
    );
    return { codes: problems.map(({ code }) => code), sheets: blocks.length };
  };

  test("not where it holds all", async () => {
    expect(await read({})).toEqual({ codes: [], sheets: 2 });
  });

  test("a text that is missing, where a cell points at it: the others may stand in wrong cells", async () => {
    const changed = { "xl/sharedStrings.xml": texts("", "乙") };
    expect(await read(changed)).toEqual({ codes: ["TEXT_DAMAGED", "SHEET_UNREADABLE"], sheets: 1 });
  });

  test("a text that is missing, where the file counts it", async () => {
    const changed = { "xl/sharedStrings.xml": texts('uniqueCount="3"', "甲", "乙") };
    expect(await read(changed)).toEqual({ codes: ["TEXT_DAMAGED"], sheets: 2 });
  });

  test("not a text more than counted, as where a template was filled in", async () => {
    expect((await read({ "xl/sharedStrings.xml": texts('uniqueCount="1"', "甲", "乙") })).codes).toEqual([]);
  });

  test("a sheet that is not listed", async () => {
    const list = (parts["xl/workbook.xml"] ?? "").replace(/<sheet [^>]*name="B"[^>]*\/>/, "");
    expect(list).not.toBe(parts["xl/workbook.xml"]);
    expect(await read({ "xl/workbook.xml": list })).toEqual({ codes: ["SHEET_NOT_LISTED"], sheets: 1 });
  });
});

describe("a file that cannot be read is refused", () => {
  const cases: [what: string, bytes: Uint8Array, code: string, reason: string][] = [
    ["of no bytes", new Uint8Array(), "EMPTY_DOCUMENT", "空文件"],
    ["cut short", WORKBOOK.subarray(0, WORKBOOK.length - 100), "DOCUMENT_UNREADABLE", "压缩包目录不完整"],
    ["that is text", strToU8("科目,预算数"), "DOCUMENT_UNREADABLE", "不是 Excel 或 WPS 工作簿"],
    ["that is a Word file", writeWordXml("<w:p/>"), "DOCUMENT_UNREADABLE", "不是 Excel 或 WPS 工作簿"],
    ["with a password", compound({ EncryptedPackage: new Uint8Array(5_000) }), "ENCRYPTED", "打开密码"],
    ["with a password, of the old format", compound({ Workbook: LOCKED_BIFF }), "ENCRYPTED", "打开密码"],
    ["without data", writeSheetXml('<row r="1"><c r="A1" s="0"/></row>'), "EMPTY_DOCUMENT", "所有工作表都没有数据"],
    ["of the old format, cut short", writeBiff(900).subarray(0, 15_000), "DOCUMENT_UNREADABLE", "已损坏"],
    ["with a cut stream", compound({ Workbook: LOCKED_BIFF.subarray(0, 22) }), "DOCUMENT_UNREADABLE", "数据不完整"],
    ["whose only sheet is no XML", writeSheetXml("<row><c></row>"), "DOCUMENT_UNREADABLE", "所有工作表均已损坏"],
    ["with a document type", writeSheetXml(ROW, { before: "<!DOCTYPE x>" }), "DOCUMENT_UNREADABLE", "均已损坏"],
    ["with entities", writeSheetXml("<row><c><v>&e;</v></c></row>"), "DOCUMENT_UNREADABLE", "均已损坏"],
  ];

  test.each(cases)("%s", async (_, bytes, code, reason) => {
    const refusal = await refusalIn(parseWorkbook(bytes, "附表.xlsx"));
    expect(refusal?.code).toBe(code);
    expect(refusal?.message).toContain("《附表.xlsx》");
    expect(refusal?.message).toContain(reason);
    expect(refusal?.message).toContain("请");
  });

  test.each(["xl/styles.xml", "xl/sharedStrings.xml", "xl/workbook.xml"])("without its %s", async (part) => {
    const { [part]: _, ...parts } = workbookParts({ sheets: [{ xml: `<sheetData>${ROW}</sheetData>` }] });
    expect((await refusalIn(parseWorkbook(zipParts(parts), "a.xlsx")))?.code).toBe("DOCUMENT_UNREADABLE");
  });
});

test("reads by content, whatever the name says", async () => {
  expect(textsOf(firstGrid(await parseWorkbook(WORKBOOK, "附表.docx")))).toEqual({ A1: "教育支出", B1: "1234.56" });
  expect(textsOf(firstGrid(await parseWorkbook(writeBiff(1), "附表.xlsx")))).toEqual({ A1: "科目0", B1: "0" });
});

test("a damaged sheet costs that sheet only", async () => {
  const data = `<sheetData>${ROW}</sheetData>`;
  const sheets = [
    { name: "一", xml: data },
    { name: "二", xml: '<sheetData><row><c t="s"><v>7</v></c></row></sheetData>' },
    { name: "三", xml: data },
  ];
  const parts = workbookParts({ sheets });
  const content = await parseWorkbook(zipParts(parts), "a.xlsx");
  expect(content.pages).toBe(3);
  expect(content.blocks).toHaveLength(2);
  expect(content.problems).toEqual([
    {
      code: "SHEET_UNREADABLE",
      message: "工作表“二”已损坏，未能读取。请用原软件打开并另存，确认该表完整后重新提交。",
      place: { sheet: "二" },
    },
  ]);
});

describe("expansion", () => {
  const zipped = zipSync({
    ...Object.fromEntries(
      Object.entries(workbookParts({ sheets: [{ xml: "" }] })).map(([name, text]) => [name, strToU8(text)]),
    ),
    "xl/worksheets/sheet1.xml": [new Uint8Array(80 * 1024 * 1024).fill(0x20), { level: 6 }],
  });

  test("of a part more than a hundredfold is refused", async () => {
    expect(await refusalIn(parseWorkbook(zipped, "炸弹.xlsx"))).toEqual({
      code: "TOO_LARGE",
      message:
        "《炸弹.xlsx》过大：xl/worksheets/sheet1.xml 解压后总量超过 512 MB 或压缩比异常，已停止读取。请删除多余内容或拆分后重新提交。",
    });
  });

  test("is refused in a binary workbook as well", async () => {
    const parts = { "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.bin": new Uint8Array(80 * 1024 * 1024) };
    expect((await refusalIn(parseWorkbook(zipSync(parts, { level: 1 }), "a.xlsb")))?.code).toBe("TOO_LARGE");
  });

  test("is stopped where the archive lies about it", async () => {
    const lying = zipped.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 4; at++) {
      if (view.getUint32(at, true) === 80 * 1024 * 1024) {
        view.setUint32(at, 1_000, true);
      }
    }
    expect((await refusalIn(parseWorkbook(lying, "a.xlsx")))?.code).toBe("TOO_LARGE");
  });
});

describe("damage", () => {
  const sheets = ["一", "二"].map((name) => ({ name, xml: `<sheetData>${ROW}</sheetData>` }));
  const compressed = zipParts(workbookParts({ sheets }));

  test("of one bit never changes a number unnoticed", async () => {
    const whole = (await parseWorkbook(compressed, "a.xlsx")).blocks;
    await fc.assert(
      fc.asyncProperty(fc.nat(compressed.length - 1), fc.nat(7), async (at, bit) => {
        const damaged = compressed.slice();
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        const reading = parseWorkbook(damaged, "a.xlsx");
        if (await refusalIn(reading)) {
          return;
        }
        const { problems, blocks } = await reading;
        if (problems.length === 0) {
          expect(blocks).toEqual(whole);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test("of any kind is refused, not thrown", async () => {
    const magic = fc.constantFrom(
      "PK\x03\x04",
      "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
      "\x09\x08\x10\0",
      "<?xml ?><Workbook ",
    );
    await fc.assert(
      fc.asyncProperty(magic, fc.uint8Array({ maxLength: 2_000 }), async (start, rest) => {
        const bytes = Uint8Array.from([...Array.from(start, (sign) => sign.charCodeAt(0)), ...rest]);
        expect((await refusalIn(parseWorkbook(bytes, "a.xlsx")))?.code).toBe("DOCUMENT_UNREADABLE");
      }),
    );
  });

  test("by truncation of an old workbook is always noticed", async () => {
    const biff = writeBiff(300);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: biff.length - 1 }), async (length) => {
        const reading = parseWorkbook(biff.subarray(0, length), "a.xls");
        const refusal = await refusalIn(reading);
        const rows = refusal ? undefined : firstGrid(await reading).rows;
        // Behind the sheets stand properties of the file that nobody needs.
        expect(refusal?.code ?? rows).toBe(refusal ? "DOCUMENT_UNREADABLE" : 300);
      }),
    );
  });
});
