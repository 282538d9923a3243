import { utils, type WorkBook, write } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { parseWorkbook } from "../../parsers/xlsx.ts";
import { writeSheetXml, writeWorkbookXml } from "./office-files.ts";
import { findOverlap, firstGrid, gridsOf, textsOf } from "./reading.ts";

async function writeByExcelJs(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeAs(workbook: WorkBook, bookType: "biff8" | "biff5" | "xlsb" | "xlml" | "xlsx"): Uint8Array {
  return new Uint8Array(write(workbook, { type: "buffer", bookType }));
}

describe("a sheet", () => {
  test("is one grid, placed by its used range", async () => {
    const bytes = await writeByExcelJs((workbook) => {
      const sheet = workbook.addWorksheet("收入表");
      sheet.getCell("B2").value = "项目";
      sheet.getCell("D4").value = 12.5;
    });
    const content = await parseWorkbook(bytes, "a.xlsx");
    expect(content).toEqual({
      pages: 1,
      problems: [],
      blocks: [
        {
          kind: "grid",
          rows: 3,
          columns: 3,
          method: "sheet",
          place: { sheet: "收入表", range: "B2:D4" },
          cells: [
            { row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: "项目", place: { sheet: "收入表", cell: "B2" } },
            { row: 2, column: 2, rowSpan: 1, columnSpan: 1, text: "12.5", place: { sheet: "收入表", cell: "D4" } },
          ],
        },
      ],
    });
  });

  test("without data gives no grid, and is counted", async () => {
    const bytes = await writeByExcelJs((workbook) => {
      workbook.addWorksheet("一").getCell("A1").value = "甲";
      workbook.addWorksheet("二").getCell("A1").value = "  　";
      workbook.addWorksheet("三").getCell("A1").value = "丙";
    });
    const content = await parseWorkbook(bytes, "a.xlsx");
    expect(content.pages).toBe(3);
    expect(gridsOf(content).map((grid) => grid.place.sheet)).toEqual(["一", "三"]);
  });

  test("that is hidden is read, and said to be", async () => {
    const bytes = await writeByExcelJs((workbook) => {
      workbook.addWorksheet("明").getCell("A1").value = 1;
      workbook.addWorksheet("暗", { state: "hidden" }).getCell("A1").value = 2;
      workbook.addWorksheet("更暗", { state: "veryHidden" }).getCell("A1").value = 3;
      workbook.addWorksheet("空", { state: "hidden" });
    });
    const { problems, blocks } = await parseWorkbook(bytes, "a.xlsx");
    expect(blocks).toHaveLength(3);
    expect(problems).toEqual([
      {
        code: "HIDDEN_SHEET",
        message: "工作表“暗”被隐藏，含有数据（1 个数值，如“2”），未与显示的表格一并核对。请确认是否属于送审内容。",
        place: { sheet: "暗" },
      },
      expect.objectContaining({ code: "HIDDEN_SHEET", place: { sheet: "更暗" } }),
    ]);
  });
});

describe("texts", () => {
  test("are what the cells display", async () => {
    const bytes = await writeByExcelJs((workbook) => {
      const sheet = workbook.addWorksheet("表");
      const put = (address: string, value: ExcelJS.CellValue, numFmt?: string) => {
        sheet.getCell(address).value = value;
        if (numFmt !== undefined) {
          sheet.getCell(address).numFmt = numFmt;
        }
      };
      put("A1", 1234.56 + 2 ** -42);
      put("A2", 12.3456, "0.00");
      put("A3", 0.125, "0.0%");
      put("A4", new Date(Date.UTC(2026, 0, 31)), 'yyyy"年"m"月"d"日"');
      put("A5", new Date(Date.UTC(2026, 0, 31)), "mm-dd-yy");
      put("A6", "00123");
      put("A7", "甲\n乙");
      put("A8", true);
      put("A9", { richText: [{ text: "其中：" }, { text: "税收", font: { bold: true } }] });
      put("A10", "　　缩进");
      put("A11", 0, "#,##0.00");
      put("A12", 0, "#,##0;-#,##0;");
      put("A13", { text: "详见附件", hyperlink: "https://example.org" });
    });
    expect(textsOf(firstGrid(await parseWorkbook(bytes, "a.xlsx")))).toEqual({
      A1: "1234.56",
      A2: "12.35",
      A3: "12.5%",
      A4: "2026年1月31日",
      A5: "2026/1/31",
      A6: "00123",
      A7: "甲\n乙",
      A8: "TRUE",
      A9: "其中：税收",
      A10: "　　缩进",
      A11: "0.00",
      A13: "详见附件",
    });
  });

  test("leave phonetic hints out and decode what XML cannot hold", async () => {
    const bytes = writeWorkbookXml({
      strings:
        '<si><t>预算</t><rPh sb="0" eb="2"><t>よさん</t></rPh></si><si><r><t>甲_x000D_\n</t></r><r><t>乙</t></r></si>',
      sheets: [
        {
          xml: `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>
            <c r="C1" t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r><rPh><t>x</t></rPh></is></c>
            <c r="D1" t="d" s="0"><v>2026-01-31</v></c></row></sheetData>`,
        },
      ],
      styles: '<cellXfs><xf numFmtId="14"/></cellXfs><dxfs><dxf><numFmt numFmtId="14" formatCode="0"/></dxf></dxfs>',
    });
    expect(textsOf(firstGrid(await parseWorkbook(bytes, "a.xlsx")))).toEqual({
      A1: "预算",
      B1: "甲\n乙",
      C1: "内联",
      D1: "2026/1/31",
    });
  });

  test("are read where rows and cells leave their addresses out, under any namespace prefix", async () => {
    const rows =
      "<x:row><x:c t='str'><x:v>甲</x:v></x:c><x:c><x:v>1</x:v></x:c></x:row><x:row><x:c><x:v>2</x:v></x:c></x:row>";
    const xml = `<x:sheetData xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${rows}</x:sheetData>`;
    const bytes = writeWorkbookXml({ sheets: [{ xml }] });
    expect(textsOf(firstGrid(await parseWorkbook(bytes, "a.xlsx")))).toEqual({ A1: "甲", B1: "1", A2: "2" });
  });

  test("count days from 1904 where the workbook does", async () => {
    const bytes = writeWorkbookXml({
      properties: '<workbookPr date1904="1"/>',
      styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
      sheets: [{ xml: '<sheetData><row><c s="0"><v>44227</v></c></row></sheetData>' }],
    });
    expect(textsOf(firstGrid(await parseWorkbook(bytes, "a.xlsx")))).toEqual({ A1: "2025/2/1" });
  });
});

describe("formulas", () => {
  test("are kept beside their result", async () => {
    const bytes = await writeByExcelJs((workbook) => {
      const sheet = workbook.addWorksheet("表");
      sheet.getCell("A1").value = 1;
      sheet.getCell("A2").value = 2;
      sheet.getCell("A3").value = { formula: "SUM(A1:A2)", result: 3 };
      sheet.getCell("B3").value = { formula: 'IF(A3=3,"相符","不符")', result: "相符" };
    });
    const cells = firstGrid(await parseWorkbook(bytes, "a.xlsx")).cells.filter(({ row }) => row === 2);
    expect(cells.map(({ text, formula }) => [text, formula])).toEqual([
      ["3", "SUM(A1:A2)"],
      ["相符", 'IF(A3=3,"相符","不符")'],
    ]);
  });

  test("shared by a range are moved to each cell", async () => {
    const bytes = writeSheetXml(`
      <row r="1"><c r="C1"><f t="shared" ref="C1:D2" si="0">A1+$B1+A$1+$A$9+Sheet2!A1+'表 A1'!B2+LOG10(A1)+LEN("A1")</f><v>1</v></c>
        <c r="D1"><f t="shared" si="0"/><v>2</v></c></row>
      <row r="2"><c r="C2"><f t="shared" si="0"/><v>3</v></c></row>`);
    expect(firstGrid(await parseWorkbook(bytes, "a.xlsx")).cells.map((cell) => cell.formula)).toEqual([
      "A1+$B1+A$1+$A$9+Sheet2!A1+'表 A1'!B2+LOG10(A1)+LEN(\"A1\")",
      "B1+$B1+B$1+$A$9+Sheet2!B1+'表 A1'!C2+LOG10(B1)+LEN(\"A1\")",
      "A2+$B2+A$1+$A$9+Sheet2!A2+'表 A1'!B3+LOG10(A2)+LEN(\"A1\")",
    ]);
  });

  test("without a stored result are no zeros", async () => {
    const bytes = await writeByExcelJs((workbook) => {
      const sheet = workbook.addWorksheet("表");
      sheet.getCell("A1").value = 1;
      sheet.getCell("A2").value = { formula: "NOW()*A1" };
      sheet.getCell("A3").value = { formula: "A2*3" };
    });
    const content = await parseWorkbook(bytes, "a.xlsx");
    expect(textsOf(firstGrid(content))).toEqual({ A1: "1", A2: "", A3: "" });
    expect(content.problems).toEqual([
      {
        code: "FORMULA_WITHOUT_RESULT",
        message:
          "工作表“表” A2 等 2 个单元格只有公式、没有保存计算结果，无法读数。请用 Excel 或 WPS 打开、重新计算并保存后再提交。",
        place: { sheet: "表", cell: "A2" },
      },
      expect.objectContaining({ code: "FORMULA_NOT_RECOMPUTED" }),
    ]);
  });

  test("that fail keep their error, which is reported with its cell", async () => {
    const bytes = await writeByExcelJs((workbook) => {
      const sheet = workbook.addWorksheet("表1");
      sheet.getCell("C5").value = { formula: "B5/0", result: { error: "#DIV/0!" } };
      sheet.getCell("C6").value = { error: "#REF!" };
    });
    const content = await parseWorkbook(bytes, "a.xlsx");
    expect(textsOf(firstGrid(content))).toEqual({ C5: "#DIV/0!", C6: "#REF!" });
    expect(content.problems).toEqual([
      {
        code: "FORMULA_ERROR",
        message: "工作表“表1” C5 的值是错误值 #DIV/0!，无法核对。请更正后重新提交。",
        place: { sheet: "表1", cell: "C5" },
      },
      expect.objectContaining({ code: "FORMULA_ERROR", place: { sheet: "表1", cell: "C6" } }),
    ]);
  });

  test("that fail by the hundred are named one by one only at first", async () => {
    const rows = Array.from({ length: 100 }, () => '<row><c t="e"><v>#N/A</v></c></row>').join("");
    const { problems } = await parseWorkbook(writeSheetXml(rows), "a.xlsx");
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)?.message).toBe("工作表“表1”另有 80 个单元格为错误值。");
  });
});

describe("merges", () => {
  const merged = async (rows: string, ...ranges: string[]) => {
    const list = ranges.map((range) => `<mergeCell ref="${range}"/>`).join("");
    return firstGrid(await parseWorkbook(writeSheetXml(rows, { after: `<mergeCells>${list}</mergeCells>` }), "a.xlsx"));
  };
  const spans = (grid: Awaited<ReturnType<typeof merged>>) =>
    grid.cells.map((cell) => `${cell.place.cell} ${cell.text} ${cell.rowSpan}×${cell.columnSpan}`);
  const cell = (address: string, text: string) => `<c r="${address}" t="str"><v>${text}</v></c>`;

  test("stand once, at their top left", async () => {
    const grid = await merged(
      `<row r="1">${cell("A1", "项目")}${cell("B1", "预算数")}</row>
       <row r="2">${cell("B2", "小计")}${cell("C2", "本级")}</row>`,
      "A1:A2",
      "B1:C1",
    );
    expect(spans(grid)).toEqual(["A1 项目 2×1", "B1 预算数 1×2", "B2 小计 1×1", "C2 本级 1×1"]);
    expect(findOverlap(grid)).toBeUndefined();
  });

  test("hide what other cells under them hold", async () => {
    const grid = await merged(
      `<row r="1">${cell("A1", "甲")}${cell("B1", "看不见")}${cell("C1", "丙")}</row>`,
      "A1:B1",
    );
    expect(spans(grid)).toEqual(["A1 甲 1×2", "C1 丙 1×1"]);
  });

  test("that are empty still stand inside the table", async () => {
    const grid = await merged(
      `<row r="1">${cell("A1", "甲")}</row><row r="3">${cell("C3", "丙")}</row>`,
      "B1:C2",
      "E1:F9",
    );
    expect(spans(grid)).toEqual(["A1 甲 1×1", "B1  2×2", "C3 丙 1×1"]);
  });

  test("end where the text of the table ends", async () => {
    const grid = await merged(
      `<row r="1">${cell("A1", "表名")}</row><row r="2">${cell("A2", "a")}${cell("B2", "b")}</row>`,
      "A1:XFD1",
      "B2:B1048576",
    );
    expect(spans(grid)).toEqual(["A1 表名 1×2", "A2 a 1×1", "B2 b 1×1"]);
    expect(findOverlap(grid)).toBeUndefined();
  });
});

describe("hidden rows and columns", () => {
  test("mark their cells", async () => {
    const bytes = await writeByExcelJs((workbook) => {
      const sheet = workbook.addWorksheet("表");
      sheet.addRow(["甲", "乙", "丙"]);
      sheet.addRow(["丁", "戊", "己"]);
      sheet.addRow(["庚", "辛", "壬"]);
      sheet.getRow(2).hidden = true;
      sheet.getColumn(3).hidden = true;
      sheet.mergeCells("A2:A3");
    });
    const cells = firstGrid(await parseWorkbook(bytes, "a.xlsx")).cells;
    // A2 is merged into row 3, which shows.
    expect(cells.filter((cell) => cell.hidden).map((cell) => cell.text)).toEqual(["丙", "戊", "己", "壬"]);
  });

  test("may have no height or width instead", async () => {
    const bytes = writeSheetXml(
      '<row r="1" ht="0"><c><v>1</v></c></row><row r="2"><c><v>2</v></c><c><v>3</v></c></row>',
      {
        before: '<cols><col min="2" max="16384" width="0"/></cols>',
      },
    );
    const cells = firstGrid(await parseWorkbook(bytes, "a.xlsx")).cells;
    expect(cells.map((cell) => [cell.text, cell.hidden ?? false])).toEqual([
      ["1", true],
      ["2", false],
      ["3", true],
    ]);
  });
});

describe("other formats", () => {
  function makeBook(): WorkBook {
    const sheet = utils.aoa_to_sheet([
      ["项目", "预算数", null],
      [null, "小计", "本级"],
      ["教育支出", 1234.5, 0.125],
      ["合计", { t: "n", v: 1234.5, f: "SUM(B3:B3)", z: "#,##0.00" }, { t: "e", v: 0x17, w: "#REF!" }],
      ["日期", { t: "n", v: 46053, z: "m/d/yy" }, { t: "n", v: 0.3, z: "0.0%" }],
    ]);
    sheet["!merges"] = [utils.decode_range("A1:A2"), utils.decode_range("B1:C1")];
    const workbook = utils.book_new();
    utils.book_append_sheet(workbook, sheet, "支出表");
    utils.book_append_sheet(workbook, utils.aoa_to_sheet([["暗"]]), "暗表");
    workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    return workbook;
  }

  test.each(["xlsx", "biff8", "xlsb", "xlml"] as const)("reads %s alike", async (bookType) => {
    const content = await parseWorkbook(writeAs(makeBook(), bookType), "a.xls");
    const grid = firstGrid(content);
    expect(textsOf(grid)).toEqual({
      A1: "项目",
      B1: "预算数",
      B2: "小计",
      C2: "本级",
      A3: "教育支出",
      B3: "1234.5",
      C3: "0.125",
      A4: "合计",
      B4: "1,234.50",
      C4: "#REF!",
      A5: "日期",
      B5: "2026/1/31",
      C5: "30.0%",
    });
    expect(grid.place).toEqual({ sheet: "支出表", range: "A1:C5" });
    expect(grid.cells.at(0)).toMatchObject({ rowSpan: 2, columnSpan: 1 });
    expect(grid.cells.at(1)).toMatchObject({ rowSpan: 1, columnSpan: 2 });
    expect(content.pages).toBe(2);
    expect(content.problems.map(({ code }) => code)).toEqual(["FORMULA_ERROR", "HIDDEN_TEXT"]);
    // The library writes no formulas to the binary formats.
    if (bookType === "xlsx" || bookType === "xlml") {
      expect(grid.cells.find((cell) => cell.place.cell === "B4")?.formula).toBe("SUM(B3:B3)");
    }
  });

  test("is not confused by the number formats of the workbook read before", async () => {
    const strange = writeWorkbookXml({
      styles: '<numFmts><numFmt numFmtId="14" formatCode="0.000"/></numFmts><cellXfs><xf numFmtId="14"/></cellXfs>',
      sheets: [{ xml: '<sheetData><row><c s="0"><v>1</v></c></row></sheetData>' }],
    });
    expect(textsOf(firstGrid(await parseWorkbook(strange, "a.xlsx")))).toEqual({ A1: "1.000" });
    const content = await parseWorkbook(writeAs(makeBook(), "biff8"), "a.xls");
    expect(textsOf(firstGrid(content))["B5"]).toBe("2026/1/31");
  });
});
