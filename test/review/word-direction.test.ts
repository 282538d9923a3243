import { expect, test } from "vitest";
import { wordDirection } from "../../review/word-direction.ts";
import { makeCell } from "./make-cells.ts";

function word(text: string, direction: 1 | -1 | undefined, correction: string, sentence?: string): string | undefined {
  const words = wordDirection({ ...makeCell(text, {}), ...(direction && { direction }) }, correction, sentence);
  return words && `${words.printed} → ${words.right}`;
}

test.each([
  ["4.31%", 1, "减少 4.31%", "安排511.80万元，比2023年预算数增加4.31%。", "增加 → 减少"],
  ["63.14", -1, "增加 63.14", "比上年预算数减少了 63.14 万元，主要是……", "减少 → 增加"],
  ["4.31%", 1, "减少 4.31%", "同比增长4.31%。", "增长 → 下降"],
  ["4.31%", -1, "增加 4.31%", "同比下降4.31%，成本降低5%。", "下降 → 增长"],
] as const)("%s %s: the word is wrong", (text, direction, correction, sentence, expected) => {
  expect(word(text, direction, correction, sentence)).toBe(expected);
});

test.each([
  ["the number changes too", "4.31%", 1, "减少 4.13%", "比上年增加4.31%。"],
  ["the sign of the correction is that of the word", "4.31%", 1, "4.31%", "比上年增加4.31%。"],
  ["no word is found before the number", "4.31%", 1, "减少 4.31%", "增幅4.31%。"],
  ["the word stands before another number", "4.31%", 1, "减少 4.31%", "增加3万元，为4.31%。"],
  ["the number stands twice, with two words", "4.31%", 1, "减少 4.31%", "收入增长4.31%，支出增加4.31%。"],
  ["the word printed is that of the other direction", "4.31%", 1, "减少 4.31%", "比上年减少4.31%。"],
  ["a number without direction", "4.31%", undefined, "减少 4.31%", "比上年增加4.31%。"],
  ["a table has no sentence", "4.31%", 1, "减少 4.31%", undefined],
] as const)("not told: %s", (_, text, direction, correction, sentence) => {
  expect(word(text, direction, correction, sentence)).toBeUndefined();
});
