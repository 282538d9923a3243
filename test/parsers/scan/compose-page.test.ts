import { describe, expect, test } from "vitest";
import { MAX_IMAGE_PIXELS } from "../../../parsers/limits.ts";
import { composePage, dpiOf, scaleOf } from "../../../parsers/scan/compose-page.ts";
import { isUnderSeal } from "../../../parsers/scan/drop-seals.ts";
import type { Raster } from "../../../parsers/scan/raster.ts";

/** A grey image whose rows have these levels. */
function rows(width: number, ...levels: number[]): Raster {
  const data = Uint8Array.from(levels.flatMap((level) => Array.from({ length: width }, () => level)));
  return { width, height: levels.length, channels: 1, data };
}

describe("the images of a page", () => {
  test("in strips are put one under the other", () => {
    const strips = [0, 1, 2].map((index) => ({
      raster: rows(20, ...Array.from({ length: 20 }, () => 10 + 100 * index)),
      matrix: [20, 0, 0, -20, 0, 20 * (index + 1)] as const,
    }));
    const { grey, scale } = composePage(strips, 20, 60);
    expect(scale).toBe(1);
    expect([5, 25, 45].map((y) => grey.data[y * 20 + 10])).toEqual([10, 110, 210]);
  });

  test("turned by a quarter stand as they are drawn", () => {
    const raster = rows(20, ...Array.from({ length: 20 }, (_, row) => (row < 10 ? 0 : 200)));
    // What is up in the image points to the right of the page.
    const { grey } = composePage([{ raster, matrix: [0, -20, 20, 0, 0, 20] }], 20, 20);
    expect([grey.data[10 * 20 + 5], grey.data[10 * 20 + 15]]).toEqual([200, 0]);
  });

  test("are as coarse as the coarser of their two ways, and shown with 300 dots an inch at most", () => {
    const raster = rows(72, ...Array.from({ length: 36 }, () => 0));
    expect(dpiOf({ raster, matrix: [72, 0, 0, -72, 0, 72] })).toBe(36);
    expect(composePage([{ raster, matrix: [7.2, 0, 0, -3.6, 0, 3.6] }], 7.2, 3.6).grey.width).toBe(30);
  });

  test("drawn with no size change nothing", () => {
    const { grey } = composePage(
      [
        { raster: rows(1, 0), matrix: [0, 0, 0, 0, 5, 5] },
        { raster: rows(10, ...Array.from({ length: 10 }, () => 7)), matrix: [10, 0, 0, -10, 0, 10] },
      ],
      10,
      10,
    );
    expect([...new Set(grey.data)]).toEqual([7]);
  });
});

describe("red seals", () => {
  /** 200 dots an inch: a red disc, black type under it, and a red line of type elsewhere. */
  function sealed(): Raster {
    const [width, height] = [600, 600];
    const data = new Uint8Array(width * height * 3).fill(255);
    const paint = (x: number, y: number, color: [number, number, number]): void => data.set(color, (y * width + x) * 3);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        if (Math.hypot(x - 300, y - 300) < 130) {
          paint(x, y, [220, 40, 40]);
        }
        if (y >= 290 && y < 310 && x >= 280 && x < 320) {
          paint(x, y, [30, 10, 10]);
        }
        if (y >= 20 && y < 40 && x < 400) {
          paint(x, y, [220, 40, 40]);
        }
      }
    }
    return { width, height, channels: 3, data };
  }

  const { grey, seals } = composePage([{ raster: sealed(), matrix: [216, 0, 0, -216, 0, 216] }], 216, 216);
  const at = (x: number, y: number): number => grey.data[y * 600 + x] as number;

  test("are taken off what is printed under them", () => {
    expect(at(220, 250)).toBeGreaterThan(200);
    expect(at(300, 300)).toBeLessThan(60);
    expect(isUnderSeal(seals, { left: 290, top: 290, right: 310, bottom: 310 })).toBe(true);
  });

  test("are no red type: that stays", () => {
    expect(at(200, 30)).toBeLessThan(120);
    expect(isUnderSeal(seals, { left: 10, top: 20, right: 390, bottom: 40 })).toBe(false);
  });
});

describe("dots for each point", () => {
  const A4 = [595, 842] as const;

  test.each([
    ["an A4 page at 200 dpi", 200, A4, 200 / 72],
    ["an A4 page at 600 dpi, of which half tell all", 600, A4, 300 / 72],
    ["an A3 page at 300 dpi", 300, [842, 1191] as const, 300 / 72],
  ])("%s are its own", (_, dpi, [width, height], scale) => {
    expect(scaleOf(dpi, width, height)).toBeCloseTo(scale, 9);
  });

  test("a sheet of five metres a side gets no more than fit into memory", () => {
    const scale = scaleOf(300, 14_400, 14_400);
    expect((14_400 * scale) ** 2).toBeLessThanOrEqual(MAX_IMAGE_PIXELS * 1.0001);
    expect(scale * 72).toBeLessThan(145);
  });
});
