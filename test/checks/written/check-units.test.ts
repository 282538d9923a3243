import { describe, expect, test } from "vitest";
import { readFormula } from "../../../checks/written/read-formula.ts";

const SHARE = "“三公”经费表.合计.本年预算 ÷ 支出总表.合计.合计";

function problemOf(formula: string): string {
  const read = readFormula(formula);
  return "message" in read ? read.message : "";
}

describe("a number is written with what it is of", () => {
  test.each([
    `${SHARE} ≤ 0.8%`,
    `${SHARE} ≤ 100%`,
    `${SHARE} > 0`,
    `${SHARE} × 100 ≤ 0.8`,
    `${SHARE} − 1 ≤ 5%`,
    "“三公”经费表.合计.增减% = “三公”经费表.合计.本年预算 ÷ “三公”经费表.合计.上年预算 − 1",
    "支出总表.合计.合计 ≤ 30万元",
    "支出总表.合计.合计 ≤ 1.05 × 上年.支出总表.合计.合计",
    "支出总表.合计.合计 ÷ 2 ≤ 0.5亿元 + 3万元",
    "支出总表.合计.基本支出 ≤ 30% × 支出总表.合计.合计",
    "“三公”经费表.公务用车保有量（辆）.本年预算 ≤ 12",
    "“三公”经费表.国内公务接待批次.本年预算 ≤ 12",
    "支出总表.合计.合计 ÷ 《编制表》.合计.人数 ≤ 20万元",
    "《编制表》.合计.人数 ≤ 300",
    "《进度表》.合计.合计 ≥ 90",
    "《进度表》.合计.执行进度 ≥ 90%",
  ])("good: %s", (formula) => {
    expect(problemOf(formula)).toBe("");
  });

  test.each([
    [`${SHARE} ≤ 0.8`, /^“0\.8”没有写单位：比例请写成百分数，如“0\.8%”，金额请写明单位，如“0\.8万元”$/u],
    ["30 ≤ 支出总表.合计.基本支出 ÷ 支出总表.合计.合计", /^“30”没有写单位/u],
    [`${SHARE} − 0.5 ≤ 0`, /^“0\.5”没有写单位/u],
    ["“三公”经费表.合计.增减% ≤ 5", /^“5”没有写单位/u],
    ["支出总表.合计.2026年预算数 ≤ 100", /^“100”没有写单位/u],
    ["支出总表.合计.合计 − 100 ≤ 上年.支出总表.合计.合计", /^“100”没有写单位/u],
    ["支出总表.合计.合计 ≤ 30%", /^金额不能与百分数相加减或比较/u],
    [`${SHARE} ≤ 30万元`, /^金额不能与百分数/u],
  ])("%s", (formula, says) => {
    expect(problemOf(formula)).toMatch(says);
  });
});
