import { expect, test } from "vitest";
import check from "../../checks/summary-matches-appropriations.ts";
import { drawBook } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

/** A school with 事业收入: all it spends, and what of it is appropriated. */
const BOOK = `
  部门收支总表
  单位：万元
  收入 | < | 支出 | <
  项目 | 预算数 | 项目 | 预算数
  一、一般公共预算拨款收入 | 100.00 | 一、教育支出 | 150.00
  二、政府性基金预算拨款收入 | 20.00 | 二、卫生健康支出 | 10.00
  三、国有资本经营预算拨款收入 | | 三、城乡社区支出 | 20.00
  四、事业收入 | 60.00 | |
  收入总计 | 180.00 | 支出总计 | 180.00
  财政拨款收支总表
  单位：万元
  收入 | < | 支出 | < | < | < | <
  项目 | 预算数 | 项目 | 合计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算
  一、一般公共预算拨款 | 100.00 | 一、教育支出 | 90.00 | 90.00 | |
  二、政府性基金预算拨款 | 20.00 | 二、卫生健康支出 | 10.00 | 10.00 | |
  | | 三、城乡社区支出 | 20.00 | | 20.00 |
  收入总计 | 120.00 | 支出总计 | 120.00 | 100.00 | 20.00 |`;

function run(drawing: string) {
  return runCheck(check, drawBook(drawing));
}

test("lets a body with income of its own spend more than its appropriation (H.1 trap 2)", () => {
  expect(run(BOOK)).toEqual(["agrees: 5"]);
});

test("names the appropriation that differs", () => {
  expect(run(BOOK.replace("拨款收入 | 100.00", "拨款收入 | 110.00"))).toEqual([
    "contradicts 一般公共预算拨款收入 · 预算数: 110.00 ≠ 100.00 《财政拨款收支总表》同一项目",
    "agrees: 4",
  ]);
});

test("names the class that costs more from appropriations than in all", () => {
  expect(run(BOOK.replace("教育支出 | 90.00", "教育支出 | 190.00"))).toEqual([
    "contradicts 教育支出 · 合计: 190.00 > 150.00 《部门收支总表》同一科目",
    "agrees: 4",
  ]);
});

test("does not take the money carried over under 上年结转 for the year's", () => {
  const carried = BOOK.replace("| | 三、城乡社区支出", "上年结转 | 30.00 | 三、城乡社区支出").replace(
    "收入总计 | 120.00 | 支出总计 | 120.00",
    "一、一般公共预算拨款 | 30.00 | | | | |\n收入总计 | 150.00 | 支出总计 | 120.00",
  );
  expect(run(carried)).toEqual(["agrees: 5"]);
});

test("leaves one unit of the last digit to rounding", () => {
  expect(run(BOOK.replace("卫生健康支出 | 10.00 | 10.00", "卫生健康支出 | 10.01 | 10.01"))).toEqual([
    "rounding 卫生健康支出 · 合计: 10.01 > 10.00 《部门收支总表》同一科目",
    "agrees: 4",
  ]);
});
