import { describe, expect, test } from "vitest";
import check from "../../checks/revenue-items-add-up.ts";
import { drawBook } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

/** The revenue side of a 收支总表. */
function run(rows: string) {
  return runCheck(
    check,
    drawBook(`
      部门收支总表
      单位：万元
      收入 | < | 支出 | <
      项目 | 预算数 | 项目 | 预算数
      ${rows
        .trim()
        .split("\n")
        .map((row) => `${row} | |`)
        .join("\n")}`),
  );
}

const SUMMARY = `
  一、财政拨款收入 | 120.00
  1.一般公共预算 | 100.00
  2.政府性基金预算 | 20.00
  二、事业收入 | 8.50
  三、其他收入 |
  本年收入合计 | 128.50
  上年结转 | 1.50
  收入总计 | 130.00`;

test("says nothing of a table left blank", () => {
  expect(run(SUMMARY.replace(/[\d.]{4,}/g, ""))).toEqual(["not stated: 2"]);
});

test("takes a blank row for 0", () => {
  expect(run("一、事业收入 |\n二、其他收入 | 5.00\n收入总计 | 5.00")).toEqual(["agrees: 1"]);
});

test("adds 1. 2. up to 一、, the items to 本年收入合计, and leaves 总计 to the rule on balances", () => {
  expect(run(SUMMARY)).toEqual(["agrees: 2"]);
});

test("names the total that is wrong", () => {
  expect(run(SUMMARY.replace("128.50", "138.50"))).toEqual([
    "contradicts 本年收入合计 · 预算数: 138.50 ≠ 120.00 + 8.50",
    "agrees: 1",
  ]);
  expect(run(SUMMARY.replace("| 20.00", "| 2.00"))).toEqual([
    "contradicts 财政拨款收入 · 预算数: 120.00 ≠ 100.00 + 2.00",
    "agrees: 1",
  ]);
});

test("leaves 99.9 against 100.0 to rounding", () => {
  expect(run("一、税收返还 | 60.1\n二、补助 | 39.8\n收入总计 | 100.0")).toEqual([
    "rounding 收入总计 · 预算数: 100.0 ≈ 60.1 + 39.8",
  ]);
});

describe("does not add", () => {
  test("其中 rows", () => {
    expect(run(SUMMARY.replace("二、事业收入", "其中：债券 | 10.00\n二、事业收入"))).toEqual(["agrees: 2"]);
  });

  test("what goes on after an 其中 row", () => {
    const rows = "一、财政拨款收入 | 120.00\n其中：1.基本建设资金 | 30.00\n2.专项资金 | 20.00\n收入总计 | 120.00";
    expect(run(rows)).toEqual(["agrees: 1"]);
  });

  test("rows without numbers among those that have them", () => {
    const rows = "一、财政拨款收入 | 100.00\n经费拨款 | 80.00\n非税收入拨款 | 20.00\n二、事业收入 |\n收入总计 | 100.00";
    expect(run(rows)).toEqual([]);
  });
});

test("takes the rows under a heading for the heading itself", () => {
  const rows =
    "一、本年收入 |\n（一）一般公共预算 | 100.00\n（二）政府性基金 | 20.00\n二、上年结转 | 10.00\n收入总计 | 130.00";
  expect(run(rows)).toEqual(["agrees: 1", "not stated: 1"]);
  expect(run(rows.replace("130.00", "120.00"))).toEqual([
    "contradicts 收入总计 · 预算数: 120.00 ≠ 100.00 + 20.00 + 10.00",
    "not stated: 1",
  ]);
});

describe("in a revenue table", () => {
  const byFunction = (total: string) => `
    部门收入总表
    单位：万元
    科目编码 | 科目名称 | 合计 | 财政拨款收入 | 事业收入
    205 | 教育支出 | 150.00 | 90.00 | 60.00
    20502 | 普通教育 | 150.00 | 90.00 | 60.00
    210 | 卫生健康支出 | 10.00 | 10.00 |
    合计 | < | 160.00 | ${total} | 60.00`;

  test("adds up every column by code", () => {
    expect(runCheck(check, drawBook(byFunction("100.00")))).toEqual(["agrees: 6"]);
  });

  test("names the column", () => {
    expect(runCheck(check, drawBook(byFunction("110.00")))).toEqual([
      "contradicts 合计 · 财政拨款收入: 110.00 ≠ 90.00 + 10.00",
      "agrees: 5",
    ]);
  });

  const grouped = (other: string) => `
    收入预算总表
    单位：万元
    项目名称 | | 金额
    收入总计 | < | 10,150.48
    一般公共预算资金 | 小计 | 10,070.48
    ^ | 公共财政拨款（补助）资金 | 10,070.48
    ^ | 专项收入 |
    政府性基金 | 小计 |
    其他资金 | 小计 | 80.00
    ^ | 事业收入 | 30.00
    ^ | 其他收入 | ${other}`;

  test("adds rows up to the 小计 of their group and groups to the total, as Jiangsu prints them", () => {
    expect(runCheck(check, drawBook(grouped("50.00")))).toEqual(["agrees: 3"]);
  });

  test("names the 小计 of a group that does not add up", () => {
    expect(runCheck(check, drawBook(grouped("5.00")))).toEqual([
      "contradicts 其他资金小计 · 金额: 80.00 ≠ 30.00 + 5.00",
      "agrees: 2",
    ]);
  });

  test("takes a government's revenue table too", () => {
    const book = drawBook(`
      2025年省级一般公共预算收入预算表
      单位：万元
      科目编码 | 科目名称 | 预算数
      101 | 税收收入 | 60.00
      10101 | 增值税 | 50.00
      103 | 非税收入 | 40.00
      收入合计 | < | 100.00`);
    expect(runCheck(check, book)).toEqual(["contradicts 101 税收收入 · 预算数: 60.00 ≠ 50.00", "agrees: 1"]);
  });

  test("does not add units to the department they belong to", () => {
    const book = drawBook(`
      部门收入总表
      单位：万元
      单位代码 | 单位名称 | 合计 | 财政拨款收入 | 事业收入
      | 合计 | 100.00 | 90.00 | 10.00
      301 | 某市统计局 | 100.00 | 90.00 | 10.00
      301001 | 某市统计局机关 | 70.00 | 70.00 |
      301002 | 某市普查中心 | 30.00 | 20.00 | 10.00`);
    expect(runCheck(check, book)).toEqual([]);
  });
});
