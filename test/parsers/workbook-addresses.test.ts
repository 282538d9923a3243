import { utils, type WorkSheet, write } from "@e965/xlsx";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cellName, columnName } from "../../domain/place.ts";
import { readAddress, readMerge } from "../../parsers/workbook/addresses.ts";
import { moveFormula } from "../../parsers/workbook/shared-formula.ts";
import { parseWorkbook } from "../../parsers/xlsx.ts";
import { findOverlap, firstGrid, textsOf } from "./reading.ts";

const row = fc.nat(1_048_575);
const column = fc.nat(16_383);

test("an address reads as it is written", () => {
  fc.assert(
    fc.property(row, column, (rowIndex, columnIndex) => {
      expect(readAddress(cellName(rowIndex, columnIndex))).toEqual({ row: rowIndex, column: columnIndex });
      expect(columnName(columnIndex)).toBe(utils.encode_col(columnIndex));
    }),
  );
  expect(readAddress("$B$7")).toEqual({ row: 6, column: 1 });
});

test.each(["", "A", "1", "A0", "XFE1", "A1048577", "1A", "a1", "A1B", "甲1"])("%j is no address", (text) => {
  expect(readAddress(text)).toBeUndefined();
});

test("a merge reads from any corner", () => {
  expect(readMerge("C5:A2")).toEqual({ top: 1, left: 0, bottom: 4, right: 2 });
  expect(readMerge("A1")).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
});

test("a moved formula moves back", () => {
  fc.assert(
    fc.property(row, column, fc.nat(500), fc.nat(50), (rowIndex, columnIndex, down, right) => {
      const formula = `SUM(${cellName(rowIndex % 1_000, columnIndex % 1_000)}:$A$1)*2`;
      expect(moveFormula(moveFormula(formula, down, right), -down, -right)).toBe(formula);
    }),
  );
  expect(moveFormula("A1+B2", -1, 0)).toBe("#REF!+B1");
});

interface Area {
  top: number;
  left: number;
  height: number;
  width: number;
}

/** Areas that do not touch: one in each field of a board of 6 × 6 rows and columns. */
const areas = fc.array(
  fc.record({
    field: fc.nat(35),
    top: fc.nat(5),
    left: fc.nat(5),
    height: fc.integer({ min: 1, max: 6 }),
    width: fc.integer({ min: 1, max: 6 }),
  }),
  { minLength: 1, maxLength: 20 },
);

test("every cell and merge comes back where it was put, from either format", async () => {
  await fc.assert(
    fc.asyncProperty(
      areas,
      fc.nat(100),
      fc.nat(50),
      fc.constantFrom("xlsx" as const, "biff8" as const),
      async (given, down, right, bookType) => {
        const placed = new Map<number, Area>();
        for (const { field, top, left, height, width } of given) {
          placed.set(field, {
            top: down + Math.floor(field / 6) * 6 + top,
            left: right + (field % 6) * 6 + left,
            height: Math.min(height, 6 - top),
            width: Math.min(width, 6 - left),
          });
        }
        const sheet: WorkSheet = { "!merges": [], "!ref": "A1:CZ200" };
        const expected: Record<string, string> = {};
        for (const [field, { top, left, height, width }] of placed) {
          sheet[cellName(top, left)] = { t: "s", v: `格${field}` };
          expected[cellName(top, left)] = `格${field}`;
          sheet["!merges"]?.push({ s: { r: top, c: left }, e: { r: top + height - 1, c: left + width - 1 } });
        }
        const workbook = { SheetNames: ["表"], Sheets: { 表: sheet } };
        const grid = firstGrid(await parseWorkbook(new Uint8Array(write(workbook, { type: "buffer", bookType })), "a"));

        expect(textsOf(grid)).toEqual(expected);
        expect(findOverlap(grid)).toBeUndefined();
        const start = readAddress(grid.place.range?.split(":")[0] ?? "");
        for (const cell of grid.cells) {
          expect(cellName(cell.row + (start?.row ?? 0), cell.column + (start?.column ?? 0))).toBe(cell.place.cell);
        }
      },
    ),
  );
});
