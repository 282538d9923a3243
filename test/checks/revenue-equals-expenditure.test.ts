import { expect, test } from "vitest";
import check from "../../checks/revenue-equals-expenditure.ts";
import { drawBook } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

function run(revenue: string, expenditure: string, totals: [string, string] = ["收入总计", "支出总计"]) {
  return runCheck(
    check,
    drawBook(`
      部门收支总表
      单位：万元
      收入 | < | 支出 | <
      项目 | 预算数 | 项目 | 预算数
      一、一般公共预算拨款收入 | 60.00 | 一、一般公共服务支出 | 60.00
      ${totals[0]} | ${revenue} | ${totals[1]} | ${expenditure}`),
  );
}

test("says nothing of totals left blank", () => {
  expect(run("", "")).toEqual(["not stated: 1"]);
  expect(run("98,765.40", "—")).toEqual(["not stated: 1"]);
});

test("says nothing of a table without totals", () => {
  expect(run("60.00", "60.00", ["二、事业收入", "二、教育支出"])).toEqual([]);
});

test("passes at equal totals, whatever they are called", () => {
  expect(run("98,765.40", "98,765.40")).toEqual(["agrees: 1"]);
  expect(run("98,765.40", "98765.4", ["总计", "总计"])).toEqual(["agrees: 1"]);
});

test("finds two digits swapped", () => {
  expect(run("98,765.40", "98,756.40")).toEqual(["contradicts 收入总计 · 预算数: 98,765.40 ≠ 98,756.40 支出总计"]);
});

test("leaves nothing to rounding: two totals of one table that are to be equal are one number (T0)", () => {
  expect(run("98,765.40", "98,765.41")).toEqual(["contradicts 收入总计 · 预算数: 98,765.40 ≠ 98,765.41 支出总计"]);
  expect(run("98,765", "98,766")).toEqual(["contradicts 收入总计 · 预算数: 98,765 ≠ 98,766 支出总计"]);
});

test("leaves the digits that one of them does not print to rounding", () => {
  expect(run("98,765.4", "98,765.44")).toEqual(["rounding 收入总计 · 预算数: 98,765.4 ≈ 98,765.44 支出总计"]);
  expect(run("98,765.4", "98,765.46")[0]).toMatch(/^contradicts/);
});

test("compares 总计, not 本年合计", () => {
  const book = drawBook(
    `
    收入支出决算总表
    单位：万元
    收入 | < | 支出 | <
    项目 | 决算数 | 项目 | 决算数
    本年收入合计 | 100.00 | 本年支出合计 | 113.00
    年初结转和结余 | 30.00 | 年末结转和结余 | 17.00
    总计 | 130.00 | 总计 | 130.00`,
    { stage: "final-account" },
  );
  expect(runCheck(check, book)).toEqual(["agrees: 1"]);
});

test("reads the total merged under the panels of function and of use, as Jiangsu prints it", () => {
  const drawing = (expenditure: string) => `
    收支预算总表
    单位：万元
    收入 | < | 支出 | < | < | <
    项目名称 | 金额 | 功能分类 | < | 支出用途 | <
    ^ | ^ | 功能科目名称 | 金额 | 项目名称 | 金额
    一、财政拨款 | 100.00 | 一、教育支出 | 105.00 | 一、基本支出 | 80.00
    二、其他资金 | 10.00 | | | 二、项目支出 | 25.00
    当年收入小计 | 110.00 | 当年支出小计 | < | < | 105.00
    上年结转资金 | | 结转下年资金 | < | < | 5.00
    收入合计 | 110.00 | 支出合计 | < | < | ${expenditure}`;
  expect(runCheck(check, drawBook(drawing("110.00")))).toEqual(["agrees: 1"]);
  expect(runCheck(check, drawBook(drawing("101.00")))).toEqual([
    "contradicts 收入合计 · 金额: 110.00 ≠ 101.00 支出总计",
  ]);
});

test("does not hold a revenue table against an expenditure table", () => {
  const book = drawBook(`
    部门收入总表
    单位：万元
    项目 | 合计 | 财政拨款收入 | 事业收入
    合计 | 100.00 | 90.00 | 10.00`);
  expect(runCheck(check, book)).toEqual(["草案中没有本规则适用的表格。"]);
});
