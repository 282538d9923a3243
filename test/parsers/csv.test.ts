import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCsv, parseText } from "../../parsers/csv.ts";
import { parseDocument } from "../../parsers/parse-document.ts";
import { firstGrid, refusalOf, textsOf } from "./reading.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const gridOf = (text: string) => firstGrid(parseCsv(bytesOf(text), "收支总表.csv"));
/** 科目,预算数 in GBK. */
const GBK_HEAD = Uint8Array.of(0xbf, 0xc6, 0xc4, 0xbf, 0x2c, 0xd4, 0xa4, 0xcb, 0xe3, 0xca, 0xfd);

test("a file is one sheet of its name", () => {
  const content = parseCsv(bytesOf("科目,预算数\n教育,12.50\n"), "收支总表.csv");
  expect(content).toMatchObject({ pages: 1, problems: [] });
  expect(firstGrid(content)).toMatchObject({
    rows: 2,
    columns: 2,
    method: "sheet",
    place: { sheet: "收支总表", range: "A1:B2" },
    cells: [{}, {}, {}, { text: "12.50", place: { sheet: "收支总表", cell: "B2" } }],
  });
});

describe("fields", () => {
  const cases: [what: string, text: string, cells: Record<string, string>][] = [
    ["parted by commas", "a,b\n1,2", { A1: "a", B1: "b", A2: "1", B2: "2" }],
    ["parted by tabs", "a\tb\r\n1,234\t2", { A1: "a", B1: "b", A2: "1,234", B2: "2" }],
    [
      "parted by semicolons, amounts with commas",
      "甲;1,234;5,678\n乙;2,345;6,789",
      { A1: "甲", B1: "1,234", C1: "5,678", A2: "乙", B2: "2,345", C2: "6,789" },
    ],
    ["parted by bars", "a|b\n1|2\n3|4", { A1: "a", B1: "b", A2: "1", B2: "2", A3: "3", B3: "4" }],
    ["as Excel's first line says", "sep=;\na,b;c\n", { A1: "a,b", B1: "c" }],
    ["with delimiters in quotes", '"1,234.56",b\n"x""y",c', { A1: "1,234.56", B1: "b", A2: 'x"y', B2: "c" }],
    ["with line breaks in quotes", 'a,"一\r\n二"\nb,c', { A1: "a", B1: "一\n二", A2: "b", B2: "c" }],
    ["with quotes inside", '5" 管,1\n6" 管,2', { A1: '5" 管', B1: "1", A2: '6" 管', B2: "2" }],
    ["exactly as they stand", " a ,0012.50\n1e5,(3)", { A1: " a ", B1: "0012.50", A2: "1e5", B2: "(3)" }],
    [
      "that keep Excel from taking a code for a number",
      '="00123",b\n="201",c',
      { A1: "00123", B1: "b", A2: "201", B2: "c" },
    ],
    ["of ragged rows, blank ones kept", "总表\n\na,b,c\n1\n", { A1: "总表", A3: "a", B3: "b", C3: "c", A4: "1" }],
    [
      "after captions of no commas",
      "收支总表\n单位：万元\n科目,数\n甲,1\n乙,2\n丙,3",
      {
        A1: "收支总表",
        A2: "单位：万元",
        A3: "科目",
        B3: "数",
        A4: "甲",
        B4: "1",
        A5: "乙",
        B5: "2",
        A6: "丙",
        B6: "3",
      },
    ],
    ["with the line ends of old Macs", "a,b\r1,2\r", { A1: "a", B1: "b", A2: "1", B2: "2" }],
  ];
  test.each(cases)("%s", (_, text, cells) => {
    expect(textsOf(gridOf(text))).toEqual(cells);
  });

  test("of one column are a table too", () => {
    expect(textsOf(gridOf("甲\n乙"))).toEqual({ A1: "甲", A2: "乙" });
  });

  test("keep what stood before the text of a code", () => {
    expect(gridOf('="00123",b').cells.at(0)).toMatchObject({ text: "00123", formula: '"00123"' });
  });
});

describe("encodings", () => {
  const cases: [what: string, bytes: Uint8Array][] = [
    ["UTF-8", bytesOf("科目,预算数\n1,2")],
    ["UTF-8 with a mark", bytesOf("\ufeff科目,预算数\n1,2")],
    ["GB18030", Uint8Array.of(...GBK_HEAD, ...bytesOf("\n1,2"))],
    ["UTF-16 with a mark", new Uint8Array(Buffer.from("\ufeff科目\t预算数\n1\t2", "utf16le"))],
    ["UTF-16 the other way", new Uint8Array(Buffer.from("\ufeff科目\t预算数\n1\t2", "utf16le").swap16())],
  ];
  test.each(cases)("%s", async (_, bytes) => {
    const document = await parseDocument(bytes, "表.csv", "d1");
    expect(document).toMatchObject({ format: "csv", status: "read", problems: [] });
    expect(textsOf(firstGrid(document))).toEqual({ A1: "科目", B1: "预算数", A2: "1", B2: "2" });
  });
});

describe("what is no whole table is told", () => {
  test("a quote that is never closed", () => {
    const content = parseCsv(bytesOf('a,b\n"1,2\n3,4'), "a.csv");
    expect(textsOf(firstGrid(content))).toEqual({ A1: "a", B1: "b", A2: '"1', B2: "2", A3: "3", B3: "4" });
    expect(content.problems).toMatchObject([{ code: "QUOTES_NOT_CLOSED" }]);
  });

  test("text without a table", async () => {
    const prose = bytesOf("关于2026年预算草案的报告\n\n　　收入增长5%，支出增长6%。\n");
    expect(await parseDocument(prose, "报告.txt", "d1")).toMatchObject({
      format: "text",
      status: "read",
      blocks: [
        { kind: "paragraph", text: "关于2026年预算草案的报告", place: { paragraph: 1 } },
        { kind: "paragraph", text: "　　收入增长5%，支出增长6%。", place: { paragraph: 3 } },
      ],
    });
    expect(await parseDocument(prose, "报告.md", "d1")).toMatchObject({
      status: "unreadable",
      problems: [{ code: "FORMAT_NOT_SUPPORTED" }],
    });
  });

  test.each(["\n \n,,\n", "  "])("no data: %j", (text) => {
    expect(refusalOf(() => parseCsv(bytesOf(text), "a.csv"))?.code).toBe("EMPTY_DOCUMENT");
    expect(refusalOf(() => parseText(bytesOf(text.replaceAll(",", "")), "a.txt"))?.code).toBe("EMPTY_DOCUMENT");
  });
});

test("what is written is read, whatever stands in the fields", () => {
  const field = fc.string({ unit: fc.constantFrom("甲", "1", ".", ",", ";", "\t", '"', "\n", " ", "|") });
  const row = fc.array(field, { minLength: 2, maxLength: 5 });
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.constantFrom(",", "\t", ";", "|"), (rows, sign) => {
      const text = `sep=${sign}\n${rows.map((fields) => fields.map(quote).join(sign)).join("\n")}`;
      const expected = rows.flatMap((fields, r) =>
        fields.flatMap((value, c) => (value.trim() === "" ? [] : [[`${"ABCDE"[c]}${r + 1}`, value]])),
      );
      const refusal = refusalOf(() => {
        expect(Object.entries(textsOf(gridOf(text)))).toEqual(expected);
      });
      expect(refusal?.code).toBe(expected.length === 0 ? "EMPTY_DOCUMENT" : undefined);
    }),
  );
});

describe("a file that ends within a row", () => {
  const HEAD =
    "科目编码,科目名称,预算数,决算数\n201,一般公共服务支出,10,9\n205,教育支出,20,19\n208,社会保障和就业支出,30,28\n";
  const codes = (text: string) => parseCsv(bytesOf(text), "支出表.csv").problems.map(({ code }) => code);

  test.each([
    ["at a delimiter", `${HEAD}221,住房保障支出,4`],
    ["after a name", `${HEAD}221,住房保`],
  ])("is told: %s", (_name, text) => {
    expect(codes(text)).toEqual(["FILE_INCOMPLETE"]);
  });

  test.each([
    ["whole, without a line end", `${HEAD}221,住房保障支出,4,4`],
    ["a note of one field", `${HEAD}注：本表单位为万元。`],
    ["a short row with its line end", `${HEAD}221,住房保障支出\n`],
    ["rows of many widths", `a,b\n1,2,3\n${HEAD}合计,60`],
    ["too few rows to tell", "科目,预算数,决算数\n教育,1"],
  ])("is not seen in: %s", (_name, text) => {
    expect(codes(text)).toEqual([]);
  });
});
