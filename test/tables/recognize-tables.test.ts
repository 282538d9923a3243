import { describe, expect, test } from "vitest";
import type { BudgetTable } from "../../domain/budget-table.ts";
import { isBlank, statedCells } from "../../domain/budget-table.ts";
import { drawBook } from "../checks/draw-table.ts";
import { drawSheet } from "./draw-sheet.ts";

const GRID = `
  科目编码 | 科目名称 | 合计 | 基本支出
  201 | 一般公共服务支出 | 10.00 | 1.5`;

function first(drawing: string, name?: string): BudgetTable {
  return drawBook(drawing, name ? { name } : {}).tables[0] as BudgetTable;
}

test("a document without grids has no tables", () => {
  expect(drawBook("2024年部门预算\n目录").tables).toEqual([]);
});

test("tables are numbered in order, those of no known kind among them", () => {
  const book = drawBook(
    `部门支出总表\n${GRID}\n国有资产占有使用情况表\n项目 | 数量（辆）\n轿车 | 2\n部门收入总表\n${GRID}`,
  );
  expect(book.tables.map(({ id, kind }) => [id, kind])).toEqual([
    ["d1t1", "expenditure"],
    ["d1t2", "unknown"],
    ["d1t3", "revenue"],
  ]);
});

test("a table of no known kind is read all the same", () => {
  const table = first(
    "国有资产占有使用情况表\n单位：万元\n项目 | 数量（辆） | 金额\n轿车 | 2 | 40.00\n合计 | 2 | 40.00",
  );
  expect(table).toMatchObject({ kind: "unknown", unit: "万元", decimals: 2 });
  expect(table.lines.map(({ name }) => name)).toEqual(["轿车", "合计"]);
});

test("a blank table keeps its frame", () => {
  const table = first(
    "政府性基金预算支出表\n单位：万元\n科目编码 | 科目名称 | 合计\n | 合计 | \n | | \n注：本部门无此项支出。",
  );
  expect(table).toMatchObject({
    kind: "fund",
    rows: [
      ["", "合计", ""],
      ["", "", ""],
    ],
  });
  expect(table.columns.map(({ role }) => role)).toEqual(["code", "name", "amount"]);
  expect([isBlank(table), [...statedCells(table)].length, table.notes.length]).toEqual([true, 0, 1]);
});

test("a table of zeros is blank too, though they are stated", () => {
  const table = first("“三公”经费支出表\n合计 | 公务接待费\n0.00 | 0");
  expect([isBlank(table), [...statedCells(table)].length]).toEqual([true, 2]);
});

test("decimals are the most that are printed", () => {
  expect(first(`部门支出总表\n${GRID}`).decimals).toBe(2);
  expect(first("部门支出总表\n科目编码 | 科目名称 | 合计\n201 | 一般公共服务支出 | 9,501,164").decimals).toBe(0);
});

describe("the year", () => {
  test("stands in the title, on the cover or in the name of the file", () => {
    expect(first(`2023年部门支出总表\n${GRID}`, "公开.pdf").fiscalYear).toBe(2023);
    expect(first(`2025年部门预算\n===\n部门支出总表\n${GRID}`, "公开.pdf").fiscalYear).toBe(2025);
    expect(first(`部门支出总表\n${GRID}`, "某局2026年部门预算.pdf").fiscalYear).toBe(2026);
    expect(first(`部门支出总表\n${GRID}`, "公开.pdf").fiscalYear).toBeUndefined();
  });

  test("stands among the captions", () => {
    expect(first(`部门支出总表\n（2023年度）\n单位：万元\n${GRID}`, "公开.pdf").fiscalYear).toBe(2023);
  });

  test("a title goes before the cover: last year's table may be printed for comparison", () => {
    const book = drawBook(`2025年部门预算\n===\n2024年部门支出总表\n${GRID}\n部门收入总表\n${GRID}`, {
      name: "公开.pdf",
    });
    expect(book.tables.map(({ fiscalYear }) => fiscalYear)).toEqual([2024, 2025]);
  });

  test("is handed on to tables that do not say it", () => {
    const book = drawBook(`部门收入总表\n${GRID}\n2024年部门支出总表\n${GRID}`, { name: "公开.pdf" });
    expect(book.tables.map(({ fiscalYear }) => fiscalYear)).toEqual([2024, 2024]);
  });
});

describe("the stage", () => {
  test("stands in the title, else on the cover", () => {
    expect(first(`支出决算表\n${GRID}`, "2025年预算.pdf").stage).toBe("final-account");
    expect(first(`部门支出总表\n${GRID}`, "2024年度决算.pdf").stage).toBe("final-account");
    expect(first(`部门支出总表\n${GRID}`, "公开.pdf").stage).toBeUndefined();
  });

  test("is not told by the name of a budget", () => {
    expect(first(`国有资本经营预算支出表\n${GRID}`, "2024年度决算.pdf").stage).toBe("final-account");
    expect(first(`一般公共预算支出表\n${GRID}`, "公开.pdf").stage).toBeUndefined();
    expect(first(`一般公共预算财政拨款支出决算表\n${GRID}`, "2025年预算.pdf").stage).toBe("final-account");
  });
});

describe("the body", () => {
  test("is handed on to tables that do not say it", () => {
    const book = drawBook(`部门收入总表\n部门：某市统计局\n${GRID}\n部门支出总表\n${GRID}`);
    expect(book.tables.map(({ body }) => body)).toEqual(["某市统计局", "某市统计局"]);
  });
});

test("a form of performance targets has no columns of amounts", () => {
  const table = first(`
    项目支出绩效目标表
    项目名称 | 全国经济普查 | 预算数（万元） | 45.00
    总体目标 | 完成普查 | < | <`);
  expect(table).toMatchObject({ kind: "performance-targets", unit: "万元", columns: [], lines: [] });
});

test("a sheet is read like a page", () => {
  const table = drawSheet(`
    2025年部门支出总表 | < | < | <
    单位名称：某市统计局 | < | < | 单位：元
    科目编码 | 科目名称 | 合计 | 基本支出
    201 | 一般公共服务支出 | 10.00 | 10.00
    ·20105 | 统计信息事务 | 10.00 | 10.00`);
  expect(table).toMatchObject({ kind: "expenditure", fiscalYear: 2025, unit: "元", body: "某市统计局" });
  expect(table.lines.map(({ code, level, indent }) => [code, level, indent])).toEqual([
    ["201", 0, 0],
    ["20105", 1, 1],
  ]);
  expect(table.lines[1]?.cells[2]?.place).toEqual({ sheet: "Sheet1", cell: "C5" });
});
