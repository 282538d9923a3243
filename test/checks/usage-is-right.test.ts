import { expect, test } from "vitest";
import check from "../../checks/usage-is-right.ts";
import { say } from "./wording/say.ts";

test.each([
  "比2025年预算持平。",
  "比上年相比增加5万元。",
  "截止2025年12月31日，共有车辆3辆。",
  "较上一度减少5万元。",
  "收入预算500.00万，增加5.00万元。",
  "国内公务接待支出1万元。列明公务接待2批次。",
])("notice: %s", (text) => {
  expect(say(check, text)).toEqual([expect.stringMatching(/^notice/)]);
});

test.each([
  "与2025年预算持平。",
  "比上年增加5万元，与预算持平。",
  "比上年执行数1.00亿元与上年持平。",
  "报名截止日期为2025年12月31日，截至目前。",
  "较上一年度减少5万元。",
  "服务群众25万、覆盖3亿人口。",
  "收入预算500.00万元，面积1.25万平方米。",
  "预算表列明公务接待2批次的费用。",
  "《目录》列明项目3个。",
])("says nothing of: %s", (text) => {
  expect(say(check, text)).toEqual([]);
});
