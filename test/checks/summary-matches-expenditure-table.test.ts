import { describe, expect, test } from "vitest";
import check from "../../checks/summary-matches-expenditure-table.ts";
import type { Stage } from "../../domain/budget-table.ts";
import { drawBook } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

function run(drawing: string, stage: Stage = "budget") {
  return runCheck(check, drawBook(drawing, { stage }));
}

const FINAL = `
  收入支出决算总表
  单位：万元
  收入 | < | 支出 | <
  项目 | 决算数 | 项目 | 决算数
  一、一般公共预算财政拨款收入 | 170.00 | 一、教育支出 | 150.00
  | | 二、外交支出 |
  | | 三、卫生健康支出 | 13.00
  本年收入合计 | 170.00 | 本年支出合计 | 163.00
  年初结转和结余 | | 年末结转和结余 | 7.00
  总计 | 170.00 | 总计 | 170.00
  支出决算表
  单位：万元
  项目 | < | 本年支出合计 | 基本支出 | 项目支出
  功能分类科目编码 | 科目名称 | ^ | ^ | ^
  205 | 教育支出 | 150.00 | 100.00 | 50.00
  20502 | 普通教育 | 150.00 | 100.00 | 50.00
  210 | 卫生健康支出 | 13.00 | 13.00 |
  合计 | < | 163.00 | 113.00 | 50.00`;

test("says nothing of classes that only one table has", () => {
  expect(run(FINAL.replace("二、外交支出 |", "二、外交支出 | 0.00"), "final-account")).toEqual(["agrees: 3"]);
});

test("passes: the year's total and every class", () => {
  expect(run(FINAL, "final-account")).toEqual(["agrees: 3"]);
});

test("names the class that differs", () => {
  expect(run(FINAL.replace("三、卫生健康支出 | 13.00", "三、卫生健康支出 | 31.00"), "final-account")).toEqual([
    "contradicts 卫生健康支出 · 决算数: 31.00 ≠ 13.00 《支出决算表》同一科目",
    "agrees: 2",
  ]);
});

test("leaves 326.71 against 326.72 to rounding", () => {
  expect(run(FINAL.replace("三、卫生健康支出 | 13.00", "三、卫生健康支出 | 13.01"), "final-account")).toEqual([
    "rounding 卫生健康支出 · 决算数: 13.01 ≈ 13.00 《支出决算表》同一科目",
    "agrees: 2",
  ]);
});

describe("in a budget", () => {
  const jiangsu = (carried: string, basic = "80.00") => `
    收支预算总表
    单位：万元
    收入 | < | 支出 | < | < | <
    项目名称 | 金额 | 功能分类 | < | 支出用途 | <
    ^ | ^ | 功能科目名称 | 金额 | 项目名称 | 金额
    一、财政拨款 | 110.00 | 一、教育支出 | 105.00 | 一、基本支出 | ${basic}
    | | | | 二、项目支出 | 25.00
    当年收入小计 | 110.00 | 当年支出小计 | < | < | 105.00
    上年结转资金 | | 结转下年资金 | < | < | 5.00
    收入合计 | 110.00 | 支出合计 | < | < | 110.00
    支出预算总表
    单位：万元
    合计 | 基本支出 | 项目支出 | 单位预留机动经费 | 结转下年资金
    ${carried}`;

  test("compares 支出合计 with a table that has a column of 结转下年, and the uses with its columns", () => {
    expect(run(jiangsu("110.00 | 80.00 | 25.00 | | 5.00"))).toEqual(["agrees: 3"]);
    expect(run(jiangsu("110.00 | 80.00 | 25.00 | | 5.00", "85.00"))).toEqual([
      "contradicts 基本支出 · 支出用途 金额: 85.00 ≠ 80.00 《支出预算总表》合计",
      "agrees: 2",
    ]);
  });

  const withoutCurrent = (closing: string) => `
    部门收支总表
    单位：万元
    收入 | < | 支出 | <
    项目 | 预算数 | 项目 | 预算数
    一、一般公共预算拨款收入 | 140.00 | 一、教育支出 | 135.00
    | | 结转下年 | ${closing}
    收入总计 | 140.00 | 支出总计 | 140.00
    部门支出总表
    单位：万元
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    205 | 教育支出 | 135.00 | 135.00 |
    合计 | < | 135.00 | 135.00 |`;

  test("does not take 支出总计 for the year's expenditure where 结转下年 is stated", () => {
    expect(run(withoutCurrent("5.00"))).toEqual(["agrees: 1"]);
  });

  test("does not take the class of one unit for that of the department", () => {
    const byUnit = withoutCurrent("").replace(
      "205 | 教育支出 | 135.00 | 135.00 |",
      "| 某中学 | 100.00 | 100.00 |\n205 | 教育支出 | 100.00 | 100.00 |\n| 某小学 | 35.00 | 35.00 |\n205 | 教育支出 | 35.00 | 35.00 |",
    );
    expect(run(byUnit.replaceAll("140.00", "135.00"))).toEqual(["agrees: 1"]);
  });

  test("takes it where nothing is carried over", () => {
    expect(run(withoutCurrent(""))).toEqual([
      "contradicts 支出总计 · 预算数: 140.00 ≠ 135.00 《部门支出总表》合计",
      "agrees: 1",
    ]);
  });
});

test("compares 万元 with 元", () => {
  const inYuan = FINAL.replace(/支出决算表\n {2}单位：万元/, "支出决算表\n  单位：元").replace(
    "合计 | < | 163.00",
    "合计 | < | 1,630,049.99",
  );
  expect(run(inYuan, "final-account")[0]).toBe(
    "rounding 本年支出合计 · 决算数: 163.00 ≈ 1,630,049.99 《支出决算表》合计",
  );
});
