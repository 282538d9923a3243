import { expect, test } from "vitest";
import check from "../../checks/marks-are-right.ts";
import { say } from "./wording/say.ts";

test.each([
  ["主要用于运行维护等方面的支出。。", "标点重复"],
  ["减少了该项支出。 。", "标点重复"],
  ["收入，、支出都有增加。", "标点重复"],
  ["开展“检查”、优秀案例”活动。", "引号不成对"],
  ["平均得分99分（其中，优5个。", "括号不成对"],
  ["根据《某办法的规定执行。", "书名号不成对"],
  ["负责建设工程项目相关工作，对执行情况实行跟踪监督", "段末缺句号"],
])("notice: %s", (text, says) => {
  expect(say(check, text)).toEqual([expect.stringMatching(`^notice ${says}`)]);
});

test("a full stop within a statement, where the book elsewhere goes on", () => {
  const item = (mark: string): string => `公务接待费0.83万元${mark}与2025年预算持平。`;
  expect(say(check, [item("，"), item("，"), item("，"), item("，"), item("。")].join("\n"))).toEqual([
    expect.stringMatching(/^notice 句中误用句号.*\[5\]$/),
  ]);
  const opening = "收入总计100万元。与2025年度相比，收入总计增加5万元。";
  expect(say(check, [item("，"), item("，"), item("，"), item("，"), opening].join("\n"))).toEqual([]);
  // A book that always writes so means it.
  expect(say(check, [item("。"), item("。"), item("，")].join("\n"))).toEqual([]);
});

test.each([
  "（一）收入100万元；1）财政拨款60万元；2）其他40万元。",
  "称为“三公”经费（含出国（境）费）。",
  "持续推进……。",
  "某区教育局本级",
  "12.干部人事处",
])("says nothing of: %s", (text) => {
  expect(say(check, text)).toEqual([]);
});

test("a paragraph before the next heading that ends in a semicolon", () => {
  const book = (mark: string, next: string): string => `一、收入情况
  收入预算100.00万元，其中：其他资金0.06万元，占0.06%${mark}
${next}
  支出预算100.00万元，其中：基本支出100.00万元。`;
  expect(say(check, book("；", "二、支出情况"))).toEqual([expect.stringMatching(/^notice 段末误用分号/)]);
  expect(say(check, book("。", "二、支出情况"))).toEqual([]);
  expect(say(check, book("；", "  上年结转0.01万元，占0.01%。"))).toEqual([]);
});
