import { describe, expect, test } from "vitest";
import accountsMatchBudget from "../../checks/accounts-match-budget.ts";
import allListed from "../../checks/departments-all-listed.ts";
import departments from "../../checks/departments-match-government.ts";
import governmentOpening from "../../checks/government-opening-matches-closing.ts";
import opening from "../../checks/opening-matches-closing.ts";
import operating from "../../checks/operating-expenses-within-public.ts";
import priorAccounts from "../../checks/prior-accounts-match.ts";
import priorFigures from "../../checks/prior-figures-match.ts";
import threePublicCovers from "../../checks/three-public-covers-basic.ts";
import threePublic from "../../checks/three-public-matches-departments.ts";
import units from "../../checks/units-within-department.ts";
import type { BudgetTable } from "../../domain/budget-table.ts";
import { drawBody } from "./draw-draft.ts";
import { drawBook, drawTable } from "./draw-table.ts";
import { runCheck, runDraft } from "./run-check.ts";

const THREE_PUBLIC = `一般公共预算“三公”经费支出表
  单位：万元
  2023年预算数 | < | < | < | < | < | 2024年预算数 | < | < | < | < | <
  合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费
  ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行费 | ^`;

function education({
  last = "62.45 | 32.00 | 19.40 | 0.00 | 19.40 | 11.05",
  isOf,
}: {
  last?: string;
  isOf?: "unit";
} = {}) {
  return drawBody(
    "甲省教育厅",
    `部门收支总表
     单位：万元
     收入 | < | 支出 | <
     项目 | 2024年预算数 | 项目 | 2024年预算数
     一般公共预算拨款收入 | 300.40 | 教育支出 | 300.40
     收入总计 | 300.40 | 支出总计 | 300.40
     ===
     一般公共预算支出表
     单位：万元
     科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
     205 | 教育支出 | 300.40 | 300.40 |
     | 合计 | 300.40 | 300.40 |
     ===
     ${THREE_PUBLIC}
     ${last} | 60.00 | 30.00 | 19.00 | 0.00 | 19.00 | 11.00`,
    { fiscalYear: 2024, ...(isOf ? { isOf } : {}) },
  );
}

function province({ total = "300", all = "60 | 30 | 19 | 0 | 19 | 11", others = "" } = {}) {
  return drawBody(
    "甲省",
    `2024年省级部门收支预算汇总表
     单位：万元
     部门名称 | 合计 | 一般公共预算 | 政府性基金预算
     甲省教育厅 | ${total} | 300 |
     ${others}
     ===
     2024年省级分部门“三公”经费预算表
     单位：万元
     部门名称 | 合计 | 因公出国(境)费 | 公务用车购置及运行费 | < | < | 公务接待费
     ^ | ^ | ^ | 小计 | 购置费 | 运行费 | ^
     甲省教育厅 | ${all}`,
    { fiscalYear: 2024 },
  );
}

describe("the government and its departments", () => {
  test("say the same of each, whatever the unit", () => {
    expect(runDraft(departments, [province(), education()])).toEqual([
      "rounding 甲省教育厅 · 合计: 300 ≈ 300.40 甲省教育厅的部门预算",
      "rounding 甲省教育厅 · 一般公共预算: 300 ≈ 300.40 甲省教育厅的部门预算",
    ]);
    expect(runDraft(departments, [province({ total: "330" }), education()])[0]).toMatch(
      /^contradicts .*: 330 ≠ 300.40/u,
    );
  });

  test("say the same of 三公, item by item", () => {
    expect(runDraft(threePublic, [province(), education()])).toEqual(["agrees: 6"]);
    const faulty = runDraft(threePublic, [province({ all: "103 | 30 | 62 | 0 | 62 | 11" }), education()]);
    expect(faulty.filter((line) => line.startsWith("contradicts"))).toHaveLength(3);
  });

  test("add up departments, not their units", () => {
    expect(runDraft(departments, [province(), education({ isOf: "unit" })])[0]).toMatch(/^草案中没有/u);
  });

  test("leave none out", () => {
    const finance = drawBody("甲省财政厅", `部门收支总表\n单位：万元\n项目 | 预算数\n收入总计 | 1`, {
      fiscalYear: 2024,
    });
    const books = [province({ others: "甲省公安厅 | 1 | 1 |" }), education(), finance];
    expect(runDraft(allListed, [province(), education()])).toEqual([]);
    expect(runDraft(allListed, [education(), finance])[0]).toMatch(/^草案中没有部门汇总表，或/u);
    const police = drawBody("甲省公安厅", `部门收支总表\n单位：万元\n项目 | 预算数\n收入总计 | 1`, {
      fiscalYear: 2024,
    });
    expect(runDraft(allListed, [...books, police])).toEqual([
      expect.stringMatching(/^《2024年省级部门收支预算汇总表》未列入甲省财政厅，但草案中有该部门的预算/u),
    ]);
  });
});

describe("a department and its units", () => {
  const draw = (body: string, isOf: "department" | "unit", total: string, list = "") =>
    drawBody(
      body,
      `一般公共预算支出表
       单位：万元
       科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
       201 | 一般公共服务支出 | ${total} | ${total} |
       | 合计 | ${total} | ${total} |
       ${list}`,
      { isOf },
    );
  const LIST = `===
    预算单位构成情况表
    序号 | 单位名称
    1 | 甲中心
    2 | 乙中心`;

  test("is what its units are, all of them being there (V22)", () => {
    const own = [draw("甲中心", "unit", "180"), draw("乙中心", "unit", "119")];
    expect(runDraft(units, [draw("丙局", "department", "300", LIST), ...own])[0]).toMatch(
      /^rounding|^contradicts .*: 300 ≠ 180 \+ 119/u,
    );
    expect(runDraft(units, [draw("丙局", "department", "299", LIST), ...own])).toEqual(["agrees: 2"]);
    expect(runDraft(units, [draw("丙局", "department", "310", LIST), ...own])[0]).toMatch(/^contradicts/u);
  });

  test("is at least what one of them is", () => {
    const office = draw("丙局", "unit", "180");
    expect(runDraft(units, [draw("丙局", "department", "300"), office])).toEqual(["agrees: 2"]);
    expect(runDraft(units, [draw("丙局", "department", "170"), office])[0]).toMatch(/^contradicts .*180 > 170/u);
    expect(runDraft(units, [draw("丙局", "department", "300")])[0]).toMatch(/^草案中没有/u);
  });
});

describe("三公 and what basic expenditure holds of it", () => {
  const basic = (code: string, name: string) =>
    drawTable(
      `科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
       302 | 商品和服务支出 | 8.31 | | 8.31
       ${code} | ${name} | 8.31 | | 8.31
       | 合计 | 8.31 | | 8.31`,
      { kind: "general-basic" },
    );
  const all = (reception: string) =>
    drawBook(
      `“三公”经费支出预算表
       单位：万元
       合计 | 因公出国（境）费 | 公务用车购置及运行费 | < | < | 公务接待费
       ^ | ^ | 小计 | 购置费 | 运行费 | ^
       ${reception} | 0.00 | 0.00 | 0.00 | 0.00 | ${reception}`,
    ).tables[0] as BudgetTable;

  test("is no more than all of it (V10)", () => {
    expect(runCheck(threePublicCovers, all("0.30"), basic("30217", "公务接待费"))).toEqual([
      "contradicts 30217 公务接待费 · 合计: 8.31 > 0.30 《“三公”经费支出预算表》对应数",
    ]);
  });

  test("may be less: 三公 covers projects too (H.1 trap 1)", () => {
    expect(runCheck(threePublicCovers, all("9.00"), basic("30217", "公务接待费"))).toEqual(["agrees: 1"]);
  });

  test("is told by code and name: some units number their costs by themselves (H.1 trap 16)", () => {
    expect(runCheck(threePublicCovers, all("0.30"), basic("30217", "水费"))).toEqual([]);
  });
});

test("operating expenses are within the public costs, and need not be all of them (H.1 trap 3)", () => {
  const basic = drawTable(
    `科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
     302 | 商品和服务支出 | 213.28 | | 213.28
     | 合计 | 213.28 | | 213.28`,
    { kind: "general-basic" },
  );
  const draw = (total: string) =>
    drawTable(`科目编码 | 科目名称 | 机关运行经费支出\n302 | 商品和服务支出 | ${total}\n | 合计 | ${total}`, {
      kind: "operating-expenses",
    });
  expect(runCheck(operating, draw("113.28"), basic)).toEqual(["agrees: 1"]);
  expect(runCheck(operating, draw("231.28"), basic)[0]).toMatch(/^contradicts/u);
});

describe("last year's figures", () => {
  const prior = drawBody(
    "甲省",
    `2023年省级分部门“三公”经费预算表
     单位：万元
     部门名称 | 合计 | 因公出国(境)费 | 公务用车购置及运行费 | < | < | 公务接待费
     ^ | ^ | ^ | 小计 | 购置费 | 运行费 | ^
     甲省教育厅 | 62 | 32 | 19 | 0 | 19 | 11`,
    { fiscalYear: 2023 },
  );

  test("are those approved then", () => {
    expect(runDraft(priorFigures, [education()], [prior]).filter((line) => /^contradicts/u.test(line))).toEqual([]);
    const faulty = runDraft(
      priorFigures,
      [education({ last: "67.12 | 32.00 | 24.07 | 0.00 | 24.07 | 11.05" })],
      [prior],
    );
    expect(faulty.filter((line) => /^contradicts/u.test(line))).toHaveLength(3);
    expect(runDraft(priorFigures, [education()])[0]).toMatch(/^没有同一部门的上年/u);
  });

  const book = (year: number, column: string, amounts: string[], note = "", options = {}) =>
    drawBody(
      "甲省",
      `${year}年省级一般公共预算支出预算表
       单位：万元
       科目编码 | 科目名称 | ${column} | ${year}年预算数
       | 支出合计 | ${amounts[0]} | 1,000
       201 | 一般公共服务支出 | ${amounts[1]} | 400
       204 | 公共安全支出 | ${amounts[2]} | 300
       205 | 教育支出 | ${amounts[3]} | 200
       206 | 科学技术支出 | ${amounts[4]} | 100
       ${note}`,
      { fiscalYear: year, ...options },
    );
  const before = book(2023, "2022年预算数", ["1", "1", "1", "1", "1"]);

  test.each([
    ["agree", ["1,000", "400", "300", "200", "100"], "", ["agrees: 5"]],
    [
      "are wrong in one row",
      ["1,000", "400", "300", "200", "110"],
      "",
      ["contradicts 206 科学技术支出 · 2023年预算数: 110 ≠ 100 《2023年省级一般公共预算支出预算表》", "agrees: 4"],
    ],
    [
      "were restated",
      ["1,060", "410", "320", "230", "100"],
      "",
      expect.arrayContaining([expect.stringMatching(/^restated/u)]),
    ],
    [
      "were restated, and the table says so",
      ["1,000", "400", "300", "210", "90"],
      "注：上年数已按同口径调整。",
      expect.arrayContaining([expect.stringMatching(/^restated/u)]),
    ],
  ])("that %s", (_, amounts, note, expected) => {
    const lines = runDraft(priorAccounts, [book(2024, "2023年预算数", amounts, note)], [before]);
    expect(lines).toEqual(expected);
    expect(lines.some((line) => line.startsWith("contradicts"))).toBe(
      expected[0]?.toString().startsWith("contradicts") ?? false,
    );
  });

  test("find each other in one draft without being told", () => {
    expect(
      runDraft(priorAccounts, [before, book(2024, "2023年预算数", ["1,000", "400", "300", "200", "100"])]),
    ).toEqual(["agrees: 5"]);
  });

  test("of another stage are not compared", () => {
    expect(runDraft(priorAccounts, [book(2024, "2023年执行数", ["9", "9", "9", "9", "9"])], [before])[0]).toMatch(
      /^没有/u,
    );
  });
});

describe("accounts", () => {
  const summary = (year: number, open: string, close: string) =>
    drawBody(
      "丙局",
      `${year}年收入支出决算总表
       单位：万元
       收入 | < | 支出 | <
       项目 | 决算数 | 项目 | 决算数
       本年收入合计 | 100.00 | 本年支出合计 | 90.00
       年初结转和结余 | ${open} | 年末结转和结余 | ${close}
       总计 | 120.00 | 总计 | 120.00`,
      { fiscalYear: year, stage: "final-account" },
    );

  test("go on from those of the year before", () => {
    expect(runDraft(opening, [summary(2024, "20.00", "30.00")], [summary(2023, "10.00", "20.00")])).toEqual([
      "agrees: 1",
    ]);
    expect(runDraft(opening, [summary(2024, "20.00", "30.00")], [summary(2023, "10.00", "25.00")])[0]).toMatch(
      /^contradicts 年初结转和结余 .*: 20.00 ≠ 25.00/u,
    );
    expect(runDraft(opening, [summary(2024, "20.00", "30.00")])[0]).toMatch(/^没有/u);
  });

  test("of a government do so too", () => {
    const sheet = (year: number, open: string, close: string) =>
      drawBody(
        "甲市",
        `${year}年市本级一般公共预算收支决算平衡表\n单位：亿元\n收入 | < | 支出 | <\n项目 | 决算数 | 项目 | 决算数\n本级收入 | 9.0 | 本级支出 | 9.0\n上年结余收入 | ${open} | 年终结余 | ${close}\n收入总计 | 9 | 支出总计 | 9`,
        { fiscalYear: year, stage: "final-account" },
      );
    expect(runDraft(governmentOpening, [sheet(2024, "1.0", "2.0")], [sheet(2023, "3.0", "1.0")])).toEqual([
      "agrees: 1",
    ]);
    expect(runDraft(governmentOpening, [sheet(2024, "1.0", "2.0")], [sheet(2023, "3.0", "1.5")])[0]).toMatch(
      /^contradicts/u,
    );
  });

  test("print the budget as it was approved", () => {
    const final = drawBody(
      "丙局",
      `一般公共预算支出决算表\n单位：万元\n科目编码 | 科目名称 | 年初预算数 | 决算数\n201 | 一般公共服务支出 | 100.00 | 90.00\n | 合计 | 100.00 | 90.00`,
      { fiscalYear: 2024, stage: "final-account" },
    );
    const budget = (amount: string) =>
      drawBody(
        "丙局",
        `一般公共预算支出预算表\n单位：万元\n科目编码 | 科目名称 | 合计\n201 | 一般公共服务支出 | ${amount}\n | 合计 | ${amount}`,
        {
          fiscalYear: 2024,
        },
      );
    expect(runDraft(accountsMatchBudget, [final], [budget("100.00")])).toEqual(["agrees: 2"]);
    expect(runDraft(accountsMatchBudget, [final], [budget("101.00")])[0]).toMatch(/^contradicts/u);
  });
});
