import { expect, test } from "vitest";
import check from "../../checks/amounts-bear-fiscal-year.ts";
import { observeDrawn } from "./observe-drawn.ts";

function observe(
  text: string,
  columns = "合计 | 基本支出 | 项目支出",
  amounts = "2320.57 | 1871.04 | 449.53",
): string[] {
  return observeDrawn(
    check,
    `某市信访局2024年度部门预算
     ===
     2024年一般公共预算支出表
     单位：万元
     科目编码 | 科目名称 | ${columns}
     201 | 一般公共服务支出 | ${amounts}
     | 合计 | ${amounts}
     ===
     第三部分 情况说明
     ${text}`,
  );
}

test("this year's amount, compared with 上年, under last year's name", () => {
  expect(observe("2023年一般公共预算支出2320.57万元，比上年预算数增加162.44万元，增长7.53%。")).toEqual([
    expect.stringMatching(/本年度的数写成了 2023 年.*2320.57万元/u),
  ]);
});

test.each([
  ["this year", "2024年一般公共预算支出2320.57万元，比上年预算数增加162.44万元。"],
  ["no comparison", "2023年一般公共预算支出2320.57万元。"],
  ["unchanged", "2023年一般公共预算支出2320.57万元，与上年持平。"],
  ["both years", "2023年一般公共预算支出2320.57万元，2024年比上年增加10万元。"],
  ["last year's own amount", "2023年一般公共预算支出2158.13万元，比上年预算数增加62.44万元。"],
  ["outcome", "2023年一般公共预算支出执行2320.57万元，比上年增加62.44万元。"],
  ["accounts", "2023年一般公共预算支出决算2320.57万元，比上年增加62.44万元。"],
  ["last year's section", "一、2023年预算执行情况\n2023年一般公共预算支出2320.57万元，比上年增加62.44万元。"],
  ["history", "2021年一般公共预算支出2320.57万元，比上年增加62.44万元。"],
])("says nothing of %s", (_name, text) => {
  expect(observe(text)).toEqual([]);
});

test("too few digits agree by chance", () => {
  const text = "2023年一般公共预算支出230万元，比上年预算数增加10万元。";
  expect(observe(text, "合计 | 基本支出 | 项目支出", "230.00 | 200.00 | 30.00")).toEqual([]);
});
