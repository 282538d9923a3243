import { expect, test } from "vitest";
import check from "../../checks/amounts-are-filled-in.ts";
import { say } from "./wording/say.ts";

test.each([
  ["某局2026年政府性基金支出预算支出万元。", "error 漏填金额：“某局2026年政府性基金支出预算支出万元。” [1]"],
  ["比上年增加 万元，增长5%。", "error 漏填金额：“比上年增加 万元，” [1]"],
  ["比上年增加5万元，增长%。", "error 漏填百分比：“增长%。” [1]"],
  ["完成年初预算的%。", "error 漏填百分比：“完成年初预算的%。” [1]"],
  ["支出增加1193.20万元，增长 13.95。主要原因是…", "warning 百分数漏写“%”：“增长 13.95。” [1]"],
])("%s", (text, line) => {
  expect(say(check, text).map((said) => said.replace("”。 [", "” ["))).toEqual([line]);
});

test.each([
  "支出预算支出0万元，增长0%。",
  "单位：万元。合计约数百万元，以万元为单位。",
  "比上年增长2倍，增长10个百分点，增长13.95%。",
  "增加120人，增长了12‰。",
  "安排亿元以上项目3个。",
])("says nothing of: %s", (text) => {
  expect(say(check, text)).toEqual([]);
});
