import { expect, test } from "vitest";
import items from "../../checks/expenditure-items-add-up.ts";
import fundRolls from "../../checks/fund-balances.ts";
import general from "../../checks/general-budget-balances.ts";
import outside from "../../checks/transfers-outside-own-total.ts";
import whole from "../../checks/whole-equals-own-and-lower.ts";
import { drawBody } from "./draw-draft.ts";
import { drawBook } from "./draw-table.ts";
import { reviewText } from "./review-text.ts";
import { runCheck } from "./run-check.ts";

// Traps of the handbook (H.1) that have no test of their own beside their rule.

test("全省 is the sum of the levels, and what one pays another is in neither (trap 4)", () => {
  const table = (level: string, rows: string) =>
    `2025年${level}一般公共预算收入预算表\n单位：亿元\n科目编码 | 科目名称 | 2025年预算数\n${rows}`;
  const province = (tax: string) =>
    drawBody(
      "甲省",
      [
        table("全省", `101 | 税收收入 | ${tax}\n| 收入合计 | ${tax}`),
        table("省级", "101 | 税收收入 | 10.2\n| 收入合计 | 10.2\n110 | 转移性收入 | 50.0\n| 收入总计 | 60.2"),
        table("市县", "101 | 税收收入 | 20.3\n| 收入合计 | 20.3\n110 | 转移性收入 | 45.0\n| 收入总计 | 65.3"),
      ].join("\n===\n"),
      { fiscalYear: 2025 },
    );
  expect(runCheck(whole, province("30.5"))).toEqual(["agrees: 2"]);
  expect(runCheck(whole, province("31.5"))[0]).toMatch(/^contradicts/u);
});

test("a department repays debt within its 支出合计 (trap 9)", () => {
  const book = (total: string) =>
    drawBook(
      `一般公共预算支出表
       单位：万元
       科目编码 | 科目名称 | 预算数
       201 | 一般公共服务支出 | 80.00
       231 | 债务还本支出 | 20.00
       | 支出合计 | ${total}`,
    );
  expect(runCheck(items, book("100.00"))).toEqual(["agrees: 1"]);
  expect(runCheck(items, book("80.00"))[0]).toMatch(/^contradicts/u);
  expect(runCheck(outside, book("100.00"))).toEqual(["草案中没有本规则适用的表格。"]);
});

test("a county may print 上解 and 补助 net (trap 11)", () => {
  const county = (net: string) =>
    drawBody(
      "丙县",
      `2025年县级一般公共预算收支平衡表
       单位：万元
       收入 | < | 支出 | <
       项目 | 预算数 | 项目 | 预算数
       一、本级收入 | 40,000 | 一、本级支出 | 65,000
       二、上级补助收入（扣除上解后净额） | ${net} | 二、结转下年 | 5,000
       收入总计 | 70,000 | 支出总计 | 70,000`,
      { fiscalYear: 2025 },
    );
  expect(runCheck(general, county("30,000"))).toEqual(["agrees: 3"]);
  expect(runCheck(general, county("30,900"))[0]).toMatch(/^contradicts 收入总计/u);
});

test("special bonds may be carried over only (trap 14)", () => {
  const fund = (closing: string) =>
    drawBook(
      `政府性基金预算财政拨款收入支出决算表
       单位：万元
       科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | < | < | 年末结转和结余
       ^ | ^ | ^ | ^ | 小计 | 基本支出 | 项目支出 | ^
       234 | 抗疫特别国债安排的支出 | 12.00 | | 7.00 | | 7.00 | ${closing}`,
      { stage: "final-account" },
    );
  expect(runCheck(fundRolls, fund("5.00"))).toEqual(["agrees: 1"]);
  expect(runCheck(fundRolls, fund("6.00"))[0]).toMatch(/^contradicts/u);
});

test("零增长 and 只减不增 are policy, and no numbers (trap 17)", () => {
  expect(
    reviewText("“三公”经费2024年预算数为98.00万元，比上年预算数100.00万元下降2.00%，坚持只减不增、零增长的要求。"),
  ).toEqual([]);
});
