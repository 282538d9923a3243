import { describe, expect, test } from "vitest";
import { CHECKS } from "../../checks/index.ts";
import check from "../../checks/reason-fits-direction.ts";
import { recognizeDocument } from "../../review/read-document.ts";
import { reviewDraft } from "../../review/review-draft.ts";
import { drawBook } from "./draw-table.ts";
import { say } from "./wording/say.ts";

test.each([
  "比2025年执行数减少2.98%。原因是：宣传事务经费增加。",
  "比上年增加10万元，增长5%，主要原因是办公费支出减少。",
  "与2025年度相比，收入支出总计持平。主要原因：合同支付进度等原因减少支付。",
  "比上年增加10万元，增长5%，主要原因是厉行节约、压减开支。",
  "年初预算为10万元，支出决算为12万元，决算数大于年初预算数的主要原因是落实过紧日子要求。",
])("warning: %s", (text) => {
  expect(say(check, text)).toEqual([expect.stringMatching(/^warning/)]);
});

test.each([
  "比上年减少10万元，主要原因是项目经费减少。",
  "比上年减少10万元，主要原因是厉行节约、压减开支。",
  "决算数小于年初预算数的主要原因是压减一般性支出。",
  "决算数大于年初预算数的主要原因是年中追加项目资金。",
  "比上年增加10万元，主要原因是压减一般性支出后新增专项任务。",
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

describe("a reason against a word that the numbers turn as well", () => {
  const find = (sentence: string): string[] => {
    const [document] = drawBook(`某市教育局2024年度部门预算\n===\n${sentence}`).documents;
    return document
      ? reviewDraft([recognizeDocument(document)], {
          checks: CHECKS.filter(({ id, reads }) => id === check.id || reads === "text"),
          engine: { version: "test", rules: "test" },
        }).findings.map((finding) => finding.check)
      : [];
  };
  const draw = (change: string) =>
    `住房保障支出（类）住房改革支出（款）住房公积金（项）460.85万元。2023年预算执行数为357.56万元，2024年预算安排460.85万元，比2023年预算执行数${change}。主要原因是：住房公积金经费增加。`;

  test("is said with the word", () => {
    expect(find(draw("减少28.89%"))).toEqual(["growth-follows-from-amounts"]);
    expect(find(draw("增加28.89%"))).toEqual([]);
  });

  test("is said for itself where the number is wrong too", () => {
    expect(find(draw("减少82.98%")).sort()).toEqual(["growth-follows-from-amounts", "reason-fits-direction"]);
  });
});
