import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findLattices } from "../../../parsers/page-layout/find-lattices.ts";
import { mergeRulings } from "../../../parsers/page-layout/merge-rulings.ts";
import type { Ruling } from "../../../parsers/page-layout/page-content.ts";
import { across, down, page, read, rows, ruled, table, text, written } from "./draw-page.ts";

/** Cells of the only lattice, as row, column and spans. */
function cellsOf(rulings: readonly Ruling[]): string[] {
  const [lattice, ...others] = findLattices(mergeRulings(rulings));
  expect(others).toEqual([]);
  return (lattice?.cells ?? []).map(
    ({ row, column, rowSpan, columnSpan }) => `${row},${column} ${rowSpan}x${columnSpan}`,
  );
}

const TWO_BY_TWO = ["0,0 1x1", "0,1 1x1", "1,0 1x1", "1,1 1x1"];

describe("cells of a lattice", () => {
  test("are found between all lines", () => {
    expect(cellsOf(ruled([50, 150, 250], [100, 120, 140]))).toEqual(TWO_BY_TWO);
  });

  test("are found when every border is drawn in pieces, cell by cell", () => {
    const pieces = [100, 120, 140].flatMap((y) => [across(y, 50, 149), across(y, 151, 250)]);
    const sides = [50, 150, 250].flatMap((x) => [down(x, 100, 119), down(x, 121, 140)]);
    expect(cellsOf([...pieces, ...sides])).toEqual(TWO_BY_TWO);
  });

  test("are found when every border is drawn twice, a hair apart", () => {
    const lines = ruled([50, 150, 250], [100, 120, 140]);
    expect(cellsOf([...lines, ...lines.map((line) => ({ ...line, at: line.at + 0.7 }))])).toEqual(TWO_BY_TWO);
  });

  test("are merged where a border is left out", () => {
    const lines = [across(100, 50, 250), across(120, 150, 250), across(140, 50, 250)];
    const sides = [down(50, 100, 140), down(150, 100, 140), down(250, 100, 140)];
    expect(cellsOf([...lines, ...sides])).toEqual(["0,0 2x1", "0,1 1x1", "1,1 1x1"]);
  });

  test("are found in a table that is open at both sides", () => {
    const lines = [100, 120, 140].map((y) => across(y, 50, 350));
    expect(cellsOf([...lines, down(150, 100, 140), down(250, 100, 140)])).toHaveLength(6);
  });

  test("are found in a table that is open at the foot of its page", () => {
    const lines = [across(100, 50, 250), across(120, 50, 250)];
    expect(cellsOf([...lines, ...[50, 150, 250].map((x) => down(x, 100, 700))])).toEqual(TWO_BY_TWO);
  });

  test("are found over the first line across, where the outermost lines down go on past it", () => {
    const lines = [across(120, 50, 350), across(140, 50, 350), across(160, 50, 350)];
    const inner = [150, 200, 250].map((x) => down(x, 120, 160));
    expect(cellsOf([...lines, ...inner, down(50, 100, 160), down(350, 100, 160)])).toHaveLength(9);
    expect(cellsOf([...lines, ...inner, down(50, 100, 160), down(350, 120, 160)])).toHaveLength(8);
  });

  test("are not made of a single frame or of lines that do not cross", () => {
    expect(cellsOf(ruled([50, 250], [100, 700]))).toEqual([]);
    expect(cellsOf([across(100, 50, 250), across(700, 50, 250), down(300, 200, 400)])).toEqual([]);
  });
});

describe("text of ruled tables", () => {
  test("stands in the cell that holds it, line by line", () => {
    const content = table([50, 150, 250], 100, ["科目|预算数", "住房保障支出|12.50"], 30);
    const second = text(53, 156, "（含补贴）");
    expect(written(read({ ...content, glyphs: [...content.glyphs, ...second] }))).toEqual([
      "科目|预算数",
      "住房保障支出/（含补贴）|12.50",
    ]);
  });

  test("of two tables is two grids", () => {
    const upper = table([50, 150, 250], 100, ["甲|1.00"]);
    const lower = table([50, 150, 250], 300, ["乙|2.00"]);
    const both = page(
      [...upper.glyphs, ...text(50, 250, "表二"), ...lower.glyphs],
      [...upper.rulings, ...lower.rulings],
    );
    expect(written(read(both))).toEqual(["甲|1.00", "表二", "乙|2.00"]);
  });

  test("is cut into rows where lines between columns are all there is", () => {
    const xs = [50, 200, 300, 400];
    const lines = [...ruled(xs, [100, 120]), ...ruled(xs, [120, 260])];
    const head = rows(110, 20, [53, 203, 303], ["科目|合计|基本支出"]);
    const body = rows(
      135,
      20,
      [53, -297, -397],
      ["教育支出|1,200.00|1,000.00", "卫生健康支出|300.00|", "住房保障支出|200.50|200.50", "合计|1,700.50|1,200.50"],
    );
    const blocks = read(page([...head, ...body], lines));
    expect(blocks).toMatchObject([{ kind: "grid", method: "text-positions" }]);
    expect(written(blocks)).toEqual([
      "科目|合计|基本支出",
      "教育支出|1,200.00|1,000.00",
      "卫生健康支出|300.00|",
      "住房保障支出|200.50|200.50",
      "合计|1,700.50|1,200.50",
    ]);
  });

  test("keeps several lines in one cell where they are no rows", () => {
    const content = page(
      rows(110, 14, [53, 203], ["职责|机构 3 个", "一、编制预算|行政编制 26 人", "二、执行预算|事业编制 12 人"]),
      ruled([50, 200, 350], [100, 160]),
    );
    expect(written(read(content))).toEqual(["职责/一、编制预算/二、执行预算|机构 3 个/行政编制 26 人/事业编制 12 人"]);
  });
});

function edges(from: number, widths: readonly number[]): number[] {
  const lines = [from];
  for (const width of widths) {
    lines.push((lines.at(-1) as number) + width);
  }
  return lines;
}

/** A grid with random merges: rectangles laid over it wherever they fit. */
const mergedGrids = fc
  .record({
    columns: fc.array(fc.integer({ min: 25, max: 90 }), { minLength: 2, maxLength: 6 }),
    rows: fc.array(fc.integer({ min: 14, max: 60 }), { minLength: 2, maxLength: 8 }),
    merges: fc.array(fc.tuple(fc.nat(7), fc.nat(5), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), {
      maxLength: 6,
    }),
  })
  .map(({ columns, rows: heights, merges }) => {
    const xs = edges(40, columns);
    const ys = edges(60, heights);
    const owner = heights.map((_, row) => columns.map((_, column) => `${row},${column} 1x1`));
    for (const [row, column, rowSpan, columnSpan] of merges) {
      const covered = owner.slice(row, row + rowSpan).map((line) => line.slice(column, column + columnSpan));
      const fits = row + rowSpan <= heights.length && column + columnSpan <= columns.length;
      if (fits && covered.flat().every((cell) => cell.endsWith(" 1x1"))) {
        for (let r = row; r < row + rowSpan; r++) {
          owner[r]?.fill(`${row},${column} ${rowSpan}x${columnSpan}`, column, column + columnSpan);
        }
      }
    }
    return { xs, ys, owner };
  });

function bordersOf({ xs, ys, owner }: { xs: number[]; ys: number[]; owner: string[][] }): Ruling[] {
  const at = (row: number, column: number): string | undefined => owner[row]?.[column];
  const lines: Ruling[] = [];
  for (let row = 0; row <= owner.length; row++) {
    for (let column = 0; column < xs.length - 1; column++) {
      if (at(row - 1, column) !== at(row, column)) {
        lines.push(across(ys[row] as number, xs[column] as number, xs[column + 1] as number));
      }
    }
  }
  for (let column = 0; column < xs.length; column++) {
    for (let row = 0; row < owner.length; row++) {
      if (at(row, column - 1) !== at(row, column)) {
        lines.push(down(xs[column] as number, ys[row] as number, ys[row + 1] as number));
      }
    }
  }
  return lines;
}

test("any grid with merged cells is recovered from its borders, as far as they show it", () => {
  fc.assert(
    fc.property(mergedGrids, (grid) => {
      const lines = bordersOf(grid);
      // A grid line of which no piece is drawn cannot be told, nor a table of one cell.
      const isDrawn = (direction: string, at: number): boolean =>
        lines.some((line) => line.direction === direction && line.at === at);
      const cells = [...new Set(grid.owner.flat())];
      fc.pre(grid.xs.every((x) => isDrawn("vertical", x)) && grid.ys.every((y) => isDrawn("horizontal", y)));
      fc.pre(cells.length > 1);
      const found = findLattices(mergeRulings(lines)).flatMap((lattice) => lattice.cells);
      expect(new Set(found.map((c) => `${c.row},${c.column} ${c.rowSpan}x${c.columnSpan}`))).toEqual(new Set(cells));
    }),
    { numRuns: 300 },
  );
});
