import { describe, expect, test } from "vitest";
import check from "../../checks/general-basic-expenditure-matches.ts";
import type { Stage } from "../../domain/budget-table.ts";
import { drawBook } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

function run(drawing: string, stage: Stage = "budget") {
  return runCheck(check, drawBook(drawing, { stage }));
}

const GENERAL = `
  一般公共预算支出表
  单位：万元
  科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
  205 | 教育支出 | 90.00 | 80.00 | 10.00
  合计 | < | 90.00 | 80.00 | 10.00`;
const BASIC = (total: string) => `
  一般公共预算基本支出表
  单位：万元
  科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
  301 | 工资福利支出 | 60.00 | 60.00 |
  302 | 商品和服务支出 | 20.00 | | 20.00
  合计 | < | ${total} | 60.00 | 20.00`;

test("says nothing of a blank total", () => {
  expect(run(GENERAL + BASIC(""))).toEqual(["not stated: 1"]);
});

test("holds the basic column, not the whole, against the table of basic expenditure", () => {
  expect(run(GENERAL + BASIC("80.00"))).toEqual(["agrees: 1"]);
});

test("names the basic column", () => {
  expect(run(GENERAL + BASIC("90.00"))).toEqual([
    "contradicts 合计 · 基本支出: 80.00 ≠ 90.00 《一般公共预算基本支出表》合计",
  ]);
});

test("compares 元 with 万元", () => {
  const inYuan = BASIC("800,049").replace("万元", "元");
  expect(run(GENERAL + inYuan)[0]).toMatch(/^rounding 合计 · 基本支出: 80\.00 ≈ 800,049/);
  expect(run(GENERAL + inYuan.replace("800,049", "800,051"))[0]).toMatch(/^contradicts/);
});

test("does not ask all expenditure by economic class to be basic expenditure", () => {
  expect(
    run(`${GENERAL}${BASIC("90.00").replace("一般公共预算基本支出表", "一般公共预算支出表（按经济分类）")}`),
  ).toEqual(["草案中没有（或不止一张）一般公共预算基本支出表。"]);
});

test("finds the whole of a table that names its columns basic expenditure", () => {
  const sichuan = `
    一般公共预算基本支出预算表
    单位：万元
    项目 | < | < | 基本支出 | < | <
    科目编码 | 单位代码 | 单位名称（科目） | 合计 | 人员经费 | 公用经费
    | | 合计 | 81.00 | 60.00 | 21.00
    301 | | 工资福利支出 | 60.00 | 60.00 |
    302 | | 商品和服务支出 | 21.00 | | 21.00`;
  expect(run(GENERAL + sichuan)).toEqual([
    "contradicts 合计 · 基本支出: 80.00 ≠ 81.00 《一般公共预算基本支出预算表》合计",
  ]);
});

describe("blocks side by side, without a 合计", () => {
  const final = (publicCosts: string) => `
    一般公共预算财政拨款支出决算表
    单位：万元
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    合计 | < | 500.00 | 485.00 | 15.00
    一般公共预算财政拨款基本支出决算明细表
    单位：万元
    人员经费 | < | < | 公用经费 | < | < | < | < | <
    科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数
    301 | 工资福利支出 | 350.00 | 302 | 商品和服务支出 | 120.00 | 310 | 资本性支出 | 15.00
    人员经费合计 | < | 350.00 | 公用经费合计 | < | < | < | < | ${publicCosts}`;

  test("add 人员经费合计 and 公用经费合计", () => {
    expect(run(final("135.00"), "final-account")).toEqual(["agrees: 1"]);
    expect(run(final("153.00"), "final-account")).toEqual(["contradicts 合计 · 基本支出: 485.00 ≠ 350.00 + 153.00"]);
  });
});

describe("Jiangsu's tables of all appropriations", () => {
  const jiangsu = (stated: string, basic: string) => `
    财政拨款收支预算总表
    单位：万元
    收入 | < | 支出 | <
    项目名称 | 金额 | 支出用途 | <
    ^ | ^ | 项目名称 | 金额
    一、一般公共预算 | 90.00 | 一、基本支出 | ${stated}
    二、政府性基金预算 | | 二、项目支出 | 10.00
    收入合计 | 90.00 | 支出合计 | 90.00
    财政拨款基本支出预算表（经济科目）
    单位：万元
    科目编码 | 科目名称 | 金额
    | 合计 | 80.00
    301 | 工资福利支出 | 80.00
    一般公共预算基本支出预算表（经济科目）
    单位：万元
    科目编码 | 科目名称 | 金额
    | 合计 | ${basic}
    301 | 工资福利支出 | 80.00
    政府性基金支出预算表
    单位：万元
    功能科目代码 | 功能科目名称 | 金额
    | 合计 |`;

  test("agree with the uses in the summary and with the general budget", () => {
    expect(run(jiangsu("80.00", "80.00"))).toEqual(["agrees: 3"]);
  });

  test("are named where they do not", () => {
    expect(run(jiangsu("88.00", "78.00"))).toEqual([
      "contradicts 基本支出 · 支出用途 金额: 88.00 ≠ 80.00 《财政拨款基本支出预算表（经济科目）》合计",
      "contradicts 合计 · 金额: 80.00 ≠ 78.00 《一般公共预算基本支出预算表（经济科目）》同一科目",
      "agrees: 1",
    ]);
  });
});

test.todo("chooses between 基本支出表 by departmental and by government economic class; now neither is read");
