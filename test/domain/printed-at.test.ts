import { expect, test } from "vitest";
import { placeIn, textIn, widthOf } from "../../domain/printed-at.ts";
import { recognizeTable } from "../../tables/recognize-table.ts";
import { documentOf, drawSheet } from "./draw-store.ts";

const ROWS = [
  ["2025年项目支出明细表", "", "", "", "", ""],
  ["科目编码", "科目名称", "合计", "基本支出", "项目支出", "备注"],
  ["201", "行政运行 ", " 1.00 ", "1.00", "", "甲\n乙"],
  ["202", "外交支出", "1,234.50", "", "—", "合并"],
  ["203", "", "2", "-1.00", "0.5", ""],
];
const MERGES = [[3, 1, 2, 1]];
const OUTSIDE = [
  [99, 0],
  [3, 0],
  [0, -1],
  [0, 6],
];

test("text and place of a large table are those of a small one, and of its rows", () => {
  const [small, large] = drawSheet(ROWS, MERGES).map((grid) => recognizeTable(documentOf(grid), 0, "d1t1", {}));
  expect.assert(small && large);
  expect(large.large).toBeDefined();
  for (const table of [small, large]) {
    for (const [row, texts] of [...small.rows].entries()) {
      expect(widthOf(table, row)).toBe(texts.length);
      for (const [column, text] of texts.entries()) {
        expect([textIn(table, row, column), placeIn(table, row, column)]).toEqual([
          text,
          small.places.at(row)?.[column],
        ]);
      }
    }
    for (const [row = 0, column = 0] of OUTSIDE) {
      expect([textIn(table, row, column), placeIn(table, row, column)]).toEqual(["", undefined]);
    }
  }
});
