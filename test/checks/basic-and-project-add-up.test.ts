import { describe, expect, test } from "vitest";
import check from "../../checks/basic-and-project-add-up.ts";
import { drawBook, drawTable } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

function run(drawing: string) {
  return runCheck(check, drawTable(drawing));
}

test("takes a blank column for 0, says nothing of a row left blank", () => {
  expect(run("201 | 一般公共服务支出 | 300.00 | 300.00 |\n208 | 社会保障和就业支出 | | |")).toEqual([
    "agrees: 1",
    "not stated: 1",
  ]);
});

test("says nothing of a total without its parts", () => {
  expect(run("201 | 一般公共服务支出 | 300.00 | | ")).toEqual(["not stated: 1"]);
});

test("passes row by row, the total among them", () => {
  expect(run("201 | 一般公共服务支出 | 300.00 | 180.00 | 120.00\n | 合计 | 300.00 | 180.00 | 120.00")).toEqual([
    "agrees: 2",
  ]);
});

test("names the row", () => {
  expect(run("201 | 一般公共服务支出 | 300.00 | 180.00 | 130.00\n | 合计 | 310.00 | 180.00 | 130.00")).toEqual([
    "contradicts 201 一般公共服务支出 · 合计: 300.00 ≠ 180.00 + 130.00",
    "agrees: 1",
  ]);
});

describe("takes all columns its header puts beside 合计", () => {
  test("the five of a final account", () => {
    const drawing = (paid: string) => `
      项目 | < | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出 | 经营支出 | 对附属单位补助支出
      功能分类科目编码 | 科目名称 | ^ | ^ | ^ | ^ | ^ | ^
      栏次 | < | 1 | 2 | 3 | 4 | 5 | 6
      205 | 教育支出 | 100.00 | 60.00 | 20.00 | ${paid} | 10.00 | 5.00`;
    expect(run(drawing("5.00"))).toEqual(["agrees: 1"]);
    expect(run(drawing(""))).toEqual([
      "contradicts 205 教育支出 · 本年支出合计: 100.00 ≠ 60.00 + 20.00 + 10.00 + 5.00",
    ]);
  });

  test("the reserve and what goes into next year, in Jiangsu", () => {
    const drawing = `
      支出预算总表
      单位：万元
      合计 | 基本支出 | 项目支出 | 单位预留机动经费 | 结转下年资金
      10,150.48 | 5,678.17 | 3,314.68 | 1,157.63 | `;
    expect(runCheck(check, drawBook(drawing))).toEqual(["agrees: 1"]);
    expect(runCheck(check, drawBook(drawing.replace("3,314.68", "3,341.68")))).toEqual([
      "contradicts 合计: 10,150.48 ≠ 5,678.17 + 3,341.68 + 1,157.63",
    ]);
  });

  test("personnel and public costs for what they are parts of", () => {
    const drawing = `
      部门收支总表
      单位：元
      本年收入 | < | 本年支出 | < | < | < | <
      项目 | 预算数 | 项目 | 预算数 | < | < | <
      ^ | ^ | ^ | 合计 | 基本支出 | < | 项目支出
      ^ | ^ | ^ | ^ | 人员经费 | 公用经费 | ^
      一、财政拨款收入 | 9,501,164 | 一、社会保障和就业支出 | 11,281,624 | 6,540,674 | 2,120,950 | 2,620,000`;
    expect(runCheck(check, drawBook(drawing))).toEqual(["agrees: 1"]);
  });
});

test("adds last year's columns to last year's total, and no changes to anything", () => {
  const drawing = (basic: string) => `
    科目编码 | 科目名称 | 2023年预算数 | < | < | 2024年预算数 | < | < | 增减额 | 增减%
    ^ | ^ | 小计 | 基本支出 | 项目支出 | 小计 | 基本支出 | 项目支出 | ^ | ^
    201 | 一般公共服务支出 | 90.00 | 50.00 | 40.00 | 105.00 | ${basic} | 45.00 | 15.00 | 16.67`;
  expect(run(drawing("60.00"))).toEqual(["agrees: 2"]);
  expect(run(drawing("50.00"))).toEqual([
    "contradicts 201 一般公共服务支出 · 2024年预算数 小计: 105.00 ≠ 50.00 + 45.00",
    "agrees: 1",
  ]);
});

test("leaves a difference of one unit of the last digit to rounding", () => {
  expect(run("208 | 社会保障和就业支出 | 9,746.50 | 5,364.75 | 4,381.74")).toEqual([
    "rounding 208 社会保障和就业支出 · 合计: 9,746.50 ≈ 5,364.75 + 4,381.74",
  ]);
});
