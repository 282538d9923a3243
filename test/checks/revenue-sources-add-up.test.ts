import { describe, expect, test } from "vitest";
import check from "../../checks/revenue-sources-add-up.ts";
import { drawTable } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

function run(drawing: string) {
  return runCheck(check, drawTable(drawing, { kind: "revenue" }));
}

const FINAL = (other: string) => `
  项目 | < | 本年收入合计 | 财政拨款收入 | 上级补助收入 | 事业收入 | 经营收入 | 附属单位上缴收入 | 其他收入
  功能分类科目编码 | 科目名称 | ^ | ^ | ^ | ^ | ^ | ^ | ^
  栏次 | < | 1 | 2 | 3 | 4 | 5 | 6 | 7
  205 | 教育支出 | 160.00 | 90.00 | | 60.00 | | | ${other}
  210 | 卫生健康支出 | 10.00 | 10.00 | | | | |
  合计 | < | 170.00 | 100.00 | | 60.00 | | | 10.00`;

test("says nothing of a row left blank", () => {
  expect(run("单位名称 | 合计 | 财政拨款收入 | 其他收入\n某局 | | |")).toEqual(["not stated: 1"]);
});

test("adds up every source, blank ones as 0", () => {
  expect(run(FINAL("10.00"))).toEqual(["agrees: 3"]);
});

test("names the row", () => {
  expect(run(FINAL("1.00"))).toEqual([
    "contradicts 205 教育支出 · 本年收入合计: 160.00 ≠ 90.00 + 60.00 + 1.00",
    "agrees: 2",
  ]);
});

describe("does not add", () => {
  test("其中 of 事业收入", () => {
    const drawing = `
      单位代码 | 单位名称 | 合计 | 上年结转 | 一般公共预算拨款收入 | 政府性基金预算拨款收入 | 事业收入 | < | 其他收入
      ^ | ^ | ^ | ^ | ^ | ^ | 金额 | 其中：教育收费 | ^
      | 合计 | 140.00 | 10.00 | 100.00 | 20.00 | 10.00 | 4.00 |
      301001 | 某市教育局本级 | 140.00 | 10.00 | 100.00 | 20.00 | 10.00 | 4.00 |`;
    expect(run(drawing)).toEqual(["agrees: 2"]);
    expect(run(drawing.replace("本级 | 140.00", "本级 | 144.00"))).toEqual([
      "contradicts 某市教育局本级 · 合计: 144.00 ≠ 10.00 + 100.00 + 20.00 + 10.00",
      "agrees: 1",
    ]);
  });

  test("a group twice: its 小计 stands for it", () => {
    const drawing = `
      单位名称 | 合计 | 本年收入 | < | < | < | 上年结转结余 | < | <
      ^ | ^ | 小计 | 一般公共预算 | 事业收入 | 其他收入 | 小计 | 一般公共预算 | 单位资金
      某局 | 140.00 | 130.00 | 120.00 | 8.00 | 2.00 | 10.00 | 10.00 |`;
    expect(run(drawing)).toEqual(["agrees: 1"]);
    expect(run(drawing.replace("8.00", "9.00"))).toEqual([
      "contradicts 某局 · 本年收入 小计: 130.00 ≠ 120.00 + 9.00 + 2.00",
    ]);
  });
});

test("leaves 元 without 分 their rounding", () => {
  const rows = "单位名称 | 合计 | 财政拨款收入 | 事业收入\n某局 | 1,001 | 600 | 400";
  expect(runCheck(check, drawTable(rows, { kind: "revenue", unit: "元" }))).toEqual([
    "rounding 某局 · 合计: 1,001 ≈ 600 + 400",
  ]);
});
