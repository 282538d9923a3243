import { expect, test } from "vitest";
import check from "../../checks/listed-items-are-known.ts";
import { drawTable } from "./draw-table.ts";
import { say } from "./wording/say.ts";

const BASIC = drawTable(
  `30101 | 基本工资 | 10
   30103 | 奖金     | 10
   30309 | 奖励金   | 1
         | 合计     | 21`,
  { kind: "general-basic" },
);
const list = (...names: string[]): string =>
  `人员经费21万元，主要包括：基本工资、津贴补贴、${names.join("、")}、住房公积金、离休费、退休费。`;

test.each([
  ["a name of no item, one character off", list("资金", "奖励金"), "列举的“资金”不是经济分类科目，疑似“奖金”之误。"],
  ["a name said twice for another", list("奖金", "奖金"), "列举中“奖金”出现两次，疑似“奖励金”之误。"],
])("%s", (_name, text, says) => {
  expect(say(check, text, { tables: [BASIC] }).map((line) => line.replace(/ \[.*$/u, ""))).toEqual([`warning ${says}`]);
});

test.each([
  ["the table's names", list("奖金", "奖励金")],
  ["names in short", list("奖金", "奖励金", "其它工资福利支出", "社会保障缴费")],
  ["other lists", "主要包括：资金、技术、人才、土地、数据、管理等要素。"],
])("says nothing of %s", (_name, text) => {
  expect(say(check, text, { tables: [BASIC] })).toEqual([]);
});

test("without a table nothing is known", () => {
  expect(say(check, list("资金"))).toEqual([]);
});

const REVENUE = drawTable("项目 | 财政专户管理资金\n甲 | 10", { kind: "revenue" });
const again = (drawing: string, options: Parameters<typeof drawTable>[1]) => ({
  ...drawTable(drawing, options),
  id: "t2",
});

test.each([
  ["column", "项目 | 财政转专户管理资金小计\n甲 | 10", { kind: "expenditure" }],
  ["row", "项目 | 预算数\n财政转专户管理资金 | 10", { kind: "summary" }],
] as const)("a %s with a character more than the same name elsewhere", (_name, drawing, options) => {
  expect(say(check, "说明。", { tables: [REVENUE, again(drawing, options)] })).toEqual([
    expect.stringMatching(/^warning “财政转专户管理资金”疑似“财政专户管理资金”之误/),
  ]);
});

test.each([
  ["another thing", "项目 | 非财政专户管理资金\n甲 | 10", { kind: "expenditure" }],
  ["a project", "项目名称 | 金额\n财政转专户管理资金 | 10", { kind: "projects" }],
  ["a table of no known kind", "项目 | 财政转专户管理资金\n甲 | 10", { title: "某情况表" }],
] as const)("says nothing of %s", (_name, drawing, options) => {
  expect(say(check, "说明。", { tables: [REVENUE, again(drawing, options)] })).toEqual([]);
});
