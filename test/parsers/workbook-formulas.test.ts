import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ParsedContent } from "../../domain/document.ts";
import { parseWorkbook } from "../../parsers/xlsx.ts";
import { writeSheetXml, writeWorkbookXml } from "./office-files.ts";
import { firstGrid, textsOf } from "./reading.ts";

type Values = Record<string, ExcelJS.CellValue>;

async function parse(values: Values, other: Values = {}): Promise<ParsedContent> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, cells] of [
    ["表", values],
    ["表 2", other],
  ] as const) {
    const sheet = workbook.addWorksheet(name);
    for (const [address, value] of Object.entries(cells)) {
      sheet.getCell(address).value = value;
    }
  }
  return parseWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()), "a.xlsx");
}

const DATA: Values = {
  A1: 10,
  A2: 20,
  A3: 30,
  A4: "40",
  A5: "合计",
  A6: true,
  B1: "教育",
  B2: "医疗",
  B3: "教育",
  B4: "项目一",
  B5: "项目二",
  C1: 1.005,
  C2: -2.5,
  C3: 0,
  C4: 7,
  C5: 3,
  D1: "2010301",
  D2: "2010302",
  D3: "行政运行",
};
/** What no formula below comes to: every one is told with what it comes to. */
const WRONG = -987_654_321;

async function recompute(formula: string): Promise<string | undefined> {
  const { formulas, problems } = await parse({ ...DATA, F9: { formula, result: WRONG } }, { A1: 5, B2: 6 });
  return formulas?.stale[0]?.recomputed ?? problems[0]?.message;
}

describe("a formula is calculated", () => {
  test.each([
    ["1+2*3-4/2", "5"],
    ["-2^2", "4"],
    ["2^3^2", "64"],
    ["(1+2)*3%", "0.09"],
    ["A1+A2", "30"],
    ["+A1+A3", "40"],
    ["A4+1", "41"],
    ['A1&B1&"元"', "10教育元"],
    ["A1<>A2", "TRUE"],
    ['IF(0.1+0.2=0.3,"平","不平")', "平"],
    ['"a"="A"', "TRUE"],
    ["F1", "0"],
    ["SUM(A1:A6)", "60"],
    ["SUM(A1,A3,5)", "45"],
    ["SUM(A:A)", "60"],
    ["SUM(1:1)", "11.005"],
    ["SUM('表 2'!A1:B2)", "11"],
    ["SUM(A1:A3)/COUNT(A1:A6)", "20"],
    ["COUNTA(A1:A6)", "6"],
    ["AVERAGE(A1:A3)", "20"],
    ["MAX(A1:A3)-MIN(A1:A3)", "20"],
    ["PRODUCT(A1:A2)", "200"],
    ["SUMPRODUCT(A1:A3,C1:C3)", "-39.95"],
    ['SUMPRODUCT((B1:B3="教育")*A1:A3)', "40"],
    ['SUMIF(B1:B3,"教育",A1:A3)', "40"],
    ['SUMIF(A1:A3,">15")', "50"],
    ['SUMIF(B1:B5,"项目*",C1:C5)', "10"],
    ['SUMIF(B1:B3,"<>教育",A1:A3)', "20"],
    ['SUMIF(B1:B5,"*目?",C1:C5)', "10"],
    ['COUNTIF(B1:B5,"项目~*")', "0"],
    ['SUMIFS(A1:A3,B1:B3,"教育",A1:A3,">=30")', "30"],
    ['COUNTIF(B1:B5,"教育")', "2"],
    ["ROUND(C1,2)", "1.01"],
    ["ROUND(C2,0)", "-3"],
    ["ROUND(A1/3,-1)", "0"],
    ["ROUNDUP(1.21,1)", "1.3"],
    ["ROUNDDOWN(-1.29,1)", "-1.2"],
    ["INT(-1.5)", "-2"],
    ["MOD(-7,3)", "2"],
    ["ABS(C2)", "2.5"],
    ['IF(A1>5,"是",1/0)', "是"],
    ["IF(A1>50,1)", "FALSE"],
    ["IFERROR(1/0,7)", "7"],
    ["IF(ISERROR(A1/C3),0,1)", "0"],
    ["AND(A1=10,NOT(A2=10))", "TRUE"],
    ["OR(A1=1,A2=1)", "FALSE"],
    ['VLOOKUP("医疗",B1:C3,2,FALSE)', "-2.5"],
    ['INDEX(A1:A3,MATCH("医疗",B1:B3,0))', "20"],
    ["MATCH(25,A1:A3)", "2"],
    ["SUBTOTAL(9,A1:A3)", "60"],
    ["SUBTOTAL(109,A1:A3)", "60"],
    ["A1/C3", "#DIV/0!"],
    ["SUM(A1,#REF!)", "#REF!"],
    ["LEFT(D3,2)&LEN(D3)", "行政4"],
  ])("=%s is %s", async (formula, expected) => {
    expect(await recompute(formula)).toBe(expected);
  });

  test.each([
    ["NOW()", "结果随打开时间变化或引用不固定"],
    ["SUM(OFFSET(A1,1,1))", "结果随打开时间变化或引用不固定"],
    ["NPV(0.1,A1)", "使用了本系统不能计算的函数 NPV 1 个"],
    ["[1]表!A1", "引用了其他工作簿 1 个"],
    ["不存在+1", "引用了找不到的名称或工作表 1 个"],
    ["不存在!A1", "引用了找不到的名称或工作表 1 个"],
    ["A5*2", "以文字或错误值参与计算 1 个"],
    ["A1:A3*2", "为数组公式 1 个"],
    ['IF(1000.3-1000.2=0.1,"平","不平")', "比较的两个数几乎相等 1 个"],
    ["A1 A2", "写法不能识别 1 个"],
    ["1+", "写法不能识别 1 个"],
    [`${"(".repeat(300)}1${")".repeat(300)}`, "引用区域过大 1 个"],
  ])("and %s is not, and told", async (formula, reason) => {
    expect(await recompute(formula)).toContain(reason);
  });
});

describe("a value out of date", () => {
  test("is told once, at the cell whose formula no longer gives it", async () => {
    const { formulas } = await parse({
      A1: 1,
      A2: 3,
      A3: { formula: "SUM(A1:A2)", result: 3 },
      A4: { formula: "A3*2", result: 6 },
    });
    expect(formulas).toEqual({
      compared: 2,
      stale: [{ place: { sheet: "表", cell: "A3" }, formula: "SUM(A1:A2)", shown: "3", recomputed: "4" }],
      staleCount: 1,
      passedOver: [],
    });
  });

  test("is none where the difference lies beneath what is shown", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("表");
    sheet.getCell("A1").value = 0.1;
    sheet.getCell("A2").value = 0.2;
    sheet.getCell("A3").value = { formula: "A1+A2", result: 0.3 };
    sheet.getCell("A4").value = { formula: "A3-A1-A2", result: 0 };
    sheet.getCell("A5").value = { formula: "10/3", result: 3.33 };
    sheet.getCell("A5").numFmt = "0.00";
    sheet.getCell("A6").value = { formula: "10/3", result: 3.33 };
    const { formulas } = await parseWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()), "a.xlsx");
    expect(formulas?.stale.map(({ place, recomputed }) => [place.cell, recomputed])).toEqual([
      ["A6", "3.33333333333333"],
    ]);
  });

  test("is none where a sum takes in what is not seen: under a merge, or without a format that shows it", async () => {
    const bytes = writeWorkbookXml({
      styles:
        '<numFmts><numFmt numFmtId="200" formatCode=";;;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>',
      sheets: [
        {
          xml: `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>
            <row r="2"><c r="A2" s="1"><v>4</v></c></row>
            <row r="3"><c r="A3"><f>SUM(A1:B2)</f><v>7</v></c></row></sheetData>
            <mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
        },
      ],
    });
    expect((await parseWorkbook(bytes, "a.xlsx")).formulas).toMatchObject({ compared: 1, stale: [] });
  });

  test("follows defined names", async () => {
    const bytes = writeWorkbookXml({
      properties: '<definedNames><definedName name="基数">表1!$A$1:$A$2</definedName></definedNames>',
      sheets: [
        {
          xml: `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>
            <row r="3"><c r="A3"><f>SUM(基数)</f><v>4</v></c></row></sheetData>`,
        },
      ],
    });
    expect((await parseWorkbook(bytes, "a.xlsx")).formulas?.stale).toMatchObject([{ recomputed: "3" }]);
  });

  test("is not looked for in subtotals over rows that a hand or a filter hides", async () => {
    const bytes = writeSheetXml(`<row r="1"><c r="A1"><v>1</v></c></row>
      <row r="2" hidden="1"><c r="A2"><v>2</v></c></row>
      <row r="3"><c r="A3"><f>SUBTOTAL(9,A1:A2)</f><v>1</v></c><c r="B3"><f>SUBTOTAL(109,A1:A2)</f><v>3</v></c></row>`);
    const { formulas, problems } = await parseWorkbook(bytes, "a.xlsx");
    expect(formulas?.stale).toMatchObject([{ place: { cell: "B3" }, recomputed: "1" }]);
    expect(problems.map(({ message }) => message)).toContainEqual(expect.stringContaining("分类汇总"));
  });
});

describe("formulas without a value", () => {
  test("are calculated, each after those it rests on, and shown", async () => {
    const content = await parse({ A1: { formula: "A2*2" }, A2: { formula: "SUM(A3:A4)" }, A3: 1, A4: 2 });
    expect(textsOf(firstGrid(content))).toEqual({ A1: "6", A2: "3", A3: "1", A4: "2" });
    expect(content.problems.map(({ code }) => code)).toEqual(["FORMULA_COMPUTED"]);
  });

  test("that go in a circle stay without one", async () => {
    const content = await parse({ A1: { formula: "A2+1" }, A2: { formula: "A1+1" }, B1: 1 });
    expect(textsOf(firstGrid(content))).toMatchObject({ A1: "", A2: "" });
    expect(content.problems.map(({ code }) => code)).toEqual(["FORMULA_WITHOUT_RESULT", "FORMULA_NOT_RECOMPUTED"]);
  });
});

test("a sum that passes over numbers stored as text says which", async () => {
  const { formulas } = await parse({
    A1: 10,
    A2: "1,234.00",
    A3: "0",
    A4: "00123",
    A5: "备注",
    A6: { formula: "SUM(A1:A5)", result: 10 },
  });
  expect(formulas).toMatchObject({
    stale: [],
    passedOver: [{ place: { cell: "A6" }, texts: [{ place: { cell: "A2" }, text: "1,234.00" }] }],
  });
});

test("numbers and signs in any order calculate as they do in JavaScript", async () => {
  const operand = fc.oneof(fc.integer({ min: 1, max: 99 }).map(String), fc.constantFrom("A1", "A2"));
  const expression = fc.tuple(operand, fc.array(fc.tuple(fc.constantFrom("+", "-", "*"), operand), { maxLength: 6 }));
  await fc.assert(
    fc.asyncProperty(expression, async ([first, rest]) => {
      const formula = first + rest.flat().join("");
      const value = Number(new Function("A1", "A2", `return ${formula}`)(7, 3));
      const sheet = (stored: number) =>
        writeSheetXml(`<row r="1"><c r="A1"><v>7</v></c><c r="B1"><f>${formula}</f><v>${stored}</v></c></row>
          <row r="2"><c r="A2"><v>3</v></c></row>`);
      expect((await parseWorkbook(sheet(value), "a.xlsx")).formulas?.staleCount).toBe(0);
      expect((await parseWorkbook(sheet(value + 1), "a.xlsx")).formulas?.stale[0]?.recomputed).toBe(String(value));
    }),
    { numRuns: 60 },
  );
});

test("a pattern of many stars is done with at once", async () => {
  const started = performance.now();
  const values = {
    A1: "a".repeat(5_000),
    A2: `${"a".repeat(99)}B`,
    F9: { formula: 'COUNTIF(A1:A2,"*a*a*a*a*b")', result: 0 },
  };
  expect((await parse(values)).formulas?.stale[0]?.recomputed).toBe("1");
  expect(performance.now() - started).toBeLessThan(2_000);
});

test("a column with a row that makes too many values is not calculated", async () => {
  const { formulas } = await parse({ F9: { formula: "SUMPRODUCT(H1:H2000*H1:AAZ1)", result: WRONG } });
  expect(formulas?.stale ?? []).toEqual([]);
});

describe("hidden", () => {
  const hide = async (rows: string, columns = "") =>
    (await parseWorkbook(writeSheetXml(rows, { before: columns }), "a.xlsx")).problems;

  test("rows and columns with figures are told with their ranges and what stands there", async () => {
    const problems = await hide(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>项目</t></is></c><c r="B1"><v>1</v></c></row>
       <row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>预备费</t></is></c><c r="B2"><v>12</v></c></row>
       <row r="3" hidden="1"><c r="C3"><v>3</v></c></row>`,
      '<cols><col min="4" max="4" hidden="1"/></cols>',
    );
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      [
        "HIDDEN_CELLS",
        "工作表“表1”隐藏的第 2–3 行含有数据（2 个数值，如“预备费”“12”），核对合计时按可计入也可不计入处理。请确认是否属于送审内容。",
      ],
    ]);
  });

  test("rows are counted from the top of the sheet, where the table begins further down, and stand under merges", async () => {
    const merge = '<mergeCells><mergeCell ref="A3:B3"/></mergeCells>';
    const text = (at: string, said: string): string => `<c r="${at}" t="inlineStr"><is><t>${said}</t></is></c>`;
    const rows = `<row r="3">${text("A3", "支出表")}${text("B3", "盖住")}</row>
      <row r="4">${text("A4", "编码")}<c r="B4"><v>1</v></c></row>
      <row r="5" hidden="1">${text("A5", "20101")}<c r="B5"><v>12</v></c></row>`;
    const { problems } = await parseWorkbook(writeSheetXml(rows, { after: merge }), "a.xlsx");
    expect(problems.map(({ message }) => message)).toEqual([
      "工作表“表1”隐藏的第 5 行含有数据（1 个数值，如“12”），核对合计时按可计入也可不计入处理。请确认是否属于送审内容。",
    ]);
  });

  test("rows that are empty, and columns with a head alone, are nothing", async () => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>款</t></is></c><c r="B1" t="inlineStr"><is><t>项</t></is></c></row>
      <row r="2"><c r="A2"><v>1</v></c></row><row r="3" hidden="1"/>`;
    expect(await hide(rows, '<cols><col min="2" max="2" hidden="1"/></cols>')).toEqual([]);
  });
});
