import { describe, expect, test } from "vitest";
import income from "../../checks/debt-income-matches-budget.ts";
import limitRolls from "../../checks/debt-limit-rolls.ts";
import regions from "../../checks/debt-regions-add-up.ts";
import repayment from "../../checks/debt-repayment-matches-budget.ts";
import withinLimit from "../../checks/debt-within-limit.ts";
import generalRolls from "../../checks/general-debt-rolls.ts";
import specialRolls from "../../checks/special-debt-rolls.ts";
import { drawBody } from "./draw-draft.ts";
import { runCheck } from "./run-check.ts";

const TITLE = "2025年政府一般债务限额和余额情况表";

function limits(balance: string, limit: string) {
  return drawBody("甲省", `${TITLE}\n单位：亿元\n地区 | 2025年末限额 | 2025年末余额\n甲市 | ${limit} | ${balance}`, {
    fiscalYear: 2025,
  });
}

describe("a balance against its limit", () => {
  test("is above it (V12)", () => {
    expect(runCheck(withinLimit, limits("1,110.3", "1,110.0"))).toEqual([
      "contradicts 甲市 · 2025年末余额: 1,110.3 > 1,110.0 债务限额",
    ]);
  });

  test("may be below it where it is rounded (V13)", () => {
    expect(runCheck(withinLimit, limits("1,110", "1,110.2"))).toEqual(["agrees: 1"]);
    expect(runCheck(withinLimit, limits("1,111", "1,110.6"))[0]).toMatch(/^rounding/u);
  });
});

const HEAD = `地区 | 2024年末 | < | 2025年 | < | < | < | < | < | <
  ^ | 限额 | 余额 | 新增限额 | 年末限额 | 发行额 | < | < | 还本额 | 年末余额（预计）
  ^ | ^ | ^ | ^ | ^ | 新增债券 | 再融资债券 | 小计 | ^ | ^`;

function debts({ closing = "1,110", limit = "1,320", income: received = "280", repaid = "60" } = {}) {
  return drawBody(
    "甲省",
    `${TITLE}
     单位：亿元
     ${HEAD}
     全省 | 1,200 | 1,000 | 120 | ${limit} | 120 | 160 | 280 | 170 | ${closing}
     省本级 | 500 | 400 | 20 | 520 | 20 | 60 | 80 | 60 | 420
     乙市 | 700 | 600 | 100 | 800 | 100 | 100 | 200 | 110 | 690
     ===
     2025年省级一般公共预算收支平衡表
     单位：亿元
     收入 | < | 支出 | <
     项目 | 2025年预算数 | 项目 | 2025年预算数
     一、本级收入 | 700 | 一、本级支出 | 720
     二、地方政府一般债务收入 | ${received} | 二、地方政府一般债务还本支出 | ${repaid}
     | | 三、地方政府一般债务转贷支出 | 200
     收入总计 | 980 | 支出总计 | 980`,
    { fiscalYear: 2025 },
  );
}

describe("a table of debt by region", () => {
  test("rolls forward, balance and limit", () => {
    expect(runCheck(generalRolls, debts())).toEqual(["agrees: 3"]);
    expect(runCheck(limitRolls, debts())).toEqual(["agrees: 3"]);
    expect(runCheck(withinLimit, debts())).toEqual(["agrees: 6"]);
    expect(runCheck(generalRolls, debts({ closing: "1,101" }))[0]).toMatch(
      /^contradicts 全省 .*: 1,101 ≠ 1,000 \+ 280 − 170/u,
    );
    expect(runCheck(limitRolls, debts({ limit: "1,230" }))[0]).toMatch(/^contradicts 全省 .*: 1,230 ≠ 1,200 \+ 120/u);
  });

  test("is the level and its regions", () => {
    expect(runCheck(regions, debts())).toEqual(["agrees: 9"]);
    expect(runCheck(regions, debts({ closing: "1,101" }))[0]).toMatch(/^contradicts 全省 .*: 1,101 ≠ 420 \+ 690/u);
  });

  test("is what the budget borrows, lends on and repays", () => {
    expect(runCheck(income, debts())).toEqual(["agrees: 2"]);
    expect(runCheck(repayment, debts())).toEqual(["agrees: 1"]);
    expect(runCheck(income, debts({ income: "208" }))[0]).toMatch(/^contradicts 地方政府一般债务收入 .*: 208 ≠ 280/u);
    expect(runCheck(repayment, debts({ repaid: "170" }))[0]).toMatch(/: 170 ≠ 60/u);
  });

  test("of the other sort of debt is not this rule's", () => {
    expect(runCheck(specialRolls, debts())).toEqual([
      specialRolls.reads === "the whole draft" ? specialRolls.lacks : "",
    ]);
  });
});

describe("a table of debt by steps", () => {
  const steps = ({ opening = "210.35", issued = "66.42", closing = "258.72", limit = "308.00", more = "" } = {}) =>
    drawBody(
      "甲市",
      `2024年地方政府专项债务余额情况表
      单位：亿元
      项目 | 预算数 | 执行数
      一、2023年末地方政府专项债务余额实际数 | | ${opening}
      二、2024年末地方政府专项债务余额限额 | 268.00 |
      三、2024年地方政府专项债务发行额 | | ${issued}
      四、2024年地方政府专项债务还本额 | | 18.05
      五、2024年末地方政府专项债务余额预计执行数 | | ${closing}
      六、2025年地方政府专项债务新增限额 | 40.00 |
      七、2025年末地方政府专项债务余额限额 | ${limit} |${more}`,
      { fiscalYear: 2025 },
    );

  test("rolls forward row by row, balance and limit", () => {
    expect(runCheck(specialRolls, steps())).toEqual(["agrees: 1"]);
    expect(runCheck(limitRolls, steps())).toEqual(["agrees: 1"]);
    expect(runCheck(withinLimit, steps())).toEqual(["agrees: 1"]);
  });

  test("which do not add up", () => {
    expect(runCheck(specialRolls, steps({ closing: "285.72" }))[0]).toMatch(/^contradicts .*285\.72/u);
    expect(runCheck(limitRolls, steps({ limit: "380.00" }))[0]).toMatch(/^contradicts .*380\.00/u);
    expect(runCheck(withinLimit, steps({ closing: "285.72" }))[0]).toMatch(/^contradicts .*285\.72/u);
  });

  test("of which one is missing, or another change stands beside them", () => {
    const silent = ["草案中没有列出发行和还本的专项债务余额表。"];
    expect(runCheck(specialRolls, steps({ issued: "", closing: "285.72" }))).toEqual(silent);
    const other = "\n      八、2024年外债汇率变动 | | 27.00";
    expect(runCheck(specialRolls, steps({ closing: "285.72", more: other }))).toEqual(silent);
    const again = "\n      八、2024年偿还本金 | | 27.00";
    expect(runCheck(specialRolls, steps({ closing: "285.72", more: again }))).toEqual(silent);
  });
});
