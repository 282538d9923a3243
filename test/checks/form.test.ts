import { describe, expect, test } from "vitest";
import decimals from "../../checks/decimals-are-uniform.ts";
import formulas from "../../checks/header-formulas-hold.ts";
import negative from "../../checks/negative-is-explained.ts";
import procurement from "../../checks/procurement-adds-up.ts";
import { parseFormula } from "../../checks/relate/parse-formula.ts";
import once from "../../checks/row-stands-once.ts";
import unit from "../../checks/unit-is-stated.ts";
import { drawBook, drawTable } from "./draw-table.ts";
import { runCheck } from "./run-check.ts";

describe("a formula of a form", () => {
  test.each([
    ["4=1+2+3", { total: 4, parts: [1, 2, 3], less: [] }],
    ["6=1+2-3", { total: 6, parts: [1, 2], less: [3] }],
    ["1=2+…+5", { total: 1, parts: [2, 3, 4, 5], less: [] }],
    ["（31=27+28+29）", { total: 31, parts: [27, 28, 29], less: [] }],
  ])("%s is read", (text, formula) => {
    expect(parseFormula(text)).toMatchObject(formula);
  });

  test.each(["4", "甲", "1=1+2", "5=4/3", "3=2×1", "2=1", ""])("%s is none", (text) => {
    expect(parseFormula(text)).toBeUndefined();
  });

  test("holds row by row where it stands over columns", () => {
    const draw = (closing: string) =>
      drawTable(
        `科目编码 | 科目名称 | 年初结转和结余 | 本年收入 | 本年支出 | 年末结转和结余
         栏次 | < | 1 | 2 | 3 | 4=1+2-3
         229 | 其他支出 | 10.00 | 100.00 | 95.00 | ${closing}`,
        { kind: "fund", stage: "final-account" },
      );
    expect(runCheck(formulas, draw("15.00"))).toEqual(["agrees: 1"]);
    expect(runCheck(formulas, draw("51.00"))[0]).toMatch(
      /^contradicts 229 其他支出 .*: 51.00 ≠ 10.00 \+ 100.00 − 95.00/u,
    );
  });

  test("holds column by column where it stands beside rows, over both panels", () => {
    const draw = (total: string) =>
      drawBook(
        `收入支出决算总表
         单位：万元
         收入 | < | < | 支出 | < | <
         项目 | 行次 | 金额 | 项目 | 行次 | 金额
         一、财政拨款收入 | 1 | 80.00 | 一、教育支出 | 4 | 90.00
         二、事业收入 | 2 | 20.00 | 二、其他支出 | 5 | 10.00
         总计 | 3=1+2 | ${total} | 总计 | 6=4+5 | 100.00`,
        { stage: "final-account" },
      );
    expect(runCheck(formulas, draw("100.00"))).toEqual(["agrees: 2"]);
    expect(runCheck(formulas, draw("110.00"))[0]).toMatch(/^contradicts 总计 .*: 110.00 ≠ 80.00 \+ 20.00/u);
  });
});

test("a row copied under itself stands twice; one code under two units does not", () => {
  const rows = (...lines: string[]) => drawTable(["201 | 一般公共服务支出 | 30", ...lines].join("\n"));
  expect(runCheck(once, rows("20101 | 人大事务 | 10", "20101 | 人大事务 | 10", "20102 | 政协事务 | 10"))).toEqual([
    "《部门支出预算总表》20101“人大事务”在同一上级下列示 2 次。",
  ]);
  expect(runCheck(once, rows("20101 | 人大事务 | 10", "20102 | 政协事务 | 10", "20101 | 人大事务 | 10"))).toEqual([]);
});

test("a negative number wants a word, unless it is a refund or a change", () => {
  const draw = (name: string, head = "预算数") =>
    drawTable(`科目编码 | 科目名称 | ${head}\n101 | 税收收入 | 10\n10103 | ${name} | -12.00`, { kind: "revenue" });
  expect(runCheck(negative, draw("小学教育"))).toEqual([
    "《部门收入预算总表》“10103 小学教育 · 预算数”列示负数（-12.00）。",
  ]);
  expect(runCheck(negative, draw("增值税留抵退税"))).toEqual([]);
  expect(runCheck(negative, draw("小学教育", "比上年增减"))).toEqual(["草案中没有本规则适用的表格。"]);
});

test("one number of a column with other decimals is a slip, a sheet that drops zeros is none", () => {
  const rows = (texts: string[]) =>
    drawTable(texts.map((text, at) => `2010${10 + at} | 事务${at} | ${text}`).join("\n"));
  const even = Array.from({ length: 11 }, (_, at) => `${at + 1}.25`);
  expect(runCheck(decimals, rows([...even, "7.5"]))).toEqual([
    expect.stringMatching(/^《部门支出预算总表》“.*”（7.5）的小数位数与同栏其他数不一致。$/u),
  ]);
  expect(runCheck(decimals, rows(["1", "2.5", "3.25", "4", "5.5", "6.75", "7", "8.5", "9.25", "10", "11.5"]))).toEqual(
    [],
  );
});

test("amounts without a unit are named, and of what table", () => {
  const book = drawBook(
    `部门支出预算总表\n科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n201 | 一般公共服务支出 | 3 | 1 | 2`,
  );
  expect(runCheck(unit, book)).toEqual(["《部门支出预算总表》未标明金额单位，其中的金额只在表内核对。"]);
});

test("purchases are goods, works and services", () => {
  const draw = (total: string) =>
    drawTable(`项目 | 预算金额\n货物 | 4.79\n工程 | 0.00\n服务 | 246.47\n合计 | ${total}`, { kind: "procurement" });
  expect(runCheck(procurement, draw("251.26"))).toEqual(["agrees: 1"]);
  expect(runCheck(procurement, draw("251.25"))[0]).toMatch(/^rounding/u);
  expect(runCheck(procurement, draw("215.26"))[0]).toMatch(/^contradicts 合计 .*: 215.26 ≠ 4.79 \+ 0.00 \+ 246.47/u);
});
