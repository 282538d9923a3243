import fc from "fast-check";
import { expect, test } from "vitest";
import { cellName, type Place, placeInWords } from "../../domain/place.ts";

test.each([
  [0, 0, "A1"],
  [11, 3, "D12"],
  [0, 25, "Z1"],
  [0, 26, "AA1"],
  [0, 27, "AB1"],
  [0, 701, "ZZ1"],
  [0, 702, "AAA1"],
])("row %i, column %i is %s", (row, column, name) => {
  expect(cellName(row, column)).toBe(name);
});

test("columns count in letters, without a zero", () => {
  fc.assert(
    fc.property(fc.nat(20_000), fc.nat(1_000_000), (column, row) => {
      const [, letters = "", digits] = /^([A-Z]+)(\d+)$/.exec(cellName(row, column)) ?? [];
      const value = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
      expect([value - 1, Number(digits) - 1]).toEqual([column, row]);
    }),
  );
});

test.each<[Place, string]>([
  [{ page: 9 }, "第 9 页"],
  [{ page: 9, pages: [9] }, "第 9 页"],
  [{ page: 9, pages: [9, 10, 11] }, "第 9–11 页"],
  [{ sheet: "表1", cell: "D12" }, "工作表“表1” D12"],
  [{ sheet: "表1", range: "A1:D12" }, "工作表“表1” A1:D12"],
  [{ sheet: "表1" }, "工作表“表1”"],
  [{ grid: 3, cell: "B2" }, "第 3 个表格 B2"],
  [{ grid: 3 }, "第 3 个表格"],
  [{ paragraph: 41 }, "第 41 段"],
  [{}, "全文"],
])("%j is %s", (place, words) => {
  expect(placeInWords(place)).toBe(words);
});
