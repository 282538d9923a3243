import { expect, test } from "vitest";
import type { BudgetTable } from "../../domain/budget-table.ts";
import { drawBook } from "../checks/draw-table.ts";

function panels(grid: string, title = "部门收支总表") {
  const { panels: found } = drawBook(`${title}\n单位：万元\n${grid}`).tables[0] as BudgetTable;
  return found.map(({ heading, side, nameColumns, codeColumns, amountColumns }) => ({
    heading,
    side,
    columns: [nameColumns, codeColumns, amountColumns],
  }));
}

test("one panel, its side told by its head", () => {
  expect(
    panels("科目编码 | 科目名称 | 支出预算 | <\n^ | ^ | 合计 | 基本支出\n201 | 一般公共服务支出 | 1.00 | 1.00"),
  ).toEqual([{ heading: "科目编码", side: "expenditure", columns: [[1], [0], [2, 3]] }]);
});

test("revenue beside expenditure", () => {
  const grid = `
    收入 | < | < | 支出 | < | <
    项目 | 行次 | 金额 | 项目 | 行次 | 金额
    一、财政拨款收入 | 1 | 1.00 | 一、教育支出 | 31 | 1.00`;
  expect(panels(grid)).toEqual([
    { heading: "收入", side: "revenue", columns: [[0], [], [2]] },
    { heading: "支出", side: "expenditure", columns: [[3], [], [5]] },
  ]);
});

test("revenue beside function and use, as Jiangsu prints them", () => {
  const grid = `
    收入 | < | 支出 | < | < | <
    项目名称 | 金额 | 功能分类 | < | 支出用途 | <
    ^ | ^ | 功能科目名称 | 金额 | 项目名称 | 金额
    一、财政拨款 | 1.00 | 一、教育支出 | 1.00 | 一、基本支出 | 1.00`;
  expect(panels(grid).map(({ side, columns }) => [side, columns[2]])).toEqual([
    ["revenue", [1]],
    ["expenditure", [3]],
    ["expenditure", [5]],
  ]);
});

test("blocks of one list of codes", () => {
  const grid = `
    科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
    301 | 工资福利支出 | 1.00 | 302 | 商品和服务支出 | 1.00`;
  expect(panels(grid, "一般公共预算财政拨款基本支出决算表").map(({ columns }) => columns)).toEqual([
    [[1], [0], [2]],
    [[4], [3], [5]],
  ]);
});

test("a last column of remarks begins no panel", () => {
  expect(panels("项目 | 金额 | 用途\n会议费 | 1.00 | 年会")).toHaveLength(1);
});

test("several columns of names are one panel", () => {
  expect(panels("类型 | 项目名称 | 项目单位 | 合计\n特定目标类 | 普查 | 某局 | 1.00", "项目支出表")).toMatchObject([
    { columns: [[0, 1, 2], [], [3]] },
  ]);
});
