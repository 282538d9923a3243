import { describe, expect, test } from "vitest";
import check from "../../checks/appropriations-match-general-expenditure.ts";
import type { Stage } from "../../domain/budget-table.ts";
import { drawBook } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

function run(drawing: string, stage: Stage = "budget") {
  return runCheck(check, drawBook(drawing, { stage }));
}

const FINAL = (total: string, education: string) => `
  财政拨款收入支出决算总表
  单位：万元
  收入 | < | 支出 | < | < | < | <
  项目 | 决算数 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款
  一、一般公共预算财政拨款 | 100.00 | 一、外交支出 | | | |
  二、政府性基金预算财政拨款 | 20.00 | 二、教育支出 | 95.00 | 95.00 | |
  | | 三、城乡社区支出 | 18.00 | | 18.00 |
  本年收入合计 | 120.00 | 本年支出合计 | 113.00 | 95.00 | 18.00 |
  年初财政拨款结转和结余 | 10.00 | 年末财政拨款结转和结余 | 17.00 | 13.00 | 4.00 |
  总计 | 130.00 | 总计 | 130.00 | 108.00 | 22.00 |
  一般公共预算财政拨款支出决算表
  单位：万元
  项目 | < | 合计 | 基本支出 | 项目支出
  功能分类科目编码 | 科目名称 | ^ | ^ | ^
  205 | 教育支出 | ${education} | ${education} |
  合计 | < | ${total} | ${total} |`;

describe("the column of the general budget", () => {
  test("agrees in total and by class: 本年支出, not what is left at the end of the year", () => {
    expect(run(FINAL("95.00", "95.00"), "final-account")).toEqual(["agrees: 2"]);
  });

  test("is named when the total or a class differs", () => {
    expect(run(FINAL("85.00", "95.00"), "final-account")).toEqual([
      "contradicts 本年支出合计 · 一般公共预算财政拨款: 95.00 ≠ 85.00 《一般公共预算财政拨款支出决算表》合计",
      "agrees: 1",
    ]);
    expect(run(FINAL("95.00", "59.00"), "final-account")).toEqual([
      "contradicts 教育支出 · 一般公共预算财政拨款: 95.00 ≠ 59.00 《一般公共预算财政拨款支出决算表》同一科目",
      "agrees: 1",
    ]);
  });

  test("says nothing of a table left blank", () => {
    expect(run(FINAL("", ""), "final-account")).toEqual(["not stated: 2"]);
  });

  const budget = (opening: string, closing: string, total: string) => `
    财政拨款收支总表
    单位：万元
    收入 | < | 支出 | < | < | < | <
    项目 | 预算数 | 项目 | 合计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算
    一、本年收入 | 120.00 | 一、本年支出 | 125.00 | 105.00 | 20.00 |
    （一）一般公共预算拨款 | 100.00 | （一）教育支出 | 105.00 | 105.00 | |
    （二）政府性基金预算拨款 | 20.00 | （二）城乡社区支出 | 20.00 | | 20.00 |
    二、上年结转 | ${opening} | 二、结转下年 | ${closing} | ${closing} | |
    收入总计 | 130.00 | 支出总计 | 130.00 | 110.00 | 20.00 |
    一般公共预算支出表
    单位：万元
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    205 | 教育支出 | ${total} | ${total} |
    合计 | < | ${total} | ${total} |`;

  test("is 本年支出 where what goes into next year is stated besides", () => {
    expect(run(budget("", "5.00", "105.00"))).toEqual(["agrees: 2"]);
    expect(run(budget("", "5.00", "110.00"))).toHaveLength(2);
  });

  test("may hold what was carried over besides: the table is of the year's appropriation or of both", () => {
    expect(run(budget("5.00", "5.00", "105.00"))).toEqual(["agrees: 2"]);
    expect(run(budget("5.00", "5.00", "100.00"))).toEqual(["agrees: 2"]);
    expect(run(budget("5.00", "5.00", "110.00"))[0]).toBe(
      "contradicts 合计 · 合计: 110.00 > 105.00 《财政拨款收支总表》同一科目",
    );
  });
});

describe("the table of all appropriations beside it, as Jiangsu prints it", () => {
  const jiangsu = (fund: string, operation: string) => `
    财政拨款支出预算表（功能科目）
    单位：万元
    功能科目代码 | 功能科目名称 | 金额
    | 合计 | 110.00
    201 | 一般公共服务支出 | 110.00
    20102 | 政协事务 | 110.00
    2010201 | 行政运行 | 110.00
    一般公共预算支出预算表（功能科目）
    单位：万元
    功能科目代码 | 功能科目名称 | 金额
    | 合计 | 110.00
    201 | 一般公共服务支出 | 110.00
    20102 | 政协事务 | 110.00
    2010201 | 行政运行 | ${operation}
    政府性基金支出预算表
    单位：万元
    功能科目代码 | 功能科目名称 | 金额
    | 合计 | ${fund}`;

  test("agrees row by row where the other budgets are printed empty", () => {
    expect(run(jiangsu("", "110.00"))).toEqual(["agrees: 4"]);
    expect(run(jiangsu("", "101.00"))).toEqual([
      "contradicts 2010201 行政运行 · 金额: 110.00 ≠ 101.00 《一般公共预算支出预算表（功能科目）》同一科目",
      "agrees: 3",
    ]);
  });

  test("may be more where a fund spends too, never less", () => {
    expect(run(jiangsu("9.00", "101.00"))).toEqual(["agrees: 4"]);
    expect(run(jiangsu("9.00", "119.00"))).toEqual([
      "contradicts 2010201 行政运行 · 金额: 119.00 > 110.00 《财政拨款支出预算表（功能科目）》同一科目",
      "agrees: 3",
    ]);
  });

  test("is another table where it is by economic class, as in Sichuan", () => {
    const drawing = jiangsu("", "101.00").replace(
      "财政拨款支出预算表（功能科目）",
      "财政拨款支出预算表（部门经济分类科目）",
    );
    expect(run(drawing)).toEqual([]);
  });
});
