import { expect, test } from "vitest";
import { CHECKS } from "../../checks/index.ts";
import type { Grid } from "../../domain/document.ts";
import { recognizeDocument } from "../../review/read-document.ts";
import { reviewDraft } from "../../review/review-draft.ts";
import { loadReading, storeReading } from "../../review/stored-reading.ts";
import { documentOf, drawSheet } from "../domain/draw-store.ts";

const HEAD = [
  ["2025年支出明细表", "", "", "", "", ""],
  ["单位：万元", "", "", "", "", ""],
  ["科目编码", "科目名称", "合计", "一般公共预算", "政府性基金", "备注"],
];
const SOUND = [
  ["", "合计", "60.00", "50.00", "10.00", ""],
  ["2010301", "行政运行", "30.00", "20.00", "10.00", ""],
  ["2050202", "小学教育", "30.00", "30.00", "", ""],
];

function review(grid: Grid) {
  const read = loadReading(structuredClone(storeReading(recognizeDocument(documentOf(grid)))));
  return reviewDraft([read], { checks: CHECKS, engine: { name: "", version: "", rules: "", checks: 0 } as never });
}

test.each([
  ["sound", SOUND],
  [
    "a total that is wrong in its row and its column",
    [SOUND[0], ["2010301", "行政运行", "31.00", "20.00", "10.00", ""], SOUND[2]],
  ],
  ["a row sum that is far off", [SOUND[0], SOUND[1], ["2050202", "小学教育", "1.00", "30.00", "", ""]]],
  ["a text among the amounts", [SOUND[0], SOUND[1], ["2050202", "小学教育", "3O.00", "30.00", "", ""]]],
] as const)("a large sheet is reviewed like any other: %s", (name, lines) => {
  const [list, store] = drawSheet([...HEAD, ...(lines as string[][])]).map(review);
  expect(store).toEqual(list);
  expect(store?.findings.length === 0).toBe(name === "sound");
  expect(store?.coverage.amountsInRelations).toBeGreaterThan(0);
});
