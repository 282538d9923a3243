import { describe, expect, test } from "vitest";
import check from "../../checks/final-account-balances.ts";
import { drawBook } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

interface Figures {
  revenue?: string;
  used?: string;
  opening?: string;
  revenueTotal?: string;
  expenditure?: string;
  distributed?: string;
  closing?: string;
  expenditureTotal?: string;
}

function run(figures: Figures) {
  const { revenue = "26,538.47", used = "", opening = "52.61", revenueTotal = "26,591.08" } = figures;
  const {
    expenditure = "26,530.47",
    distributed = "8.00",
    closing = "52.61",
    expenditureTotal = "26,591.08",
  } = figures;
  return runCheck(
    check,
    drawBook(
      `
      收入支出决算总表
      单位：万元
      收入 | < | < | 支出 | < | <
      项目 | 行次 | 金额 | 项目 | 行次 | 金额
      栏次 | | 1 | 栏次 | | 2
      一、一般公共预算财政拨款收入 | 1 | ${revenue} | 一、一般公共服务支出 | 32 | ${expenditure}
      本年收入合计 | 27 | ${revenue} | 本年支出合计 | 58 | ${expenditure}
      使用非财政拨款结余（含专用结余） | 28 | ${used} | 结余分配 | 59 | ${distributed}
      年初结转和结余 | 29 | ${opening} | 年末结转和结余 | 60 | ${closing}
      总计 | 31 | ${revenueTotal} | 总计 | 62 | ${expenditureTotal}`,
      { stage: "final-account" },
    ),
  );
}

test("takes blank balances for 0", () => {
  expect(run({ used: "", opening: "", revenueTotal: "26,538.47" })).toEqual(["agrees: 2"]);
});

test("says nothing of blank totals", () => {
  expect(run({ revenueTotal: "", expenditureTotal: "" })).toEqual(["not stated: 2"]);
});

test("passes on both sides", () => {
  expect(run({})).toEqual(["agrees: 2"]);
});

test("names the side", () => {
  expect(run({ used: "5.00" })).toEqual(["contradicts 总计 · 金额: 26,591.08 ≠ 26,538.47 + 5.00 + 52.61", "agrees: 1"]);
  expect(run({ distributed: "" })).toEqual(["contradicts 总计 · 金额: 26,591.08 ≠ 26,530.47 + 52.61", "agrees: 1"]);
});

test("does not hold the two sides against each other", () => {
  expect(run({ closing: "62.61", expenditureTotal: "26,601.08" })).toEqual(["agrees: 2"]);
});

describe("in a budget", () => {
  const budget = (current: string) => `
    部门收支总表
    单位：万元
    收入 | < | 支出 | <
    项目 | 预算数 | 项目 | 预算数
    一、本年收入 | ${current} | 一、本年支出 | 125.00
    （一）一般公共预算拨款 | 120.00 | （一）一般公共服务支出 | 125.00
    二、上年结转 | 10.00 | 二、结转下年 | 5.00
    收入总计 | 130.00 | 支出总计 | 130.00`;

  test("holds 本年收入 and 上年结转 to the same", () => {
    expect(runCheck(check, drawBook(budget("120.00")))).toEqual(["agrees: 2"]);
    expect(runCheck(check, drawBook(budget("130.00")))[0]).toMatch(/^contradicts 收入总计/);
  });

  test("says nothing of a side whose 本年收入 is only a heading", () => {
    expect(runCheck(check, drawBook(budget("")))).toEqual(["agrees: 1"]);
  });
});
