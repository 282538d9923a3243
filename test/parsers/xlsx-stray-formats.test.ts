import { describe, expect, test } from "vitest";
import { cellName } from "../../domain/place.ts";
import { parseWorkbook } from "../../parsers/xlsx.ts";
import { writeSheetXml } from "./office-files.ts";
import { firstGrid } from "./reading.ts";

const TABLE = '<row r="1"><c r="A1" t="str"><v>项目</v></c></row><row r="3"><c r="C3"><v>5</v></c></row>';

describe("a sheet formatted far beyond its table is read fast, and small", () => {
  const everyRow = () => {
    const rows: string[] = [];
    for (let row = 4; row <= 1_048_576; row++) {
      rows.push(`<row r="${row}" spans="1:3" s="4" customFormat="1" ht="14.25"/>`);
    }
    return rows.join("");
  };
  const everyColumn = () => {
    const rows: string[] = [];
    for (let row = 4; row < 24; row++) {
      const cells = Array.from({ length: 16_384 }, (_, column) => `<c r="${cellName(row - 1, column)}" s="4"/>`);
      rows.push(`<row r="${row}">${cells.join("")}</row>`);
    }
    return rows.join("");
  };
  const corner = '<row r="1048576"><c r="A1048576" s="4"/><c r="XFD1048576" s="4"/></row>';
  // The rows take 1 s on an idle machine, and must not fail on a busy one.
  const cases: [what: string, rows: string, limit: number][] = [
    ["one formatted cell in the last corner", corner, 2_000],
    ["rows formatted up to the last column", everyColumn(), 2_000],
    ["a million formatted rows", everyRow(), 30_000],
  ];

  test.each(cases)("%s", async (_, stray, limit) => {
    const bytes = writeSheetXml(TABLE + stray, {
      before: '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9" style="4"/></cols>',
    });
    const start = performance.now();
    const grid = firstGrid(await parseWorkbook(bytes, "a.xlsx"));
    expect(performance.now() - start).toBeLessThan(limit);
    expect(grid).toMatchObject({ rows: 3, columns: 3, place: { sheet: "表1", range: "A1:C3" } });
    expect(grid.cells).toHaveLength(2);
  });
});

test("a table of 200 000 cells is read at a good pace", async () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => {
    const cells = Array.from(
      { length: 10 },
      (_, column) => `<c r="${cellName(row, column)}"><v>${row}.${column}</v></c>`,
    );
    return `<row r="${row + 1}">${cells.join("")}</row>`;
  });
  const bytes = writeSheetXml(rows.join(""));
  const start = performance.now();
  expect(firstGrid(await parseWorkbook(bytes, "a.xlsx")).cells).toHaveLength(200_000);
  // Far below the target, so that a busy machine does not fail it; `bench/` measures.
  expect(performance.now() - start).toBeLessThan(30_000);
});
