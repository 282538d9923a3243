import { expect, test } from "vitest";
import check from "../../checks/appropriations-match-fund-tables.ts";
import type { Stage } from "../../domain/budget-table.ts";
import { drawBook } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

const FT4 = (fund: string, capital: string) => `
  财政拨款收入支出决算总表
  单位：万元
  收入 | < | 支出 | < | < | < | <
  项目 | 决算数 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款
  一、一般公共预算财政拨款 | 95.00 | 一、教育支出 | 95.00 | 95.00 | |
  本年收入合计 | 120.00 | 本年支出合计 | 113.00 | 95.00 | ${fund} | ${capital}
  年初财政拨款结转和结余 | 10.00 | 年末财政拨款结转和结余 | 17.00 | 13.00 | 4.00 |
  总计 | 130.00 | 总计 | 130.00 | 108.00 | 22.00 |`;
const FUND = (spent: string) => `
  政府性基金预算财政拨款收入支出决算表
  单位：万元
  项目 | < | 年初结转和结余 | 本年收入 | 本年支出 | < | < | 年末结转和结余
  功能分类科目编码 | 科目名称 | ^ | ^ | 小计 | 基本支出 | 项目支出 | ^
  合计 | < | 2.00 | 20.00 | ${spent} | | ${spent} | 4.00
  212 | 城乡社区支出 | 2.00 | 20.00 | ${spent} | | ${spent} | 4.00`;
const CAPITAL = (spent: string) => `
  国有资本经营预算财政拨款支出决算表
  单位：万元
  科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
  合计 | < | ${spent} | | ${spent}`;

function run(drawing: string, stage: Stage = "final-account") {
  return runCheck(check, drawBook(drawing, { stage }));
}

test("says nothing of blank columns against blank tables", () => {
  expect(run(FT4("", "") + FUND("") + CAPITAL(""))).toEqual(["not stated: 2"]);
});

test("agrees at a printed 0", () => {
  expect(run(FT4("0.00", "0") + FUND("0.00") + CAPITAL("0.00"))).toEqual(["agrees: 2"]);
});

test("takes 本年支出 of a table with balances, and 合计 of one without", () => {
  expect(run(FT4("18.00", "7.00") + FUND("18.00") + CAPITAL("7.00"))).toEqual(["agrees: 2"]);
});

test("names the column", () => {
  expect(run(FT4("0.00", "7.00") + FUND("50.00") + CAPITAL("7.00"))).toEqual([
    "contradicts 本年支出合计 · 政府性基金预算财政拨款: 0.00 ≠ 50.00 《政府性基金预算财政拨款收入支出决算表》合计",
    "agrees: 1",
  ]);
});

test("runs with the one table that is there", () => {
  expect(run(FT4("18.00", "7.00") + FUND("18.00"))).toEqual(["agrees: 1"]);
  expect(run(FT4("18.00", "7.00"))).toEqual([]);
});

test("does not take the revenue or the 三公 of a fund for what it spends", () => {
  const drawing = `${FT4("18.00", "")}
    政府性基金预算收入表
    单位：万元
    项目 | 金额
    合计 | 20.00
    政府性基金预算“三公”经费支出表
    单位：万元
    合计 | 因公出国（境）费 | 公务接待费
    1.00 | | 1.00`;
  expect(run(drawing)).toEqual([]);
});
