import { expect, test } from "vitest";
import check from "../../checks/appropriation-balances.ts";
import { drawBook } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

const FT4 = `
  财政拨款收入支出决算总表
  单位：万元
  收入 | < | 支出 | < | < | < | <
  项目 | 决算数 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款
  一、一般公共预算财政拨款 | 100.00 | 一、一般公共服务支出 | 95.00 | 95.00 | |
  二、政府性基金预算财政拨款 | 20.00 | 二、城乡社区支出 | 18.00 | | 18.00 |
  三、国有资本经营预算财政拨款 | | | | | |
  本年收入合计 | 120.00 | 本年支出合计 | 113.00 | 95.00 | 18.00 |
  年初财政拨款结转和结余 | 10.00 | 年末财政拨款结转和结余 | 17.00 | 13.00 | 4.00 |
  一、一般公共预算财政拨款 | 8.00 | | | | |
  二、政府性基金预算财政拨款 | 2.00 | | | | |
  三、国有资本经营预算财政拨款 | | | | | |
  总计 | 130.00 | 总计 | 130.00 | 108.00 | 22.00 |`;

function run(drawing: string) {
  return runCheck(check, drawBook(drawing, { stage: "final-account" }));
}

test("says nothing of a budget that is left blank", () => {
  expect(run(FT4)).toEqual(["agrees: 6", "not stated: 2"]);
});

test("agrees where a printed 0 meets blanks", () => {
  expect(run(FT4.replace(/ \|$/gm, " | 0.00"))).toEqual(["agrees: 8"]);
});

test("reads the budgets under 年初 without numbers as well", () => {
  const drawing = FT4.replace("一、一般公共预算财政拨款 | 8.00", "一般公共预算财政拨款 | 8.00")
    .replace("二、政府性基金预算财政拨款 | 2.00", "政府性基金预算财政拨款 | 2.00")
    .replace("三、国有资本经营预算财政拨款 | | | | | |\n  总计", "国有资本经营预算财政拨款 | | | | | |\n  总计");
  expect(run(drawing)).toEqual(["agrees: 6", "not stated: 2"]);
});

test("names 总计 and its column", () => {
  expect(run(FT4.replace("17.00 | 13.00", "17.00 | 31.00"))).toEqual([
    "contradicts 总计 · 一般公共预算财政拨款: 108.00 ≠ 95.00 + 31.00",
    "agrees: 5",
    "not stated: 2",
  ]);
});

test("finds money of one budget counted under another", () => {
  const moved = FT4.replace("财政拨款 | 8.00", "财政拨款 | 2.00").replace(
    /(二、政府性基金预算财政拨款) \| 2\.00/,
    "$1 | 8.00",
  );
  expect(run(moved)).toEqual([
    "contradicts 总计 · 一般公共预算财政拨款: 108.00 ≠ 100.00 + 2.00",
    "contradicts 总计 · 政府性基金预算财政拨款: 22.00 ≠ 20.00 + 8.00",
    "agrees: 4",
    "not stated: 2",
  ]);
});

test("asks nothing of a table without balances", () => {
  const drawing = FT4.split("\n")
    .filter((line) => !/年初/.test(line))
    .join("\n");
  expect(run(drawing)).toEqual(["草案中没有本规则适用的表格。"]);
});

test("says nothing of parts left out under 年初", () => {
  const drawing = FT4.split("\n")
    .filter((line) => !/ (?:8|2)\.00/.test(line))
    .join("\n");
  expect(run(drawing)).toEqual(["agrees: 4", "not stated: 2"]);
});
