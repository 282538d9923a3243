import { expect, test } from "vitest";
import { clearEdges } from "../../../parsers/scan/clear-edges.ts";
import type { PixelBox } from "../../../parsers/scan/raster.ts";
import { drawSheet, fill } from "./draw-image.ts";

const DPI = 200;
const [WIDTH, HEIGHT] = [800, 1000];

test.each<[string, PixelBox, number, "stays" | "goes"]>([
  ["a shadow along the left side", { left: 0, top: 0, right: 50, bottom: HEIGHT }, 15, "goes"],
  ["one that ends between two squares", { left: 0, top: 0, right: WIDTH, bottom: 43 }, 60, "goes"],
  ["a ruling line that reaches the side", { left: 0, top: 500, right: WIDTH, bottom: 504 }, 0, "stays"],
  ["a black block that does not", { left: 100, top: 30, right: 200, bottom: 90 }, 0, "stays"],
  ["a grey table head that does", { left: 0, top: 200, right: WIDTH, bottom: 260 }, 170, "stays"],
])("%s", (_, box, level, fate) => {
  const page = drawSheet(WIDTH, HEIGHT);
  fill(page, box, level);
  clearEdges(page, DPI);
  const { left, top, right, bottom } = box;
  const inside = [
    [left, top],
    [right - 1, bottom - 1],
  ].map(([x = 0, y = 0]) => page.data[y * WIDTH + x]);
  expect(inside).toEqual(fate === "goes" ? [255, 255] : [level, level]);
});

test("a dark picture of the whole page is kept but for its margin", () => {
  const page = drawSheet(WIDTH, HEIGHT);
  fill(page, { left: 0, top: 0, right: WIDTH, bottom: HEIGHT }, 20);
  clearEdges(page, DPI);
  expect([page.data[0], page.data[500 * WIDTH + 400]]).toEqual([255, 20]);
});
