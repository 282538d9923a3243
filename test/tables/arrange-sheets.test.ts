import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import type { BudgetTable } from "../../domain/budget-table.ts";
import type { ReadDocument } from "../../review/make-books.ts";
import { readDocument } from "../../review/read-document.ts";

/** A sheet drawn as text, a line a row; the drawing starts at `A1`. */
async function readSheet(
  drawing: string,
  arrange: (sheet: ExcelJS.Worksheet) => void = () => undefined,
): Promise<ReadDocument> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("表");
  drawing
    .trim()
    .split("\n")
    .forEach((line, row) => {
      line.split("|").forEach((part, column) => {
        const text = part.trim();
        if (text !== "") {
          sheet.getCell(row + 1, column + 1).value = /^\d+$/.test(text) ? Number(text) : text;
        }
      });
    });
  arrange(sheet);
  return readDocument(new Uint8Array(await workbook.xlsx.writeBuffer()), "部门预算.xlsx", "d1");
}

/** Title, place, heads and rows of each table. */
function shapesOf(tables: readonly BudgetTable[]): unknown[] {
  return tables.map(({ title, place, columns, rows }) => [
    title,
    place.range,
    columns.map(({ path }) => path.at(-1) ?? ""),
    Array.from(rows, (row) => row.join(" ").trim()),
  ]);
}

const EXPENDITURE = `部门支出总表
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | 一般公共服务支出 | 30 | 10 | 20
 | 合计 | 30 | 10 | 20`;

describe("tables below each other", () => {
  test("are one for each title", async () => {
    const { tables } = await readSheet(
      `${EXPENDITURE}\n\n公开02表\n部门收入总表\n科目编码 | 科目名称 | 合计\n101 | 税收收入 | 7`,
    );
    expect(tables.map(({ title, kind, number, place }) => [title, kind, number, place.range])).toEqual([
      ["部门支出总表", "expenditure", undefined, "A1:E4"],
      ["部门收入总表", "revenue", "公开02表", "A6:C9"],
    ]);
  });

  test("are not looked for in a list of contents, or where a row of the body ends in 表", async () => {
    const { tables } = await readSheet(
      `部门项目支出表\n项目名称 | 单位 | 合计\n编印报表 | 甲 | 1\n统计年报表 | | \n乙项目 | 乙 | 2`,
    );
    expect(tables).toHaveLength(1);
  });
});

describe("tables beside each other", () => {
  const two = `部门收入总表 | | | 部门支出总表 |
    科目名称 | 合计 | | 科目名称 | 合计
    税收收入 | 7 | | 教育支出 | 7
    合计 | 7 | | 合计 | 7`;

  test("are two where each has its title, parted by an empty column", async () => {
    const { tables } = await readSheet(two);
    expect(shapesOf(tables)).toEqual([
      ["部门收入总表", "A1:B4", ["科目名称", "合计"], ["税收收入 7", "合计 7"]],
      ["部门支出总表", "D1:E4", ["科目名称", "合计"], ["教育支出 7", "合计 7"]],
    ]);
  });

  test("are one with two panels under one title", async () => {
    const { tables } = await readSheet(
      two.replaceAll("部门收入总表", "部门收支总表").replace("部门支出总表", "").trim(),
    );
    expect(tables).toHaveLength(1);
    expect(tables[0]?.panels).toHaveLength(2);
  });
});

test("columns and rows left empty for the eye do not part a table", async () => {
  const { tables } = await readSheet(
    `部门支出总表\n\n科目编码 | 科目名称 | | 合计 | | 基本支出 | 项目支出\n201 | 教育支出 | | 30 | | 10 | 20\n\n | 合计 | | 30 | | 10 | 20`,
  );
  expect(tables[0]?.panels).toHaveLength(1);
  expect(tables[0]?.columnGroups).toEqual([{ total: 2, parts: [3, 4] }]);
  expect(tables[0]?.lines[0]?.cells[3]?.place.cell).toBe("F4");
});

test("columns that are only formatted, out to the last, are no columns", async () => {
  const { tables } = await readSheet(EXPENDITURE, (sheet) => {
    for (const column of ["F", "IV", "XFD"]) {
      sheet.getCell(`${column}2`).border = { top: { style: "thin" } };
      sheet.getCell(`${column}3`).value = " ";
    }
  });
  expect(tables[0]?.columns).toHaveLength(5);
});

describe("blocks side by side of one table", () => {
  const blocks = `中央政府 | | 總預算 | | 中央政府 | | 總預算 |
    參考表16 | | 各機關支出 | 分析總表 | 參考表16 | | 各機關支出 | 分析總表
    中華民國113年度 | | | 單位：千元 | 中華民國113年度 | | | 單位：千元
    款 | 名稱 | 合計 | 甲機關 | 款 | 名稱 | 乙機關 | 丙機關
     | 合計 | 60 | 10 |  | 合計 | 20 | 30
    1 | 國務支出 | 6 | 1 | 1 | 國務支出 | 2 | 3
    2 | 行政支出 | 54 | 9 | 2 | 行政支出 | 18 | 27`;

  test("are joined: the names once, the columns one after the other, each at its own address", async () => {
    const { tables } = await readSheet(blocks);
    expect(tables).toHaveLength(1);
    const [table] = tables as [BudgetTable];
    expect(table).toMatchObject({ title: "各機關支出分析總表", number: "參考表16", unit: "千元", fiscalYear: 2024 });
    expect(table.columns.map(({ role, path }) => `${role} ${path.at(-1)}`)).toEqual([
      "level 款",
      "name 名称",
      "amount 合计",
      "amount 甲机关",
      "amount 乙机关",
      "amount 丙机关",
    ]);
    expect(table.columnGroups).toEqual([{ total: 2, parts: [3, 4, 5] }]);
    expect(Object.values(table.lines[1]?.cells ?? {}).map(({ place, text }) => [place.cell, text])).toEqual([
      ["C6", "6"],
      ["D6", "1"],
      ["G6", "2"],
      ["H6", "3"],
    ]);
  });

  test("stay apart where their rows are named differently", async () => {
    const { tables } = await readSheet(
      `部门收支总表\n项目 | 预算数 | 项目 | 预算数\n税收收入 | 1 | 教育支出 | 1\n非税收入 | 2 | 医疗支出 | 2\n其他收入 | 3 | 其他支出 | 3\n合计 | 6 | 合计 | 6`,
    );
    expect(tables[0]?.panels).toHaveLength(2);
  });
});

describe("hidden", () => {
  test("rows are kept in the table and marked", async () => {
    const { tables, document } = await readSheet(EXPENDITURE, (sheet) => {
      sheet.getRow(3).hidden = true;
    });
    expect(tables[0]?.lines.map(({ name, cells }) => [name, cells[2]?.hidden])).toEqual([
      ["一般公共服务支出", true],
      ["合计", undefined],
    ]);
    expect(document.problems.map(({ code }) => code)).toEqual(["HIDDEN_CELLS"]);
  });

  test("sheets are listed apart, and say nothing of year or kind", async () => {
    const workbook = new ExcelJS.Workbook();
    for (const [name, state, year] of [
      ["今年", "visible", 2025],
      ["去年", "hidden", 2024],
      ["前年", "veryHidden", 2023],
    ] as const) {
      const sheet = workbook.addWorksheet(name, { state });
      sheet.addRows([
        [`${year}年部门支出总表`],
        ["科目编码", "科目名称", "合计"],
        ["201", "一般公共服务支出", 1],
        ["205", "教育支出", 2],
      ]);
    }
    const read = await readDocument(new Uint8Array(await workbook.xlsx.writeBuffer()), "a.xlsx", "d1");
    expect(read.tables.map(({ id, title }) => [id, title])).toEqual([["d1t1", "2025年部门支出总表"]]);
    expect(read.hiddenTables?.map(({ id, title }) => [id, title])).toEqual([
      ["d1t2", "2024年部门支出总表"],
      ["d1t3", "2023年部门支出总表"],
    ]);
    expect(read.fiscalYear).toBe(2025);
    expect(read.document.problems.map(({ code }) => code)).toEqual(["HIDDEN_SHEET", "HIDDEN_SHEET"]);
  });
});

describe("the text of a book above its tables", () => {
  const TEXT = `2025年某县水务局部门预算
目录
第一部分 部门概况
一、主要职能
负责贯彻执行国家有关水利工作的方针、政策和法律、法规。
第二部分 部门预算情况说明
2025年支出预算30元，其中：基本支出10元，项目支出20元。
第三部分 部门预算公开表`;

  test("is read as text, and the first table keeps its title", async () => {
    const { document, tables } = await readSheet(
      `${TEXT}\n${EXPENDITURE}\n\n部门收入总表\n科目编码 | 科目名称 | 合计\n101 | 税收收入 | 7`,
    );
    expect(tables.map(({ title, kind }) => [title, kind])).toEqual([
      ["部门支出总表", "expenditure"],
      ["部门收入总表", "revenue"],
    ]);
    expect(document.blocks.filter(({ kind }) => kind === "paragraph")).toHaveLength(8);
    expect(document.blocks[4]).toMatchObject({ kind: "paragraph", place: { sheet: "表", cell: "A5" } });
  });

  test("with blank rows between title, unit and head", async () => {
    const spread = EXPENDITURE.replace("部门支出总表\n", "部门支出总表\n\n单位：元\n\n");
    const { tables } = await readSheet(`${TEXT.replaceAll("\n", "\n\n")}\n\n${spread}`);
    expect(tables.map(({ title, unit }) => [title, unit])).toEqual([["部门支出总表", "元"]]);
  });

  test("captions of a table are no text of a book", async () => {
    const { document, tables } = await readSheet(
      `附件\n公开03表\n某县水务局\n单位：元\n本表按支出功能分类科目编制，合计数应当等于各项之和。\n${EXPENDITURE}`,
    );
    expect(tables).toHaveLength(1);
    expect(document.blocks.filter(({ kind }) => kind === "paragraph")).toEqual([]);
  });
});
