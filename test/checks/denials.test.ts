import { expect, test } from "vitest";
import bearYear from "../../checks/denials-bear-fiscal-year.ts";
import matchAmounts from "../../checks/denials-match-amounts.ts";
import { observeDrawn } from "./observe-drawn.ts";
import { say } from "./wording/say.ts";

test.each([
  ["the body", "某局2023年没有使用政府性基金预算安排的支出。"],
  ["no body", "2023年度无国有资本经营预算支出。"],
  ["a year to come", "某局2025年没有使用政府性基金预算安排的支出。"],
  ["三公", "2023年未安排“三公”经费支出。"],
  ["a heading of this year", "（一）2024年政府性基金预算支出情况\n某局2023年没有使用政府性基金预算安排的支出。"],
])("a denial of a wrong year: %s", (_name, text) => {
  expect(say(bearYear, text, { year: 2024 })).toEqual([expect.stringContaining("本草案为 2024 年度")]);
});

test.each([
  ["this year", "某局2024年没有使用政府性基金预算安排的支出。"],
  ["no year", "某局没有使用政府性基金预算安排的支出。"],
  ["a reason", "主要原因是2023年没有使用政府性基金预算安排的支出。"],
  ["a comparison", "某局2023年没有使用政府性基金预算安排的支出，比上年减少10万元。"],
  ["both years", "某局2023年没有使用政府性基金预算安排的支出，2024年也没有安排。"],
  ["both years, two sentences", "2024年政府性基金支出10万元。2023年没有使用政府性基金预算安排的支出。"],
  ["both years, two paragraphs", "2024年没有政府性基金预算支出。\n2023年没有政府性基金预算支出。"],
  ["last year's section", "一、2023年预算执行情况\n2023年没有使用政府性基金预算安排的支出。"],
  ["last year's accounts", "2023年决算无政府性基金预算支出。"],
  ["history", "2012年没有使用政府性基金预算安排的支出。"],
  ["a part", "2023年没有政府性基金预算安排的项目为三个。"],
])("says nothing of a denial: %s", (_name, text) => {
  expect(say(bearYear, text, { year: 2024 })).toEqual([]);
});

function fund(text: string, rows = "", note = ""): string[] {
  return observeDrawn(
    matchAmounts,
    `某市信访局2024年度部门预算
     ===
     2024年政府性基金预算支出表
     单位：万元
     科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
     ${rows || "| 合计 | | |"}
     ===
     ${note ? `${note}\n` : ""}第三部分 情况说明
     八、政府性基金预算支出情况说明
     ${text}`,
  );
}

const PRINTED = `212 | 城乡社区支出 | 25.00 | | 25.00
     | 合计 | 25.00 | | 25.00`;
const NOTE = "说明：某市信访局2024年没有使用政府性基金预算安排的支出，故本表无数据。";

test("an amount whose table is blank", () => {
  expect(fund("某市信访局2024年政府性基金预算安排的支出25.00万元。", "", NOTE)).toEqual([
    expect.stringMatching(/政府性基金预算安排的支出25.00万元.*没有数据，并注明/u),
  ]);
});

test("a denial whose table prints amounts", () => {
  expect(fund("某市信访局2024年没有使用政府性基金预算安排的支出。", PRINTED)).toEqual([
    expect.stringMatching(/没有使用政府性基金.*列有数据.*25.00/u),
  ]);
});

test.each([
  ["nothing as an amount", "2024年政府性基金预算支出0万元。", ""],
  ["nothing to two decimals", "2024年政府性基金预算支出0.00万元。", ""],
  ["last year's amount", "2023年政府性基金预算支出25.00万元。", ""],
  ["revenue", "2024年政府性基金预算收入25.00万元。", ""],
  ["another budget under the heading", "2024年项目支出25.00万元。", ""],
  ["what fits", "2024年政府性基金预算支出25.00万元。", PRINTED],
  ["a dash", "2024年没有使用政府性基金预算安排的支出。", "| 合计 | - | - | -"],
  ["zeros", "2024年没有使用政府性基金预算安排的支出。", "| 合计 | 0.00 | 0.00 | 0.00"],
  ["last year's none", "2023年没有使用政府性基金预算安排的支出。", PRINTED],
  ["a unit's none", "所属事业单位没有使用政府性基金预算安排的支出。", PRINTED],
  ["no revenue", "2024年没有政府性基金预算收入。", PRINTED],
  ["none of a part", "2024年没有使用政府性基金预算安排的基本支出。", PRINTED],
])("says nothing of %s", (_name, text, rows) => {
  expect(fund(text, rows)).toEqual([]);
});

test.each([
  ["the budget beside what was spent", "2024年度无“三公”经费财政拨款支出。", "0.95 | 0.00", 0],
  ["what was spent", "2024年度无“三公”经费财政拨款支出。", "0.95 | 0.50", 1],
])("a final account prints %s", (_name, text, amounts, count) => {
  const drawing = `某市信访局2024年度部门决算
     ===
     2024年度财政拨款“三公”经费支出决算表
     单位：万元
     项目 | 预算数 | 决算数
     合计 | ${amounts}
     公务接待费 | ${amounts}
     ===
     第三部分 情况说明
     七、“三公”经费支出决算情况说明
     ${text}`;
  expect(observeDrawn(matchAmounts, drawing, "final-account")).toHaveLength(count);
});
