import { describe, expect, test } from "vitest";
import fund from "../../checks/fund-budget-balances.ts";
import fundTransfer from "../../checks/fund-transfer-agrees.ts";
import general from "../../checks/general-budget-balances.ts";
import ownTables from "../../checks/own-tables-match-balance.ts";
import stateCapital from "../../checks/state-capital-budget-balances.ts";
import moved from "../../checks/state-capital-moved-to-general.ts";
import stateTransfer from "../../checks/state-capital-transfer-agrees.ts";
import surplus from "../../checks/surplus-is-split.ts";
import type { Book } from "../../domain/check.ts";
import { drawBody } from "./draw-draft.ts";
import { runCheck } from "./run-check.ts";

/** H.2 V1: the public report of a district, in 亿元. */
function district(closing = "13.45", total = "100.99"): Book {
  return drawBody(
    "宿城区",
    `2022年区级一般公共预算收支平衡表
     单位：亿元
     收入         | <      | 支出             | <
     项目         | 预算数 | 项目             | 预算数
     一、本级收入 | 40.5   | 一、本级支出     | 58.07
     二、上级补助收入 | 32.5 | 二、上解上级支出 | 18.89
     三、上年结余收入 | 5.16 | 三、债务还本支出 | 5.16
     四、调入资金 | 8.73   | 四、结转下年     | ${closing}
     五、债务转贷收入 | 14.1 | 五、安排预算稳定调节基金 | 5.42
     收入总计     | 100.99 | 支出总计         | ${total}`,
    { fiscalYear: 2022 },
  );
}

describe("a balance sheet of the general budget", () => {
  test("balances (V1)", () => {
    expect(runCheck(general, district())).toEqual(["agrees: 3"]);
  });

  test("does not with another 结转 (V2): the difference is divisible by 9", () => {
    const [first, ...rest] = runCheck(general, district("13.54"));
    expect(first).toMatch(/^contradicts 支出总计 · 预算数: 100.99 ≠ 58.07 \+ 18.89 \+ 5.16 \+ 13.54 \+ 5.42/u);
    expect(rest).toEqual(["agrees: 2"]);
  });

  test("must have equal totals", () => {
    expect(runCheck(general, district("13.45", "100.09"))[0]).toMatch(/^contradicts 收入总计 .*: 100.99 ≠ 100.09/u);
  });

  test("is owed by no department", () => {
    const book = drawBody(
      "财政局",
      `部门收支预算总表\n单位：万元\n项目 | 预算数 | 项目 | 预算数\n收入总计 | 1 | 支出总计 | 2`,
    );
    expect(runCheck(general, book)).toEqual(["草案中没有一般公共预算收支平衡表。"]);
  });
});

/** The three sheets of a city, 万元. */
function city({ out = "7,337", received = "7,337", stateOut = "455", own = "49,531" } = {}): Book {
  return drawBody(
    "溆城市",
    `2025年市本级一般公共预算收支平衡表
     单位：万元
     收入 | < | 支出 | <
     项目 | 2025年预算数 | 项目 | 2025年预算数
     一、本级收入 | ${own} | 一、本级支出 | 57,323
     二、调入资金 | 7,792 | |
     （一）从政府性基金预算调入 | ${received} | |
     （二）从国有资本经营预算调入 | 455 | |
     收入总计 | 57,323 | 支出总计 | 57,323
     ===
     2025年市本级政府性基金收支平衡表
     单位：万元
     收入 | < | 支出 | <
     项目 | 2025年预算数 | 项目 | 2025年预算数
     一、本级收入 | 8,000 | 一、本级支出 | 663
     二、上年结余收入 | 0 | 二、调出资金 | ${out}
     收入总计 | 8,000 | 支出总计 | 8,000
     ===
     2025年市本级国有资本经营预算收支平衡表
     单位：万元
     收入 | < | 支出 | <
     项目 | 2025年预算数 | 项目 | 2025年预算数
     一、本级收入 | 770 | 一、本级支出 | 315
     二、上年结余收入 | 0 | 二、调出资金 | ${stateOut}
     收入总计 | 770 | 支出总计 | 770
     ===
     2025年市本级一般公共预算收入预算表
     单位：万元
     科目编码 | 科目名称 | 2024年预算数 | 2025年预算数
     | 本级收入合计 | 48,232 | 49,531
     101 | 税收收入 | 34,326 | 35,190
     103 | 非税收入 | 13,906 | 14,341`,
    { fiscalYear: 2025 },
  );
}

describe("what one budget hands over and another receives", () => {
  test("agrees", () => {
    expect(runCheck(fundTransfer, city())).toEqual(["agrees: 1"]);
    expect(runCheck(stateTransfer, city())).toEqual(["agrees: 1"]);
    expect(runCheck(moved, city())).toEqual([]);
  });

  test("does not", () => {
    expect(runCheck(fundTransfer, city({ received: "7,373" }))[0]).toMatch(/^contradicts .*: 7,373 ≠ 7,337/u);
    expect(runCheck(stateTransfer, city({ stateOut: "453" }))[0]).toMatch(/^contradicts .*: 455 ≠ 453/u);
    expect(runCheck(fund, city({ out: "7,327" }))[0]).toMatch(/^contradicts 支出总计/u);
    expect(runCheck(stateCapital, city({ stateOut: "445" }))[0]).toMatch(/^contradicts 支出总计/u);
  });

  test("must be something where state capital earns", () => {
    expect(runCheck(moved, city({ stateOut: "0" }))).toEqual([
      "《2025年市本级国有资本经营预算收支平衡表》列有本级收入 770，未安排资金调出至一般公共预算。",
    ]);
  });

  test("is not asked for where sources are not told apart", () => {
    expect(runCheck(fundTransfer, district())[0]).toMatch(/^草案中没有/u);
  });
});

test("the revenue table is that of the balance sheet, this year's figure with this year's", () => {
  expect(runCheck(ownTables, city())).toEqual(["agrees: 1"]);
  expect(runCheck(ownTables, city({ own: "48,232" }))[0]).toMatch(/^contradicts 本级收入合计 .*: 49,531 ≠ 48,232/u);
});

test("what is left at the end is carried over or net", () => {
  const draw = (net: string) =>
    drawBody(
      "甲市",
      `2024年市本级一般公共预算收支平衡表\n单位：万元\n项目 | 决算数\n年终结余 | 100\n减:结转下年的支出 | 80\n净结余 | ${net}`,
    );
  expect(runCheck(surplus, draw("20"))).toEqual(["agrees: 1"]);
  expect(runCheck(surplus, draw("25"))[0]).toMatch(/^contradicts 年终结余/u);
});
