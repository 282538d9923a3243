import { expect, test } from "vitest";
import check from "../../checks/balance-not-negative.ts";
import { drawBook } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

function summary(closing: string) {
  return drawBook(
    `
    收入支出决算总表
    单位：万元
    收入 | < | 支出 | <
    项目 | 决算数 | 项目 | 决算数
    本年收入合计 | 100.00 | 本年支出合计 | 113.00
    年初结转和结余 | 10.00 | 年末结转和结余 | ${closing}
    总计 | 110.00 | 总计 | 110.00`,
    { stage: "final-account" },
  );
}

test("allows 0 and blank", () => {
  expect(runCheck(check, summary("0.00"))).toEqual([]);
  expect(runCheck(check, summary(""))).toEqual([]);
  expect(runCheck(check, summary("—"))).toEqual([]);
});

test.each(["-3.00", "△3.00", "(3.00)", "－3.00"])("finds %s", (closing) => {
  expect(runCheck(check, summary(closing))).toEqual([
    `《收入支出决算总表》“年末结转和结余 · 决算数”列示 ${closing}，年末结转和结余为负数。`,
  ]);
});

const FUND = (opening: string, closing: string) => `
  政府性基金预算财政拨款收入支出决算表
  单位：万元
  项目 | < | 年初结转和结余 | 本年收入 | 本年支出 | < | < | 年末结转和结余
  科目编码 | 科目名称 | ^ | ^ | 小计 | 基本支出 | 项目支出 | ^
  212 | 城乡社区支出 | ${opening} | 100.00 | 95.00 | | 95.00 | ${closing}`;

test("finds it in the last column of a fund table", () => {
  expect(runCheck(check, drawBook(FUND("-10.00", "-5.00"), { stage: "final-account" }))).toEqual([
    "《政府性基金预算财政拨款收入支出决算表》“212 城乡社区支出 · 年末结转和结余”列示 -5.00，年末结转和结余为负数。",
  ]);
});

test("does not object to a negative opening balance", () => {
  expect(runCheck(check, drawBook(FUND("-10.00", "5.00"), { stage: "final-account" }))).toEqual([]);
});

test("does not object to negative expenditure", () => {
  const drawing = "支出预算总表\n单位：万元\n科目编码 | 科目名称 | 合计\n2050202 | 小学教育 | -12.00";
  expect(runCheck(check, drawBook(drawing))).toEqual(["草案中没有本规则适用的表格。"]);
});
