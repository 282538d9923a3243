import { expect, test } from "vitest";
import check from "../../checks/appropriations-add-up.ts";
import { drawBook, drawTable } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

const SUMMARY = (fund: string) => `
  财政拨款收入支出决算总表
  单位：万元
  收入 | < | 支出 | < | < | < | <
  项目 | 金额 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款 | 国有资本经营预算财政拨款
  一、一般公共预算财政拨款 | 95.00 | 一、一般公共服务支出 | 95.00 | 95.00 | |
  二、政府性基金预算财政拨款 | 18.00 | 二、城乡社区支出 | 18.00 | | ${fund} |
  本年收入合计 | 113.00 | 本年支出合计 | 113.00 | 95.00 | 18.00 |
  总计 | 113.00 | 总计 | 113.00 | 95.00 | 18.00 |`;

test("says nothing of rows left blank", () => {
  const drawing = "项目 | 合计 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算\n一、外交支出 | | | |";
  expect(runCheck(check, drawTable(drawing))).toEqual(["not stated: 1"]);
});

test("passes row by row", () => {
  expect(runCheck(check, drawBook(SUMMARY("18.00")))).toEqual(["agrees: 4"]);
});

test("names the row", () => {
  expect(runCheck(check, drawBook(SUMMARY("81.00")))).toEqual([
    "contradicts 城乡社区支出 · 合计: 18.00 ≠ 81.00",
    "agrees: 3",
  ]);
});

test("takes every fund of a project, also those that are no appropriation", () => {
  const drawing = `
    类型 | 项目名称 | 项目单位 | 合计 | 本年拨款 | < | < | 财政拨款结转结余 | < | < | 财政专户管理资金 | 单位资金
    ^ | ^ | ^ | ^ | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 | 一般公共预算 | 政府性基金预算 | 国有资本经营预算 | ^ | ^
    特定目标类 | 全国经济普查 | 某市统计局 | 45.00 | 30.00 | | | 5.00 | | | | 10.00`;
  expect(runCheck(check, drawTable(drawing, { kind: "projects" }))).toEqual(["agrees: 1"]);
});

test("leaves the sources of a revenue table to their own rule", () => {
  const drawing = "单位名称 | 合计 | 一般公共预算 | 政府性基金预算 | 事业收入\n某局 | 100.00 | 80.00 | 10.00 | 10.00";
  expect(runCheck(check, drawTable(drawing, { kind: "revenue" }))).toEqual([]);
});
