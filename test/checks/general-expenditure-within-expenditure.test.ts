import { expect, test } from "vitest";
import check from "../../checks/general-expenditure-within-expenditure.ts";
import { drawBook } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

const BOOK = `
  部门支出总表
  单位：万元
  科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
  205 | 教育支出 | 150.00 | 100.00 | 50.00
  20502 | 普通教育 | 150.00 | 100.00 | 50.00
  合计 | < | 150.00 | 100.00 | 50.00
  一般公共预算支出表
  单位：万元
  科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
  205 | 教育支出 | 90.00 | 70.00 | 20.00
  20502 | 普通教育 | 90.00 | 70.00 | 20.00
  合计 | < | 90.00 | 70.00 | 20.00`;

function run(drawing: string) {
  return runCheck(check, drawBook(drawing));
}

test("allows all that is spent to be of the general budget", () => {
  const [, general = ""] = BOOK.split("一般公共预算支出表");
  expect(run(`部门支出总表${general}\n一般公共预算支出表${general}`)).toEqual(["agrees: 9"]);
});

test("lets income of its own pay for the rest", () => {
  expect(run(BOOK)).toEqual(["agrees: 9"]);
});

test("names the row and the column that are more than all", () => {
  expect(
    run(BOOK.replace("20502 | 普通教育 | 90.00 | 70.00 | 20.00", "20502 | 普通教育 | 90.00 | 20.00 | 70.00")),
  ).toEqual(["contradicts 20502 普通教育 · 项目支出: 70.00 > 50.00 《部门支出总表》同一科目", "agrees: 8"]);
});

test("says nothing of a row that only one table has, nor of one whose code is printed twice", () => {
  expect(run(BOOK.replaceAll("20502 | 普通教育 | 90.00", "20503 | 职业教育 | 190.00"))).toEqual(["agrees: 6"]);
  const twice = BOOK.replace("20502 | 普通教育 | 90.00", "205 | 教育支出 | 190.00");
  expect(run(twice)).toEqual(["agrees: 3"]);
});

test("says nothing of blanks", () => {
  expect(run(BOOK.replaceAll(" | 20.00", " | "))).toEqual(["agrees: 6", "not stated: 3"]);
});
