import { expect, test } from "vitest";
import check from "../../checks/no-alternatives-left.ts";
import { say } from "./wording/say.ts";

test("the choices of a sentence are one place, those of a book one finding", () => {
  expect(say(check, "与上年相比增加（减少）0万元，增长（减少）0%。\n与上年相比增加（减少） 0万元。")).toEqual([
    "warning 备选词“增加（减少）”未选定：“与上年相比增加（减少）0万元，增长（减少）0%”（共 2 处）。 [1,2]",
  ]);
});

test.each([
  "支出比上年下降（增长）27.78%。",
  "支出较上年增加/减少5万元。",
  "决算数大于（小于、等于）预算数的主要原因是项目推迟。",
  "较上年提高[降低]3%。",
  "比上年增加或减少5万元。",
])("warning: %s", (text) => {
  expect(say(check, text)).toEqual([expect.stringMatching(/^warning/)]);
});

test.each([
  "增加（减少）情况见附表。",
  "预算增加或减少10%以上的，应说明原因。",
  "某市财政局部门（单位）共有车辆0辆。",
  "部门（单位）整体支出绩效目标见附表。",
  "支出增加（主要是人员经费）5万元。",
  "收入增加5万元（减少部分见附件）。",
  "增加（含新增）5万元。",
])("says nothing of: %s", (text) => {
  expect(say(check, text)).toEqual([]);
});
