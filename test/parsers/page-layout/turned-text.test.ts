import { describe, expect, test } from "vitest";
import type { Glyph, PageContent } from "../../../parsers/page-layout/page-content.ts";
import { turnPage } from "../../../parsers/page-layout/turn.ts";
import { page, read, rows, ruled, table, text, together, written } from "./draw-page.ts";

/** Glyphs turned about their first one, as a watermark is. */
function slanted(glyphs: readonly Glyph[], angle: number): Glyph[] {
  const [first] = glyphs as [Glyph];
  return glyphs.map((glyph) => {
    const along = glyph.left - first.left;
    const [dx, dy] = [along * Math.cos((angle * Math.PI) / 180), along * Math.sin((angle * Math.PI) / 180)];
    return {
      ...glyph,
      left: first.left + dx,
      right: first.left + dx + glyph.size,
      top: first.top + dy,
      bottom: first.bottom + dy,
      angle,
    };
  });
}

const TABLE = ["编码|名称|金额", "201|教育支出|1.00", "|合计|1.00"];
const upright = together(page(text(150, 60, "支出预算表")), table([50, 150, 300, 400], 100, TABLE));

describe("a page drawn sideways without saying so", () => {
  for (const quarter of [1, 2, 3] as const) {
    test(`by ${quarter} quarters is read as if upright, with its places as printed`, () => {
      const sideways = turnPage(upright, quarter);
      const blocks = read(sideways);
      expect(written(blocks)).toEqual(["支出预算表", ...TABLE]);
      const [x, y] = [blocks[1]?.place.box?.[0], blocks[1]?.place.box?.[1]];
      const xs = sideways.rulings.filter(({ direction }) => direction === "vertical").map(({ at }) => at);
      expect([x, y]).toEqual([
        Math.min(...xs),
        Math.min(...sideways.rulings.filter(({ direction }) => direction === "horizontal").map(({ at }) => at)),
      ]);
    });
  }
});

describe("turned text on an upright page", () => {
  const side = (said: string, quarter: 1 | 3): Glyph[] => {
    const turned = turnPage({ ...page(text(0, 5, said)), width: 100, height: 10 }, quarter);
    return turned.glyphs.map((glyph) => ({
      ...glyph,
      left: glyph.left + 60,
      right: glyph.right + 60,
      top: glyph.top + 130,
      bottom: glyph.bottom + 130,
    }));
  };
  const cells = page(rows(130, 40, [95], ["甲项目", "乙项目", "丙项目"]), ruled([50, 90, 300], [110, 230]));

  test.each([1, 3] as const)("in a cell reads along its direction (%i quarters)", (quarter) => {
    expect(written(read(together(cells, page(side("绩效目标", quarter)))))).toEqual(["绩效目标|甲项目/乙项目/丙项目"]);
  });

  test("does not mix into the lines beside it", () => {
    const lines = page(rows(130, 20, [95], ["第一行的文字比较长一些", "第二行"]));
    expect(written(read(together(lines, page(side("附件1", 3)))))).toEqual([
      "第一行的文字比较长一些",
      "第二行",
      "附件1",
    ]);
  });

  test("that slants is a watermark: it belongs to no cell, and comes last", () => {
    const mark = page(slanted(text(120, 110, "征求意见稿", 30), -35));
    const blocks = read(together(upright, mark));
    expect(written(blocks)).toEqual(["支出预算表", ...TABLE, "征求意见稿"]);
  });

  test("that is the page number at the side of a landscape page is dropped", () => {
    const number = slanted(text(585, 300, "— 7 —"), 90);
    const content: PageContent = together(upright, page(number));
    expect(written(read(content))).toEqual(["支出预算表", ...TABLE]);
  });
});
