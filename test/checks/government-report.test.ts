import { expect, test } from "vitest";
import { CHECKS } from "../../checks/index.ts";
import { recognizeDocument } from "../../review/read-document.ts";
import { reviewDraft } from "../../review/review-draft.ts";
import { drawBook } from "./draw-table.ts";

const TEXT = [
  "关于云岭市2024年预算执行情况和2025年预算草案的报告",
  "一、2024年预算执行情况",
  "（一）一般公共预算",
  "2024年，市本级一般公共预算收入完成62.50亿元，为年初预算的100.0%，增长4.2%。其中：税收收入完成51.50亿元，增长3.0%；非税收入完成11.00亿元，增长10.0%。",
  "主要收入项目完成情况：增值税30.60亿元，增长9.3%；企业所得税20.90亿元，下降5.0%。",
  "二、2025年预算草案",
  "（一）一般公共预算",
  "2025年，市本级一般公共预算收入预期63.80亿元，比上年执行数增长2.1%。其中：税收收入53.00亿元，非税收入10.80亿元。",
].join("\n");

const TABLES = `
  2024年市本级一般公共预算收入执行情况表
  单位：万元
  项目 | 2023年决算数 | 2024年年初预算数 | 2024年执行数
  一、税收收入 | 500000 | 520000 | 515000
  增值税 | 280000 | 300000 | 306000
  企业所得税 | 220000 | 220000 | 209000
  二、非税收入 | 100000 | 105000 | 110000
  专项收入 | 100000 | 105000 | 110000
  收入合计 | 600000 | 625000 | 625000
  ===
  2025年市本级一般公共预算收入预算表
  单位：万元
  项目 | 2024年执行数 | 2025年预算数
  一、税收收入 | 515000 | 530000
  增值税 | 306000 | 316000
  企业所得税 | 209000 | 214000
  二、非税收入 | 110000 | 108000
  专项收入 | 110000 | 108000
  收入合计 | 625000 | 638000`;

/** What stands under the report of a city at error or warning : the numbers in question. */
function review(text: string): (string | undefined)[] {
  const [document] = drawBook(`${text}\n===\n${TABLES}`, { fiscalYear: 2025, name: "预算报告.docx" }).documents;
  if (!document) {
    throw new Error("nothing was drawn");
  }
  return reviewDraft([recognizeDocument(document)], { checks: CHECKS, engine: { version: "test", rules: "test" } })
    .findings.filter(({ severity }) => severity !== "notice")
    .map(({ evidence, suspect }) => evidence[suspect?.evidence ?? 0]?.printed);
}

test.each([
  ["as it is", TEXT],
  ["under headings that are none by their words", TEXT.replace("二、2025年预算草案", "二、2025年怎么干")],
  ["without the headings of its parts", TEXT.replace(/^[一二]、.*\n/gmu, "")],
  ["the growth is of another 口径", TEXT.replace("增长4.2%", "同口径增长5.9%")],
])("a report that agrees with the tables of both years: %s", (_, text) => {
  expect(review(text)).toEqual([]);
});

test.each([
  ["the amount of last year's execution", "完成62.50亿元", "完成65.20亿元", "65.20"],
  ["a bare rate", "增长3.0%", "增长8.0%", "8.0"],
  ["a rate of completion", "100.0%", "107.0%", "107.0"],
  ["a tax", "增值税30.60亿元", "增值税36.00亿元", "36.00"],
  ["the budget of the year", "非税收入10.80亿元", "非税收入18.00亿元", "18.00"],
  ["a growth over the year before", "比上年执行数增长2.1%", "比上年执行数增长1.2%", "1.2"],
])("one slip in the report: %s", (_, right, wrong, found) => {
  expect(TEXT).toContain(right);
  expect(review(TEXT.replace(right, wrong))).toEqual([found]);
});
