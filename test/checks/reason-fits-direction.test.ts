import { expect, test } from "vitest";
import check from "../../checks/reason-fits-direction.ts";
import { say } from "./wording/say.ts";

test.each([
  "比2025年执行数减少2.98%。原因是：宣传事务经费增加。",
  "比上年增加10万元，增长5%，主要原因是办公费支出减少。",
  "与2025年度相比，收入支出总计持平。主要原因：合同支付进度等原因减少支付。",
])("warning: %s", (text) => {
  expect(say(check, text)).toEqual([expect.stringMatching(/^warning/)]);
});

test.each([
  "比上年减少10万元，主要原因是项目经费减少。",
  "比上年减少10万元，主要原因是一是人员经费增加；二是项目经费减少。",
  "比上年减少10万元，主要原因是上年一次性项目支出增加。",
  "比上年减少10万元，主要原因是退休人员增加。",
  "比上年增加10万元，主要原因是结转资金减少。",
  "比上年增加10万元，主要原因是基本支出增加、项目支出减少相抵。",
  "与上年持平，主要原因是严格控制经费增加。",
  "比上年减少10万元。2026年安排车辆购置5万元，主要原因是更新经费增加。",
])("says nothing of: %s", (text) => {
  expect(say(check, text)).toEqual([]);
});
