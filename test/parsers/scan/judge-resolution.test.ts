import { describe, expect, test } from "vitest";
import { resolutionOf, sheetFactor } from "../../../parsers/scan/judge-resolution.ts";
import type { DrawnImage } from "../../../parsers/scan/raster.ts";

const A4 = { width: 595, height: 842 };

function image(dpi: number, [left, top, right, bottom]: [number, number, number, number]): DrawnImage {
  const [width, height] = [Math.round(((right - left) * dpi) / 72), Math.round(((bottom - top) * dpi) / 72)];
  return {
    raster: { width, height, channels: 1, data: new Uint8Array() },
    matrix: [right - left, 0, 0, top - bottom, left, bottom],
  };
}

const WHOLE: [number, number, number, number] = [0, 0, 595, 842];
const dpiOf = (...images: DrawnImage[]): number => Math.round(resolutionOf(images, A4) ?? 0);

describe("the resolution of a page", () => {
  test.each<[string, DrawnImage[], number]>([
    ["is that of its image", [image(200, WHOLE)], 200],
    ["is that of its coarsest part", [image(300, [0, 0, 595, 400]), image(100, [0, 400, 595, 842])], 100],
    ["is that of the type, not of the paper below", [image(75, WHOLE), image(300, WHOLE)], 300],
    ["is that of the type, not of its colour above", [image(300, WHOLE), image(50, WHOLE)], 300],
    ["is that of the page where only a stamp is fine", [image(75, WHOLE), image(300, [400, 700, 500, 800])], 75],
    ["is not that of a coarse logo", [image(200, WHOLE), image(72, [20, 20, 90, 60])], 200],
    ["is none without an image", [], 0],
  ])("%s", (_, images, dpi) => {
    expect(Math.abs(dpiOf(...images) - dpi)).toBeLessThanOrEqual(1);
  });
});

describe("a sheet of an odd size", () => {
  test.each<[string, number, { width: number; height: number }, number]>([
    ["a point for each dot", 72, { width: 1654, height: 2339 }, 842 / 2339],
    ["half a sheet by a wrong number in the file", 400, { width: 298, height: 421 }, 2],
    ["A4", 200, A4, 1],
    ["A3", 200, { width: 842, height: 1191 }, 1],
    ["a wall chart with enough dots of its own", 200, { width: 1684, height: 2384 }, 1],
    ["a large page of too few dots even for A4", 72, { width: 900, height: 1300 }, 1],
    ["a small page of few dots", 200, { width: 200, height: 300 }, 1],
  ])("%s", (_, dpi, sheet, factor) => {
    expect(sheetFactor(dpi, sheet)).toBeCloseTo(factor);
  });
});
