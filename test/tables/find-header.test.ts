import { describe, expect, test } from "vitest";
import type { BudgetTable } from "../../domain/budget-table.ts";
import { drawBook } from "../checks/draw-table.ts";

function draw(grid: string): BudgetTable {
  return drawBook(`支出决算表\n单位：万元\n${grid}`, { stage: "final-account" }).tables[0] as BudgetTable;
}

/** Names of the rows that are left for the body. */
function body(grid: string): string[] {
  return draw(grid).lines.map(({ code, name }) => [code, name].filter(Boolean).join(" "));
}

const ROW = "201 | 一般公共服务支出 | 100.00 | 60.00 | 40.00";

test("one row", () => {
  expect(body(`科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n${ROW}`)).toEqual(["201 一般公共服务支出"]);
});

test("two rows, the first merged downwards", () => {
  expect(body(`项目 | < | 合计 | 基本支出 | 项目支出\n科目编码 | 科目名称 | ^ | ^ | ^\n${ROW}`)).toEqual([
    "201 一般公共服务支出",
  ]);
});

test("three rows, nothing merged downwards", () => {
  const table = draw(`
    项目 | < | 本年支出 | < | <
    功能分类科目 | < | 支出预算 | < | <
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    ${ROW}`);
  expect(table.header).toHaveLength(3);
  expect(table.columns.map(({ path }) => path.at(-1))).toEqual([
    "科目编码",
    "科目名称",
    "合计",
    "基本支出",
    "项目支出",
  ]);
});

test("a row of 合计 is the first row of the body", () => {
  expect(body(`科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n合计 | < | 100.00 | 60.00 | 40.00\n${ROW}`)).toEqual([
    "合计",
    "201 一般公共服务支出",
  ]);
  expect(
    body(`科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n合计 | < | | |\n201 | 一般公共服务支出 | | |`),
  ).toHaveLength(2);
});

test("a row of names is no header, whatever stands for its amount", () => {
  expect(body("项目 | 金额\n基本支出 |\n项目支出 |")).toEqual(["基本支出", "项目支出"]);
  expect(body("项目 | 金额\n会议费 | —\n培训费 | 1.00")).toEqual(["会议费", "培训费"]);
  expect(body("项目 | 金额\n会议费 | 1,23.4\n培训费 | 1.00")).toEqual(["会议费", "培训费"]);
});

describe("a row of column numbers", () => {
  test.each([
    ["栏次 with a formula", "栏次 | < | 1=2+3 | 2 | 3", ["", "", "1=2+3", "2", "3"]],
    ["栏次 with a blank between", "栏 次 | < | 1 | 2 | 3", ["", "", "1", "2", "3"]],
    ["numbers from the first column on", "1 | 2 | 3 | 4 | 5", ["1", "2", "3", "4", "5"]],
    ["甲 and 乙 over the columns without numbers", "甲 | 乙 | 1 | 2 | 3", ["", "", "1", "2", "3"]],
    ["stars over the columns without numbers", "** | ** | 1 | 2 | 3", ["", "", "1", "2", "3"]],
  ])("%s belongs to the header", (_, ordinals, expected) => {
    const table = draw(`科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n${ordinals}\n${ROW}`);
    expect(table.columns.map(({ ordinal = "" }) => ordinal)).toEqual(expected);
    expect(table.columns[2]?.path).toEqual(["合计"]);
    expect(table.lines).toHaveLength(1);
  });

  test("under the heads of twin panels", () => {
    const table = draw(`
      收入 | < | < | 支出 | < | <
      项目 | 行次 | 金额 | 项目 | 行次 | 金额
      栏次 | | 1 | 栏次 | | 2
      一、财政拨款收入 | 1 | 10.00 | 一、教育支出 | 31 | 10.00`);
    expect(table.columns.map(({ ordinal = "" }) => ordinal)).toEqual(["", "", "1", "", "", "2"]);
    expect(table.columns.map(({ role }) => role)).toEqual([
      "name",
      "line-number",
      "amount",
      "name",
      "line-number",
      "amount",
    ]);
  });

  test("a row of amounts that happen to be small is none", () => {
    expect(body("项目 | 预算数 | 决算数\n会议费 | 1 | 2\n培训费 | 3 | 4")).toEqual(["会议费", "培训费"]);
    expect(draw("合计 | 因公出国（境）费 | 公务接待费\n3 | 2 | 1").lines).toHaveLength(1);
  });
});

describe("预算数·决算数 under each item", () => {
  const heads = (between: string) => `
    财政拨款“三公”经费 | < | < | < | < | <
    合计 | < | 因公出国（境）费 | < | 公务接待费 | <${between}
    预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数
    2.85 | 0.39 | 1.00 | 0.00 | 1.85 | 0.39`;

  test("right under their heads", () => {
    expect(draw(heads("")).columns.map(({ version }) => version)).toEqual([
      "budget",
      "final",
      "budget",
      "final",
      "budget",
      "final",
    ]);
  });

  test("under an empty row", () => {
    const table = draw(heads("\n| | | | |"));
    expect(table.lines).toHaveLength(1);
    expect(table.columns.map(({ path }) => path.at(-1))).toEqual([
      "预算数",
      "决算数",
      "预算数",
      "决算数",
      "预算数",
      "决算数",
    ]);
  });
});

test("类 款 项 printed in the row of the 合计 are heads all the same", () => {
  const table = draw(`
    项目 | < | < | < | 合计 | 基本支出 | 项目支出
    功能分类科目编码 | < | < | 科目名称 | ^ | ^ | ^
    类 | 款 | 项 | 合计 | 100.00 | 60.00 | 40.00
    201 | 05 | 01 | 行政运行 | 60.00 | 60.00 |
    201 | 05 | 05 | 专项统计业务 | 40.00 | | 40.00`);
  expect(table.columns.slice(0, 3).map(({ codePart }) => codePart)).toEqual([0, 1, 2]);
  expect(table.lines.map(({ code, name }) => [code, name])).toEqual([
    [undefined, "合计"],
    ["2010501", "行政运行"],
    ["2010505", "专项统计业务"],
  ]);
});

test("小计 printed in the row of the 合计 of a blank frame names no row", () => {
  const table = draw(`
    项目 | < | 年初结转和结余 | 本年收入 | 本年支出 | < | < | 年末结转和结余
    功能分类科目编码 | 科目名称 | ^ | ^ | ^ | ^ | ^ | ^
    合计 | < | | | 合计 | 基本支出 | 项目支出 |
    | | | | | | |`);
  expect(table.columns.map(({ measure }) => measure)).toEqual([
    undefined,
    undefined,
    "opening-balance",
    "current-revenue",
    "current-expenditure",
    "basic",
    "project",
    "closing-balance",
  ]);
  expect(table.lines).toEqual([]);
});
