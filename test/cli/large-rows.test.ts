import fc from "fast-check";
import { expect, test } from "vitest";
import { placeRows, textRows } from "../../cli/large-rows.ts";
import type { BudgetTable } from "../../domain/budget-table.ts";
import { recognizeTable } from "../../tables/recognize-table.ts";
import { documentOf, drawSheet } from "../domain/draw-store.ts";

const HEAD = [
  ["2025年项目支出明细表", "", "", "", "", ""],
  ["科目编码", "科目名称", "合计", "基本支出", "项目支出", "备注"],
];

function written(rows: Iterable<Uint8Array>): string {
  return `[${Array.from(rows, (piece) => Buffer.from(piece).toString()).join("")}]`;
}

test("the rows of a large table are the bytes that JSON makes of them", () => {
  const note = fc.oneof(fc.constantFrom('"', "\\", 'a\\"b', "说明\n一", "", "\u2028"), fc.string({ unit: "binary" }));
  const line = fc.tuple(note, note, fc.constantFrom("1.00", "—", ""), note).map(([code, name, amount, remark]) => {
    return [code, name, amount, amount, "", remark];
  });
  const merge = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.nat(4), fc.integer({ min: 1, max: 3 }), fc.constant(2));
  const sheets = fc.tuple(fc.array(line, { minLength: 1, maxLength: 8 }), fc.array(merge, { maxLength: 2 }));
  fc.assert(
    fc.property(sheets, ([lines, merges]) => {
      const [, store] = drawSheet([...HEAD, ["201", "行政运行", "1.00", "1.00", "", ""], ...lines], merges);
      const { large, rows, places } = recognizeTable(documentOf(store), 0, "d1t1", {}) as BudgetTable;
      const made = large && [written(textRows(large)), written(placeRows(large))];
      expect(made).toEqual([JSON.stringify([...rows]), JSON.stringify([...places])]);
    }),
    { numRuns: 60 },
  );
});
