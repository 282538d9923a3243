import { expect, test } from "vitest";
import check from "../../checks/projects-add-up-to-project-expenditure.ts";
import { drawBook } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

const BOOK = (projects: string) => `
  部门支出总表
  单位：万元
  科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
  205 | 教育支出 | 150.00 | 85.00 | 65.00
  合计 | < | 150.00 | 85.00 | 65.00
  ${projects}`;
const PROJECTS = (total: string, title = "项目支出表") => `
  ${title}
  单位：万元
  类型 | 项目名称 | 项目单位 | 合计 | 本年拨款 | < | 单位资金
  ^ | ^ | ^ | ^ | 一般公共预算 | 政府性基金预算 | ^
  特定目标类 | 实验室建设 | 某中学 | 45.00 | 40.00 | | 5.00
  特定目标类 | 校舍维修 | 某中学 | 20.00 | | 20.00 |
  合计 | < | < | ${total} | 40.00 | 20.00 | 5.00`;

function run(drawing: string) {
  return runCheck(check, drawBook(drawing));
}

test("says nothing of a blank total", () => {
  expect(run(BOOK(PROJECTS("")))).toEqual(["not stated: 1"]);
});

test("passes", () => {
  expect(run(BOOK(PROJECTS("65.00")))).toEqual(["agrees: 1"]);
});

test("names the two totals", () => {
  expect(run(BOOK(PROJECTS("56.00")))).toEqual(["contradicts 合计 · 项目支出: 65.00 ≠ 56.00 《项目支出表》合计"]);
});

test("takes the only project of a table without a total for its total", () => {
  const one = PROJECTS("65.00").split("\n").slice(0, 6).join("\n").replace("45.00", "65.00");
  expect(run(BOOK(one))).toEqual(["agrees: 1"]);
});

test("does not take the projects of the general budget for all, as where Yunnan splits its columns by fund", () => {
  const byFund = `
    部门支出预算表
    单位：万元
    科目编码 | 科目名称 | 合计 | 一般公共预算 | < | 政府性基金预算 | 单位资金
    ^ | ^ | ^ | 基本支出 | 项目支出 | ^ | ^
    205 | 教育支出 | 150.00 | 85.00 | 40.00 | 20.00 | 5.00
    合计 | < | 150.00 | 85.00 | 40.00 | 20.00 | 5.00
    ${PROJECTS("65.00")}`;
  expect(run(byFund)).toEqual([]);
});

test("does not ask the projects of one budget to be all projects", () => {
  const reason = ["草案中没有（或不止一张）项目支出表。"];
  expect(run(BOOK(PROJECTS("40.00", "一般公共预算项目支出预算表")))).toEqual(reason);
  expect(run(BOOK(PROJECTS("60.00", "财政拨款项目支出预算表")))).toEqual(reason);
  expect(run(BOOK(PROJECTS("20.00", "政府性基金预算项目支出表")))).toEqual(reason);
  expect(run(BOOK(PROJECTS("20.00", "项目支出绩效目标表")))).toEqual(reason);
});
