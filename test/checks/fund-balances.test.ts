import { expect, test } from "vitest";
import check from "../../checks/fund-balances.ts";
import { drawTable } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

function run(row: string) {
  const drawing = `
    项目 | < | 年初结转和结余 | 本年收入 | 本年支出 | < | < | 年末结转和结余
    功能分类科目编码 | 科目名称 | ^ | ^ | 小计 | 基本支出 | 项目支出 | ^
    栏次 | < | 1 | 2 | 3 | 4 | 5 | 6
    ${row}`;
  return runCheck(check, drawTable(drawing, { kind: "fund", stage: "final-account" }));
}

test("takes blanks for 0, says nothing of a row without a closing balance", () => {
  expect(run("212 | 城乡社区支出 | | 95.00 | 95.00 | | 95.00 | 0.00")).toEqual(["agrees: 1"]);
  expect(run("212 | 城乡社区支出 | 10.00 | 100.00 | 95.00 | | 95.00 | ")).toEqual(["not stated: 1"]);
});

test("the rule: 10 + 100 − 95 = 15", () => {
  expect(run("212 | 城乡社区支出 | 10.00 | 100.00 | 95.00 | | 95.00 | 15.00")).toEqual(["agrees: 1"]);
});

test("names the row", () => {
  expect(
    run("212 | 城乡社区支出 | 10.00 | 100.00 | 95.00 | | 95.00 | 5.00\n229 | 其他支出 | | 1.00 | 1.00 | | 1.00 | 0.00"),
  ).toEqual(["contradicts 212 城乡社区支出 · 年末结转和结余: 5.00 ≠ 10.00 + 100.00 − 95.00", "agrees: 1"]);
});

test("takes the 小计 of 本年支出, not its parts", () => {
  expect(run("212 | 城乡社区支出 | 10.00 | 100.00 | 95.00 | 45.00 | 50.00 | 15.00")).toEqual(["agrees: 1"]);
});

test("leaves the last digit to rounding", () => {
  expect(run("212 | 城乡社区支出 | 10.00 | 100.00 | 95.00 | | 95.00 | 15.02")).toEqual([
    "rounding 212 城乡社区支出 · 年末结转和结余: 15.02 ≈ 10.00 + 100.00 − 95.00",
  ]);
});

test("reads the blank frame whose 小计 stands in the row of the 合计", () => {
  const drawing = `
    项目 | < | 年初结转和结余 | 本年收入 | 本年支出 | < | < | 年末结转和结余
    功能分类科目编码 | 科目名称 | ^ | ^ | ^ | ^ | ^ | ^
    合计 | < | | | 合计 | 基本支出 | 项目支出 |
     | | | | | | |`;
  expect(runCheck(check, drawTable(drawing, { kind: "fund", stage: "final-account" }))).toEqual([]);
});

test("asks nothing of an expenditure table", () => {
  expect(runCheck(check, drawTable("212 | 城乡社区支出 | 10 | 5 | 5", { kind: "fund" }))).toEqual([
    "草案中没有本规则适用的表格。",
  ]);
});
