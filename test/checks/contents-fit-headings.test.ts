import { expect, test } from "vitest";
import check from "../../checks/contents-fit-headings.ts";
import { say } from "./wording/say.ts";

const book = (inContents: string, inText: string): string => `目录
  第一部分 部门概况
  一、主要职能
  ${inContents}
  第一部分 部门概况
  一、主要职能
  负责教育。
  ${inText}
  收入100万元。`;

test("an entry that its heading does not repeat", () => {
  expect(say(check, book("二、其他重要事项说明", "二、其他重要事项的情况说明"))).toEqual([
    "notice 目录与正文标题不一致：“二、其他重要事项说明”与“二、其他重要事项的情况说明”。 [4,8]",
  ]);
});

test.each([
  ["the same", "二、机构设置情况", "二、机构设置情况"],
  ["a leader and a page", "二、机构设置情况……………3", "二、机构设置情况"],
  ["tables", "二、支出决算表", "二、支出决算情况说明"],
  ["another section of that number", "二、名词解释", "二、收入支出决算总体情况说明"],
])("says nothing of %s", (_name, inContents, inText) => {
  expect(say(check, book(inContents, inText))).toEqual([]);
});
