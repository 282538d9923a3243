import { expect, test } from "vitest";
import check from "../../checks/no-instructions-left.ts";
import { say } from "./wording/say.ts";

test.each([
  "具体包括：某局本部（列示至基层预算单位）",
  "五、国有资产占有使用情况（增加内容）",
  "主要包括：基本工资。（按“基本支出预算表”中实际发生经济分类支出事项填写）",
  "收入持平（如持平作持平表述）。",
  "教育支出0万元（不涉及的不列）。",
  "（请据实填写）",
  "（此处填写）",
  "（若无此项支出请删除）",
  "“科目编码”和“科目名称”为必填项。",
  "机构设置（仅有一个单位的部门，本部分内容为“机构设置”）",
])("warning: %s", (text) => {
  expect(say(check, text)).toEqual([expect.stringMatching(/^warning 填报提示语未删除/)]);
});

test("the same prompt for several tables is one finding", () => {
  const prompt = (table: string): string => `主要包括工资。（按“部门预算公开${table}”中实际发生经济分类支出事项填写）`;
  expect(say(check, `${prompt("06表")}\n${prompt("08表")}`)).toEqual([expect.stringMatching(/（共 2 处）。 \[1,2\]$/)]);
});

test.each([
  "政府采购金额（以合同签订为准）为100万元。",
  "绩效目标（由各单位填报）见附表（详见附件）。",
  "支出100万元（不含上年结转，含非财政拨款）。",
  "《项目绩效目标申报表（试行）》（依法经人大批准）。",
  "根据《某省财政厅批复》（苏财预〔2026〕19号）填列。",
  "因公出国（境）费（不涉及）0万元。",
  "增加（减少）5万元。",
])("says nothing of: %s", (text) => {
  expect(say(check, text)).toEqual([]);
});
