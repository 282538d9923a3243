import { expect, test } from "vitest";
import { compareTables } from "../../bench/round-trips/compare-tables.ts";
import { FORMATS } from "../../bench/round-trips/formats.ts";
import type { Grid, GridCell } from "../../domain/document.ts";
import { parseDocument } from "../../parsers/parse-document.ts";

type Drawn = [row: number, column: number, text: string, rowSpan?: number, columnSpan?: number];

function draw(...cells: Drawn[]): Grid {
  const drawn = cells.map(
    ([row, column, text, rowSpan = 1, columnSpan = 1]): GridCell => ({
      row,
      column,
      rowSpan,
      columnSpan,
      text,
      place: {},
    }),
  );
  const rows = Math.max(...drawn.map((cell) => cell.row + cell.rowSpan));
  const columns = Math.max(...drawn.map((cell) => cell.column + cell.columnSpan));
  return { kind: "grid", rows, columns, cells: drawn, place: {}, method: "rulings" };
}

const TABLE = draw(
  [0, 0, "科目", 2],
  [0, 1, "预算数", 1, 2],
  [1, 1, "小计"],
  [1, 2, "其中：\n本级"],
  [2, 0, "　教育 <&> "],
  [2, 1, "1,234.50"],
  [2, 2, "-0.00"],
  // Nothing covers C4.
  [3, 0, "00201"],
  [3, 1, "12.5%"],
);

const withoutOffice = FORMATS.filter(({ name }) => ["docx", "xlsx", "xls", "html"].includes(name));

test.each(withoutOffice)("a table with merges comes back from $name as it was", async ({ name, write }) => {
  const bytes = await write({ name: "a", bytes: new Uint8Array(), tables: [TABLE, TABLE] });
  const document = await parseDocument(bytes ?? new Uint8Array(), `a.${name}`, "d1");
  const grids = document.blocks.filter((block) => block.kind === "grid");
  expect(compareTables([TABLE, TABLE], grids)).toEqual({
    tables: 2,
    tablesEqual: 2,
    cells: 18,
    cellsEqual: 18,
    amounts: 8,
    amountsEqual: 8,
  });
});

test("tables that differ by a digit, a place, a span or a cell too many are told", () => {
  const table = draw([0, 0, "a"], [0, 1, "1"], [1, 0, "b"], [1, 1, "2"]);
  const counts = (other: Grid[]) => {
    const { tablesEqual, cellsEqual, amountsEqual, firstDifference } = compareTables([table], other);
    return [tablesEqual, cellsEqual, amountsEqual, firstDifference];
  };
  expect(counts([table])).toEqual([1, 4, 2, undefined]);
  expect(counts([draw([0, 0, "a"], [0, 1, "7"], [1, 0, "b"], [1, 1, "2"])])).toEqual([
    0,
    3,
    1,
    'table 1, row 1–1, column 2–2: "1" → "7"',
  ]);
  expect(counts([draw([0, 0, "a"], [0, 1, "1", 2], [1, 0, "b"])])[0]).toBe(0);
  expect(counts([draw([0, 0, "a"], [0, 1, "1"], [1, 0, "b"], [1, 1, "2"], [2, 0, "c"])]).slice(0, 2)).toEqual([0, 4]);
  expect(counts([]).slice(0, 3)).toEqual([0, 0, 0]);
});

test("rows and columns that hold nothing do not count", () => {
  const wide = draw([0, 0, "a"], [0, 2, "1"], [3, 0, "b"], [3, 2, "2"]);
  const close = draw([0, 0, "a"], [0, 1, "1"], [1, 0, "b"], [1, 1, "2"]);
  expect(compareTables([wide], [close]).tablesEqual).toBe(1);
});
