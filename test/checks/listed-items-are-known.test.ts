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

test("a column with a character more than the same name elsewhere", () => {
  const one = { ...BASIC, header: [["财政专户管理资金"]] };
  const other = { ...BASIC, id: "t2", header: [["财政转专户管理资金小计"]] };
  expect(say(check, "说明。", { tables: [one, other] })).toEqual([
    expect.stringMatching(/^warning “财政转专户管理资金”疑似“财政专户管理资金”之误/),
  ]);
  const legal = { ...BASIC, id: "t2", header: [["非财政专户管理资金"]] };
  expect(say(check, "说明。", { tables: [one, legal] })).toEqual([]);
});
