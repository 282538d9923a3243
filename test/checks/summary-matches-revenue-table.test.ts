import { describe, expect, test } from "vitest";
import check from "../../checks/summary-matches-revenue-table.ts";
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
  一、一般公共预算财政拨款收入 | 80.00 | 一、教育支出 | 170.00
  二、政府性基金预算财政拨款收入 | 20.00 | |
  三、国有资本经营预算财政拨款收入 | | |
  四、上级补助收入 | | |
  五、事业收入 | 60.00 | |
  八、其他收入 | 10.00 | |
  本年收入合计 | 170.00 | 本年支出合计 | 170.00
  年初结转和结余 | 5.00 | 年末结转和结余 | 5.00
  总计 | 175.00 | 总计 | 175.00
  收入决算表
  单位：万元
  项目 | < | 本年收入合计 | 财政拨款收入 | 上级补助收入 | 事业收入 | 经营收入 | 附属单位上缴收入 | 其他收入
  功能分类科目编码 | 科目名称 | ^ | ^ | ^ | ^ | ^ | ^ | ^
  205 | 教育支出 | 170.00 | 100.00 | | 60.00 | | | 10.00
  合计 | < | 170.00 | 100.00 | | 60.00 | | | 10.00`;

test("does not run on one of the two tables alone, nor on two of a kind", () => {
  expect(run(FINAL.split("收入决算表")[0] ?? "", "final-account")).toEqual(["草案中没有（或不止一张）收入总表。"]);
  expect(run(`${FINAL}\n收入决算表\n单位：万元\n项目 | 合计\n合计 | 170.00`, "final-account")).toEqual([
    "草案中没有（或不止一张）收入总表。",
  ]);
});

test("says nothing of sources left blank", () => {
  expect(run(FINAL, "final-account")).toEqual(["agrees: 4", "not stated: 1"]);
});

test("names the source that differs", () => {
  expect(run(FINAL.replace("五、事业收入 | 60.00", "五、事业收入 | 66.00"), "final-account")).toEqual([
    "contradicts 事业收入 · 决算数: 66.00 ≠ 60.00 《收入决算表》合计",
    "agrees: 3",
    "not stated: 1",
  ]);
});

test("adds the three appropriations of one table up to the one column of the other", () => {
  expect(run(FINAL.replace("拨款收入 | 20.00", "拨款收入 | 10.00"), "final-account")[0]).toBe(
    "contradicts 合计 · 财政拨款收入: 100.00 ≠ 80.00 + 10.00",
  );
});

test("compares 本年收入合计, not 总计, with a table of the year's revenue", () => {
  expect(run(FINAL.replaceAll("175.00", "185.00"), "final-account")).toEqual(["agrees: 4", "not stated: 1"]);
});

describe("in a budget", () => {
  const budget = (columns: string, total: string) => `
    部门收支总表
    单位：万元
    收入 | < | 支出 | <
    项目 | 预算数 | 项目 | 预算数
    一、一般公共预算拨款收入 | 100.00 | 一、一般公共服务支出 | 130.00
    二、事业收入 | 20.00 | |
    上年结转 | 10.00 | |
    收入总计 | 130.00 | 支出总计 | 130.00
    部门收入总表
    单位：万元
    单位代码 | 单位名称 | 合计 | ${columns}
    ^ | ^ | ^ | ^ | ^ | 金额 | 其中：教育收费
    | 合计 | ${total}`;

  test("compares 收入总计 with a table that has a column of 上年结转, and 事业收入 with its 金额", () => {
    const columns = "上年结转 | 一般公共预算拨款收入 | 事业收入 | <";
    expect(run(budget(columns, "130.00 | 10.00 | 100.00 | 20.00 | 4.00"))).toEqual(["agrees: 3"]);
    expect(run(budget(columns, "103.00 | 10.00 | 100.00 | 30.00 | 4.00"))).toEqual([
      "contradicts 收入总计 · 预算数: 130.00 ≠ 103.00 《部门收入总表》合计",
      "contradicts 事业收入 · 预算数: 20.00 ≠ 30.00 《部门收入总表》合计",
      "agrees: 1",
    ]);
  });

  test("says nothing of the total when one table has 上年结转 and the other neither it nor 本年收入合计", () => {
    expect(run(budget("其他收入 | 一般公共预算拨款收入 | 事业收入 | <", "120.00 | | 100.00 | 20.00 | 4.00"))).toEqual([
      "agrees: 2",
    ]);
  });
});

test("compares amounts printed in different units", () => {
  const inYuan = FINAL.replace(/收入决算表\n {2}单位：万元/, "收入决算表\n  单位：元").replace(
    "合计 | < | 170.00 | 100.00 | | 60.00 | | | 10.00",
    "合计 | < | 1,700,012.34 | 1,000,049.00 | | 600,000 | | | 100,000",
  );
  expect(run(inYuan, "final-account")).toEqual([
    "rounding 本年收入合计 · 决算数: 170.00 ≈ 1,700,012.34 《收入决算表》合计",
    "rounding 合计 · 财政拨款收入: 1,000,049.00 ≈ 80.00 + 20.00",
    "agrees: 2",
    "not stated: 1",
  ]);
});
