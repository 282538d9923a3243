import { describe, expect, test } from "vitest";
import type { WrittenCheck } from "../../../checks/written/compile-rule.ts";
import { readRuleFile } from "../../../checks/written/read-rule-file.ts";
import type { Book } from "../../../domain/check.ts";
import { drawBody } from "../draw-draft.ts";
import { drawBook } from "../draw-table.ts";
import { runDraft } from "../run-check.ts";

function compile(formula: string, more = ""): WrittenCheck {
  const text = `id: own-rule\ntitle: 自定规则\nseverity: 一般\nbasis: 《办法》\nmessage: 不合规定\nformula: ${formula}\n${more}`;
  const file = readRuleFile(new TextEncoder().encode(text), "规则.yaml");
  if ("problems" in file) {
    throw new Error(file.problems.map(({ message }) => message).join("\n"));
  }
  return file.checks[0] as WrittenCheck;
}

const BOOK = drawBook(
  `
  部门收支预算总表
  单位：万元
  收入 | < | 支出 | <
  项目 | 预算数 | 项目 | 预算数
  一、财政拨款收入 | 90.00 | 一、教育支出 | 60.00
  二、事业收入 | 10.00 | 二、卫生健康支出 | 45.00
  收入总计 | 100.00 | 支出总计 | 105.00
  ===
  部门支出预算总表
  单位：万元
  科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
  205 | 教育支出 | 60.00 | 40.00 | 20.00
  20501 | 教育管理事务 | 60.00 | 40.00 | 20.00
  210 | 卫生健康支出 | 45.00 | 30.00 | 15.01
  | 合计 | 105.00 | 70.00 | 35.00
  ===
  2024年“三公”经费支出预算表
  单位：万元
  项目 | 2023年预算数 | 2024年预算数 | 增减%
  合计 | 10.00 | 11.00 | 10.0
  因公出国（境）费 | 2.00 | 3.00 | 40.0
  公务接待费 | 8.00 | 8.00 |
  ===
  2024年政府债务限额和余额预算表
  单位：万元
  地区 | 债务限额 | 债务余额
  全市 | 9.00 | 8.00
  本级 | 5.00 | 4.00`,
  { fiscalYear: 2024 },
);

const run = (formula: string, more = "", books: readonly Book[] = [BOOK]): string[] =>
  runDraft(compile(formula, more), books);

describe("a formula that adds up is judged by the engine", () => {
  test.each([
    ["good", "收支总表.收入总计.预算数 = 收支总表.财政拨款收入.预算数 + 收支总表.事业收入.预算数", ["agrees: 1"]],
    ["turned", "收支总表.财政拨款收入.预算数 + 收支总表.事业收入.预算数 = 收支总表.收入总计.预算数", ["agrees: 1"]],
    ["moved", "收支总表.收入总计.预算数 − 收支总表.事业收入.预算数 = 收支总表.财政拨款收入.预算数", ["agrees: 1"]],
    [
      "in brackets",
      "收支总表.收入总计.预算数 − (收支总表.事业收入.预算数 − 收支总表.事业收入.预算数) = 收支总表.收入总计.预算数",
      ["agrees: 1"],
    ],
    [
      "bad",
      "收支总表.收入总计.本年预算 = 收支总表.支出总计.本年预算",
      ["contradicts 收入总计 · 预算数: 100.00 ≠ 105.00 《部门收支预算总表》"],
    ],
    [
      "near: the last digit of a sum",
      "支出总表.合计.项目支出 = 支出总表.205.项目支出 + 支出总表.210.项目支出",
      ["rounding 合计 · 项目支出: 35.00 ≈ 20.00 + 15.01"],
    ],
    ["rows of a table", "支出总表.合计.基本支出 = 合计(支出总表.*.基本支出)", ["agrees: 1"]],
    ["rows under a row", "支出总表.教育支出.合计 = 合计(支出总表.教育支出.*.合计)", ["agrees: 1"]],
    ["rows of one side", "收支总表.支出总计.预算数 = 合计(收支总表.支出总计.*.预算数)", ["agrees: 1"]],
    ["limit that holds", "支出总表.合计.基本支出 ≤ 支出总表.合计.合计", ["agrees: 1"]],
    ["limit turned", "支出总表.合计.合计 ≥ 支出总表.合计.基本支出", ["agrees: 1"]],
    [
      "limit that is passed",
      "支出总表.合计.合计 <= 收支总表.收入总计.预算数",
      ["contradicts 合计 · 合计: 105.00 > 100.00 《部门收支预算总表》"],
    ],
    ["rate", "“三公”经费表.合计.增减% = 三公经费表.合计.本年预算 ÷ 三公经费表.合计.上年预算 − 1", ["agrees: 1"]],
    [
      "rate that is wrong",
      "“三公”经费表.因公出国(境)费.增减% = (“三公”经费表.因公出国(境)费.本年预算 − “三公”经费表.因公出国(境)费.上年预算) ÷ “三公”经费表.因公出国(境)费.上年预算",
      ["contradicts 因公出国(境)费 · 增减%: 40.0"],
    ],
    [
      "rate that is blank",
      "“三公”经费表.公务接待费.增减% = “三公”经费表.公务接待费.本年预算 ÷ “三公”经费表.合计.本年预算",
      ["not stated: 1"],
    ],
  ])("%s", (_what, formula, says) => {
    expect(run(formula)).toEqual(says);
  });
});

describe("what is no sum is calculated, within the printed digits", () => {
  test.each([
    ["good", "“三公”经费表.合计.本年预算 ÷ 支出总表.合计.合计 ≤ 11%", []],
    [
      "bad",
      "“三公”经费表.合计.本年预算 ÷ 支出总表.合计.合计 ≤ 10%",
      [
        "不合规定：“‘三公’经费表.合计.本年预算 ÷ 支出总表.合计.合计”为 10.48%（11.00 万元 ÷ 105.00 万元），公式另一边为 10.00%，前者不应大于后者。",
      ],
    ],
    ["edge: just the limit", "支出总表.合计.基本支出 ≤ 70万元", []],
    ["near: within the printed digits", "支出总表.合计.基本支出 ≤ 69.996万元", []],
    [
      "over the printed digits",
      "支出总表.合计.基本支出 ≤ 69.99万元",
      [/“支出总表\.合计\.基本支出”为 70\.00 万元，公式另一边为 69\.99 万元/u],
    ],
    ["less than", "支出总表.合计.基本支出 < 70万元", []],
    ["more than nothing", "支出总表.合计.基本支出 > 0", []],
    ["a product", "支出总表.合计.合计 ≤ 1.05 × 收支总表.收入总计.预算数", []],
    [
      "a sum against a sum",
      "支出总表.205.合计 + 支出总表.210.合计 ≤ 收支总表.收入总计.预算数",
      [/为 105\.00 万元（60\.00 万元 \+ 45\.00 万元）/u],
    ],
    ["a number against what a rate prints", "“三公”经费表.合计.增减% ≤ 5%", [/为 10\.0.*5\.00%.*不应大于/u]],
  ])("%s", (_what, formula, says) => {
    const said = run(formula);
    expect(said).toHaveLength(says.length);
    for (const [at, one] of says.entries()) {
      expect(said[at]).toMatch(one);
    }
  });
});

describe("what the books do not have is no pass", () => {
  test.each([
    ["a table", "政府采购表.合计.合计 = 支出总表.合计.合计", /^册中没有“政府采购表”/u],
    ["a title", "《民生实事表》.合计.合计 = 0", /^册中没有“《民生实事表》”/u],
    [
      "a row",
      "支出总表.教肓支出.合计 = 支出总表.合计.合计",
      /《部门支出预算总表》中没有“教肓支出”一行，相近的有：205 教育支出/u,
    ],
    ["a code", "支出总表.229.合计 = 0", /没有“229”一行；该表的行有：205 教育支出、20501/u],
    ["a column", "支出总表.合计.大额支出 = 0", /没有“大额支出”一栏；该表的栏目有：合计、基本支出、项目支出。/u],
    ["a row and a column", "支出总表.国防.合计 = 支出总表.合计.大额", /没有“国防”一行.*；.*没有“大额”一栏/u],
    ["a row of one name on two sides", "收支总表.总计.预算数 = 0", /没有“总计”一行/u],
    ["rows of two sides", "合计(收支总表.*.预算数) = 0", /分左右两栏/u],
    ["rows under a leaf", "合计(支出总表.210.*.合计) = 0", /“210 卫生健康支出”没有下级的行/u],
    [
      "one of two columns",
      "政府债务限额和余额表.全市.本年预算 > 0",
      /“本年预算”有 2 栏：债务限额、债务余额，不能确定/u,
    ],
    ["a blank cell of a calculation", "三公经费表.公务接待费.增减% ≤ 5%", /“公务接待费 · 增减%”未填列，无从计算/u],
    ["the year before", "上年.支出总表.合计.合计 ≤ 支出总表.合计.合计", /没有上年的册（用 --prior/u],
    [
      "a unit, of a column of any name",
      "政府债务限额和余额表.全市.债务限额 ≤ 100",
      /金额与没有金额单位的数不能相加减或比较.*“100万元”/u,
    ],
    ["a divisor", "支出总表.合计.合计 ÷ (支出总表.合计.合计 − 支出总表.合计.合计) ≤ 100%", /除数为 0/u],
    [
      "a percentage",
      "政府债务限额和余额表.全市.债务限额 = 支出总表.合计.基本支出 ÷ 支出总表.合计.项目支出",
      /不是百分比栏.*改写成乘法/u,
    ],
  ])("%s", (_what, formula, says) => {
    const said = run(formula);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(says);
  });

  test("nothing at all", () => {
    expect(run("支出总表.合计.合计 > 0", "", [])).toEqual(["草案中没有可以套用本规则公式的册。"]);
  });
});

describe("a tolerance widens what the printed digits allow", () => {
  test.each([
    ["less than the gap", "4.99万元", /^contradicts/u],
    ["the gap", "5万元", /^rounding/u],
    ["in another unit", "50000元", /^rounding/u],
    ["by the unit of the table", "{ 万元: 5, 元: 1 }", /^rounding/u],
    ["of another unit only", "{ 亿元: 5 }", /^contradicts/u],
  ])("%s", (_what, tolerance, says) => {
    const [said] = run("收支总表.收入总计.预算数 = 收支总表.支出总计.预算数", `tolerance: ${tolerance}`);
    expect(said).toMatch(says);
  });

  test("of a rate in percentage points, of a calculation too", () => {
    const rate =
      "三公经费表.因公出国(境)费.增减% = 三公经费表.因公出国(境)费.本年预算 ÷ 三公经费表.因公出国(境)费.上年预算 − 1";
    expect(run(rate, 'tolerance: "9%"')[0]).toMatch(/^contradicts/u);
    expect(run(rate, 'tolerance: "10%"')[0]).toMatch(/^rounding/u);
    expect(run("三公经费表.合计.增减% ≤ 5%", 'tolerance: "5%"')).toEqual([]);
  });
});

test("a rule for budgets leaves accounts alone", () => {
  const accounts = drawBook(
    "支出决算表\n单位：万元\n科目编码 | 科目名称 | 本年支出合计\n205 | 教育支出 | 2.00\n | 合计 | 3.00",
    {
      stage: "final-account",
    },
  );
  const formula = "支出总表.合计.合计 = 合计(支出总表.*.合计)";
  expect(run(formula, "", [accounts])[0]).toMatch(/^contradicts/u);
  expect(run(formula, "stage: 预算", [accounts])).toEqual(["本规则只适用于预算。"]);
  expect(run(formula, "stage: 预算", [accounts, BOOK])).toEqual(["agrees: 1"]);
});

test("a total of one name on both sides is to be named with its side", () => {
  const accounts = drawBook(
    `
    收入支出决算总表
    单位：万元
    收入 | < | 支出 | <
    项目 | 决算数 | 项目 | 决算数
    一、财政拨款收入 | 90.00 | 一、教育支出 | 90.00
    总计 | 90.00 | 总计 | 90.00`,
    { stage: "final-account" },
  );
  expect(run("收支总表.总计.决算数 > 0", "", [accounts])).toEqual([
    expect.stringContaining("请写明“收入总计”或“支出总计”"),
  ]);
  expect(run("收支总表.收入总计.决算数 = 收支总表.支出总计.决算数", "", [accounts])).toEqual(["agrees: 1"]);
});

const ACCOUNTS = `
  支出总表
  单位：万元
  科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
  205 | 教育支出 | @ | 1.00 | 1.00
  | 合计 | @ | 1.00 | 1.00`;
const yearOf = (fiscalYear: number, amount: string, body = "林泽区水务局"): Book =>
  drawBody(body, ACCOUNTS.replaceAll("@", amount), { fiscalYear });

test("上年 is the book of the same body and the year before", () => {
  const check = compile("支出总表.合计.合计 ≤ 上年.支出总表.合计.合计");
  const book = yearOf(2026, "9.00");
  expect(runDraft(check, [book], [yearOf(2025, "8.00")])[0]).toMatch(/^contradicts 合计 · 合计: 9\.00 > 8\.00/u);
  expect(runDraft(check, [book], [yearOf(2024, "8.00")])[0]).toMatch(/没有上年的册/u);
  const others = [yearOf(2025, "8.00", "林泽区农业局"), yearOf(2025, "9.50")];
  expect(runDraft(check, [book], others)).toEqual(["agrees: 1"]);
});

test("each book is looked at, and one that lacks a row is named beside those that hold", () => {
  const check = compile("支出总表.205.合计 ≤ 支出总表.合计.合计");
  const other = drawBody(
    "林泽区财政局",
    ACCOUNTS.replaceAll("@", "3.00").replace("205 | 教育支出", "210 | 卫生健康支出"),
    {},
  );
  const draft = { books: [yearOf(2026, "9.00"), other], prior: [] };
  expect(check.try(draft).map(({ lack }) => lack?.reason ?? "")).toEqual([
    "",
    expect.stringContaining("没有“205”一行"),
  ]);
  expect(typeof check.lacks === "function" && check.lacks(draft)).toContain("林泽区财政局：");
});

const GOVERNMENT = drawBook(
  `
  2026年全市一般公共预算收支平衡表
  单位：万元
  收入 | < | 支出 | <
  项目 | 2026年预算数 | 项目 | 2026年预算数
  一、本级收入 | 500 | 一、本级支出 | 600
  二、上级补助收入 | 110 | 二、上解支出 | 10
  收入总计 | 610 | 支出总计 | 610
  ===
  2026年市本级一般公共预算收支平衡表
  单位：万元
  收入 | < | 支出 | <
  项目 | 2026年预算数 | 项目 | 2026年预算数
  一、本级收入 | 50 | 一、本级支出 | 60
  二、上级补助收入 | 11 | 二、上解支出 | 2
  收入总计 | 61 | 支出总计 | 62
  ===
  2025年市本级一般公共预算收支执行情况平衡表
  单位：万元
  收入 | < | 支出 | <
  项目 | 2025年执行数 | 项目 | 2025年执行数
  一、本级收入 | 40 | 一、本级支出 | 40
  收入总计 | 40 | 支出总计 | 40
  ===
  2026年市本级民生实事资金安排表
  单位：万元
  项目 | 金额
  一、改造水管 | 20
  合计 | 20`,
  { fiscalYear: 2026, name: "林泽市2026年预算草案.pdf" },
);

describe("a government's tables are told apart by budget, level, phase and title", () => {
  test.each([
    [
      "本级一般公共预算收支总表.收入总计.本年预算 = 本级一般公共预算收支总表.支出总计.本年预算",
      /^contradicts .*61 ≠ 62/u,
    ],
    ["全市一般公共预算收支平衡表.收入总计.本年预算 = 全市一般公共预算收支平衡表.支出总计.本年预算", /^agrees: 1/u],
    ["一般公共预算收支总表.收入总计.本年预算 = 0", /有 2 张.*（全域）.*（本级）.*请写明级次/u],
    ["本级一般公共预算收支执行情况平衡表.收入总计.本年执行 > 50万元", /为 40 万元，公式另一边为 50\.00 万元/u],
    ["《市本级民生实事资金安排表》.合计.金额 ≤ 10万元", /为 20 万元/u],
    ["《民生实事资金安排表》.改造水管.金额 = 《2026年市本级民生实事资金安排表》.合计.金额", /^agrees: 1/u],
    ["政府性基金收支表.收入总计.本年预算 = 0", /册中没有“政府性基金收支表”/u],
  ])("%s", (formula, says) => {
    const said = run(formula, "", [GOVERNMENT]);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(says);
  });
});
