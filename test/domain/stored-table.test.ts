import fc from "fast-check";
import { expect, test } from "vitest";
import { CellStore } from "../../domain/cell-store.ts";
import type { Grid } from "../../domain/document.ts";
import { loadTable, storeTable } from "../../domain/stored-table.ts";
import { TextStore } from "../../domain/text-store.ts";
import { recognizeTable } from "../../tables/recognize-table.ts";
import { documentOf, drawSheet } from "./draw-store.ts";

function recognize(grid: Grid): unknown {
  const table = recognizeTable(documentOf(grid), 0, "d1t1", {});
  const loaded = table && loadTable(structuredClone(storeTable(table)));
  if (!loaded) {
    return undefined;
  }
  const { rows, places, lines, large, ...facts } = loaded;
  // Line by line as it is looked at, for a store as for a list.
  const seen = lines.map((line) => {
    const { row, panel, name, printedName, mark, level, code, printedCode, indent, item, parent } = line;
    const facts = { row, panel, name, printedName, mark, level, code, printedCode, indent, item, parent };
    return { ...facts, children: [...line.children], cells: line.cells, place: line.place };
  });
  return { ...facts, rows: [...rows], places: [...places], lines: seen };
}

const HEAD = [
  ["2025年项目支出明细表", "", "", "", "", ""],
  ["单位：万元", "", "", "", "", ""],
  ["科目编码", "科目名称", "合计", "基本支出", "项目支出", "备注"],
];
const amount = fc.oneof(
  fc.constantFrom("", "—", "1,2.3", "0", "(5.00)", "12%", "-3.5", " 7 ", "１２"),
  fc
    .integer({ min: -999_999, max: 9_999_999 })
    .map((fen) => (fen / 100).toLocaleString("en", { minimumFractionDigits: 2 })),
);
const line = fc.tuple(
  fc.constantFrom("", "201", "20101", "2010101", "21"),
  fc.constantFrom("合计", "　行政运行", "其中：工资\n福利", "一、教育支出", "1.小学", ""),
  amount,
  amount,
  amount,
  fc.constantFrom("", "说明 一"),
);
const merge = fc.tuple(
  fc.integer({ min: 2, max: 8 }),
  fc.nat(4),
  fc.integer({ min: 1, max: 3 }),
  fc.integer({ min: 1, max: 2 }),
);

test("a table is the same whether its cells are objects or numbers, and after it went from thread to thread", () => {
  const sheets = fc.tuple(
    fc.array(line, { minLength: 1, maxLength: 12 }),
    fc.array(merge, { maxLength: 2 }),
    fc.nat(14),
  );
  fc.assert(
    fc.property(sheets, ([lines, merges, hidden]) => {
      const [list, store] = drawSheet([...HEAD, ...lines], merges, hidden);
      expect(recognize(store)).toEqual(recognize(list));
    }),
    { numRuns: 150 },
  );
});

test("texts come back as they were given, before and after they are stored", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[!-~]{0,30}$/u))), (said) => {
      const texts = new TextStore();
      const ids = said.map((text, index) => (index % 2 === 0 ? texts.add(text) : texts.addOnce(text)));
      const stored = new TextStore(structuredClone(texts.stored()));
      expect([ids.map((id) => texts.get(id)), ids.map((id) => stored.get(id))]).toEqual([said, said]);
    }),
  );
});

test("the cells of a store are sorted, found and left out like those of a list", () => {
  const place = fc.tuple(fc.nat(30), fc.nat(5));
  fc.assert(
    fc.property(fc.uniqueArray(place, { selector: String, maxLength: 90 }), fc.nat(89), (places, dropped) => {
      const store = new CellStore("表");
      for (const [row, column] of places) {
        store.keep(store.add(row, column, `${row} ${column}`)).indent = row;
      }
      store.sort();
      const sorted = [...places].sort(([row, column], [other, next]) => row - other || column - next);
      expect(store.map(({ row, column, indent }) => [row, column, indent])).toEqual(
        sorted.map(([row, column]) => [row, column, row]),
      );
      sorted.forEach(([row, column], index) => {
        expect(store.firstFrom(row, column)).toBe(index);
      });
      store.drop(new Set([dropped]));
      expect(store.map(({ text }) => text)).toEqual(sorted.filter((_, at) => at !== dropped).map((at) => at.join(" ")));
    }),
  );
});
