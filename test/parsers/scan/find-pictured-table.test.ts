import { expect, test } from "vitest";
import type { Glyph, PageContent } from "../../../parsers/page-layout/page-content.ts";
import { findPicturedTable } from "../../../parsers/scan/find-pictured-table.ts";
import type { DrawnImage, GreyImage } from "../../../parsers/scan/raster.ts";
import { drawFilledTable, drawSheet, drawTable, drawType, fill, XS, YS } from "./draw-image.ts";

/** A page 400 points wide and high, the image 324 × 180 points from 10, 200: 200 dots an inch. */
function judge(sheet: GreyImage, glyphs: Partial<Glyph>[] = []): string[] {
  const image: DrawnImage = { raster: { ...sheet, channels: 1 }, matrix: [324, 0, 0, -180, 10, 380] };
  const page = { page: 3, width: 400, height: 400, glyphs, rulings: [], imageShare: 0.4, shapes: 0 };
  return findPicturedTable(page as unknown as PageContent, [image]).map(({ message }) => message);
}

test("a picture of a table is named, with its page", () => {
  expect(judge(drawFilledTable())).toEqual([
    expect.stringMatching(/第 3 页有 1 张表以图片形式插入.*未识别.*请人工核对/),
  ]);
});

test("one whose cells the page says as text is not: the image is a background", () => {
  const said = XS.slice(0, -1).flatMap((x) =>
    YS.slice(0, -1).map((y) => {
      const [left, top] = [10 + (x + 30) * 0.36, 200 + (y + 20) * 0.36];
      return { text: "8", left, top, right: left + 5, bottom: top + 8 };
    }),
  );
  expect(judge(drawFilledTable(), said)).toEqual([]);
  expect(judge(drawFilledTable(), said.slice(0, 2))).toHaveLength(1);
});

test.each<[string, (sheet: GreyImage) => void]>([
  ["a blank image", () => undefined],
  [
    "a frame with a line of type",
    (sheet) => {
      drawTable(sheet, [100, 800], [100, 340]);
      drawType(sheet, 200, 200, 30, 20);
    },
  ],
  [
    "a figure of two rows of frames",
    (sheet) => {
      drawTable(sheet, [100, 200, 300, 400, 500], [100, 130, 300]);
      for (const x of [100, 200, 300, 400]) {
        drawType(sheet, x + 20, 105, 18, 4);
        drawType(sheet, x + 20, 180, 60, 2);
      }
    },
  ],
  ["a table without anything in it", (sheet) => drawTable(sheet, XS, YS)],
  [
    "bars on an axis",
    (sheet) => {
      fill(sheet, { left: 100, top: 400, right: 800, bottom: 403 });
      for (let x = 150; x < 800; x += 100) {
        fill(sheet, { left: x, top: 400 - x / 3, right: x + 50, bottom: 400 });
      }
    },
  ],
])("%s is none", (_, draw) => {
  const sheet = drawSheet(900, 500);
  draw(sheet);
  expect(judge(sheet)).toEqual([]);
});
