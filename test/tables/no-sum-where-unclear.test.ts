import { describe, expect, test } from "vitest";
import type { BudgetTable } from "../../domain/budget-table.ts";
import { drawTable } from "../checks/draw-table.ts";
import { drawIndented } from "./draw-sheet.ts";

/** Names of the rows the total is said to be the sum of. */
function partsOfTotal(table: BudgetTable): string[] {
  const total = table.lines.find((line) => line.mark === "total");
  return (total?.children ?? []).map((index) => table.lines[index]?.name ?? "");
}

test("a code in brackets before the name is a code", () => {
  const table = drawTable(`
    项目 | 合计
    [201]一般公共服务支出 | 30.00
    [20106]财政事务 | 30.00
    【2010601】行政运行 | 30.00
    合计 | 30.00`);
  expect(table.lines.map((line) => line.code)).toEqual(["201", "20106", "2010601", undefined]);
  expect(partsOfTotal(table)).toEqual(["一般公共服务支出"]);
});

test("a unit over the only coded row is no addend beside it", () => {
  const table = drawTable(`
    科目编码 | 科目名称 | 合计
     | 合计 | 500.00
     | 某市财政局 | 500.00
    2120803 | 城市建设支出 | 500.00`);
  expect(partsOfTotal(table)).toEqual(["城市建设支出"]);
});

test("wholes and parts side by side with nothing to tell them apart are not summed", () => {
  const table = drawIndented(`
    部门项目支出表
    项目 | 合计
    合计 | 30.00
    教育 | 30.00
    学前教育 | 20.00
    小学教育 | 10.00`);
  expect(partsOfTotal(table)).toEqual([]);
});

test("rows that come to their total, give or take a slip, are its parts", () => {
  const table = drawIndented(`
    部门项目支出表
    项目 | 合计
    甲县 | 20.00
    乙县 | 13.00
    合计 | 30.00`);
  expect(partsOfTotal(table)).toEqual(["甲县", "乙县"]);
});

test("how far a 其中 column speaks cannot be told: no sum over the columns after it", () => {
  const table = drawTable(`
    项目 | 总计 | 财政拨款 | 其中：一般公共预算 | 政府性基金预算 | 其他资金
    某局 | 90.00 | 80.00 | 50.00 | 30.00 | 10.00
    某中心 | 9.00 | 8.00 | 5.00 | 3.00 | 1.00`);
  expect(table.columnGroups).toEqual([]);
});

test("a single 其中 column at the end is left out of the sum", () => {
  const table = drawTable(`
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 其中：专项业务费
    201 | 一般公共服务支出 | 30.00 | 10.00 | 20.00 | 5.00`);
  expect(table.columnGroups).toEqual([{ total: 2, parts: [3, 4] }]);
});

describe("several totals over rows with neither code nor number", () => {
  const draw = (own: string): BudgetTable =>
    drawIndented(`
    2024年县本级一般公共预算收入调整表
    单位：万元
    项目 | 年初预算数 | 调整数 | 调整预算数
    增值税 | 60.00 | -5.00 | 55.00
    罚没收入 | 40.00 | 2.00 | 42.00
    本级收入合计 | ${own} | -3.00 | 97.00
    上级补助收入 | 30.00 | 8.00 | 38.00
    收入总计 | 130.00 | 5.00 | 135.00`);
  const partsOf = (table: BudgetTable) =>
    table.lines
      .filter(({ mark }) => mark === "total")
      .map(({ name, children }) => [name, children.map((index) => table.lines[index]?.name)]);

  test("each takes the rows since the one before, and that one, where the amounts bear it out", () => {
    expect(partsOf(draw("100.00"))).toEqual([
      ["本级收入合计", ["增值税", "罚没收入"]],
      ["收入总计", ["本级收入合计", "上级补助收入"]],
    ]);
  });

  test("a slip does not hide it", () => {
    expect(partsOf(draw("108.00"))[0]).toEqual(["本级收入合计", ["增值税", "罚没收入"]]);
  });

  test("subtotals beside each other take nothing", () => {
    const table = drawIndented(`
    部门项目支出表
    单位：万元
    项目 | 合计
    甲县 | 20.00
    乙县 | 13.00
    东部小计 | 33.00
    丙县 | 10.00
    丁县 | 12.00
    西部小计 | 22.00
    合计 | 55.00`);
    expect(partsOf(table)).toEqual([
      ["东部小计", []],
      ["西部小计", []],
      ["合计", []],
    ]);
  });
});
