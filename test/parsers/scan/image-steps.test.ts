import { describe, expect, test } from "vitest";
import { findDrawnLines } from "../../../parsers/scan/find-rulings.ts";
import { findSkew } from "../../../parsers/scan/find-skew.ts";
import { findTextPieces } from "../../../parsers/scan/find-text-lines.ts";
import { coveredArea, preparePage } from "../../../parsers/scan/prepare-page.ts";
import type { GreyImage, PixelBox } from "../../../parsers/scan/raster.ts";
import { findInk, flattenLight, otsu } from "../../../parsers/scan/threshold.ts";
import { turnBoxBySkew, turnBoxUpright } from "../../../parsers/scan/turn-box.ts";
import { turnBySkew, turnUpright } from "../../../parsers/scan/turn-image.ts";
import { drawSheet, drawTable, drawType, fill, show } from "./draw-image.ts";

const DPI = 200;

describe("ink and paper", () => {
  test("are parted where the two kinds of brightness are farthest apart", () => {
    const histogram = new Uint32Array(256);
    histogram[20] = 100;
    histogram[230] = 900;
    expect(otsu(histogram, 1000)).toBeGreaterThanOrEqual(20);
    expect(otsu(histogram, 1000)).toBeLessThan(230);
  });

  test("a shadow over half of the page and a grey table head are paper", () => {
    const page = drawSheet(600, 400);
    for (let x = 0; x < 600; x++) {
      fill(page, { left: x, top: 0, right: x + 1, bottom: 400 }, 255 - Math.round(x / 5));
    }
    fill(page, { left: 100, top: 100, right: 500, bottom: 200 }, 150);
    drawType(page, 150, 130, 25, 10);
    const { data } = findInk(flattenLight(page, DPI));
    const inkAt = (x: number, y: number): number | undefined => data[y * 600 + x];
    expect(inkAt(151, 140)).toBe(1);
    expect([inkAt(590, 380), inkAt(300, 150), inkAt(10, 10)]).toEqual([0, 0, 0]);
  });

  test("a blank page has none", () => {
    expect(findInk(flattenLight(drawSheet(300, 300, 240), DPI)).data.includes(1)).toBe(false);
  });
});

describe("skew", () => {
  test.each([-3, -0.6, 0, 0.3, 0.6, 2.5])("of %d degrees is found and taken away", (degrees) => {
    const page = drawSheet(900, 700);
    drawTable(page, [100, 300, 500, 800], [100, 160, 220, 280, 340, 400, 460]);
    const turned = turnBySkew(page, degrees);
    expect(Math.abs(findSkew(findInk(turned)) - degrees)).toBeLessThanOrEqual(0.1);
    const straight = turnBySkew(turned, -degrees);
    expect(Math.abs(findSkew(findInk(straight)))).toBeLessThanOrEqual(0.1);
  });

  test("a page turned by a quarter and back is the same", () => {
    const page = drawSheet(30, 20);
    fill(page, { left: 2, top: 3, right: 9, bottom: 5 });
    expect(turnUpright(turnUpright(page, 1), 3)).toEqual(page);
    expect(turnUpright(turnUpright(page, 2), 2)).toEqual(page);
  });
});

describe("a box turns with its page", () => {
  const box = { left: 60, top: 40, right: 90, bottom: 55 };
  /** The box around what is black. */
  const inkBox = ({ width, height, data }: GreyImage): PixelBox => {
    const found = { left: width, top: height, right: 0, bottom: 0 };
    data.forEach((level, at) => {
      if (level < 128) {
        const [x, y] = [at % width, Math.floor(at / width)];
        found.left = Math.min(found.left, x);
        found.right = Math.max(found.right, x + 1);
        found.top = Math.min(found.top, y);
        found.bottom = Math.max(found.bottom, y + 1);
      }
    });
    return found;
  };
  const page = drawSheet(200, 120);
  fill(page, box);

  test.each([0, 1, 2, 3] as const)("by %d quarters", (quarter) => {
    expect(turnBoxUpright(box, quarter, page)).toEqual(inkBox(turnUpright(page, quarter)));
  });

  test.each([-3, 0, 2.5])("by %d degrees", (degrees) => {
    const [turned, ink] = [turnBoxBySkew(box, degrees, page), inkBox(turnBySkew(page, degrees))];
    for (const side of ["left", "top", "right", "bottom"] as const) {
      expect(Math.abs(turned[side] - ink[side])).toBeLessThanOrEqual(2);
    }
  });
});

describe("ruling lines", () => {
  test("of a table are found, each once", () => {
    const page = drawSheet(600, 400);
    drawTable(page, [50, 250, 450], [100, 150, 200]);
    expect(show(findDrawnLines(findInk(page), DPI)).sort()).toEqual([
      "horizontal 100: 50–450",
      "horizontal 150: 50–450",
      "horizontal 200: 50–450",
      "vertical 250: 100–200",
      "vertical 450: 100–200",
      "vertical 50: 100–200",
    ]);
  });

  test("strokes of type that nearly fill a tight row are none", () => {
    const page = drawSheet(600, 400);
    drawTable(page, [50, 250, 450], [100, 140, 180, 220]);
    drawType(page, 80, 106, 30, 12);
    drawType(page, 300, 146, 30, 12);
    expect(show(findDrawnLines(findInk(page), DPI)).filter((line) => line.startsWith("vertical"))).toHaveLength(3);
  });

  test("an underlined heading, and a page without a table, have none", () => {
    const page = drawSheet(600, 400);
    fill(page, { left: 50, top: 90, right: 400, bottom: 93 });
    drawType(page, 50, 50, 35, 20);
    expect(findDrawnLines(findInk(page), DPI)).toEqual([]);
  });

  test("a broken line is one, and a dark block is none", () => {
    const page = drawSheet(600, 400);
    drawTable(page, [50, 250, 450], [100, 150, 200]);
    fill(page, { left: 120, top: 150, right: 122, bottom: 152 }, 255);
    fill(page, { left: 100, top: 300, right: 400, bottom: 350 });
    expect(findDrawnLines(findInk(page), DPI)).toHaveLength(6);
  });
});

describe("ruling lines under a seal", () => {
  const seal = { left: 150, top: 110, right: 400, bottom: 240 };
  const drawn = (...gaps: PixelBox[]): string[] => {
    const page = drawSheet(600, 400);
    drawTable(page, [50, 250, 450], [100, 150, 200, 250]);
    for (const gap of gaps) {
      fill(page, gap, 255);
    }
    return show(findDrawnLines(findInk(page), DPI, [seal]));
  };
  const whole = drawn();

  test("are filled in where its ink was taken off with them", () => {
    const broken = [
      { left: 245, top: 160, right: 258, bottom: 190 },
      { left: 180, top: 148, right: 235, bottom: 153 },
    ];
    expect(drawn(...broken).sort()).toEqual(whole.sort());
  });

  test("stay apart around a merged cell, and where there is no seal", () => {
    expect(drawn({ left: 245, top: 152, right: 258, bottom: 200 })).toContain("vertical 250: 200–250");
    expect(drawn({ left: 445, top: 160, right: 458, bottom: 190 })).not.toContain("vertical 450: 100–250");
  });

  test("are not made of the strokes of type that stand one below the other", () => {
    const page = drawSheet(600, 400);
    drawTable(page, [50, 250, 450], [50, 100, 150, 200, 250, 300, 350]);
    for (const row of [55, 105, 155, 205, 255, 305]) {
      fill(page, { left: 300, top: row, right: 304, bottom: row + 38 });
    }
    const large = { left: 150, top: 40, right: 500, bottom: 360 };
    const columns = show(findDrawnLines(findInk(page), DPI, [large])).filter((line) => line.startsWith("vertical"));
    expect(columns).toHaveLength(3);
  });

  test("are none where they reach no line of the other way: strokes of the seal", () => {
    const page = drawSheet(600, 400);
    drawTable(page, [50, 250, 450], [100, 150, 200, 250]);
    fill(page, { left: 160, top: 175, right: 340, bottom: 177 });
    expect(show(findDrawnLines(findInk(page), DPI, [seal])).sort()).toEqual(whole.sort());
    expect(show(findDrawnLines(findInk(page), DPI))).toContain("horizontal 175: 160–340");
  });
});

describe("pieces of text", () => {
  const box = { left: 0, top: 0, right: 600, bottom: 200 };

  test("are cut by lines and by wide gaps", () => {
    const page = drawSheet(600, 200);
    drawType(page, 20, 20, 24, 10);
    drawType(page, 400, 20, 24, 10);
    drawType(page, 20, 60, 24, 10);
    const pieces = findTextPieces(findInk(page), box, DPI, 24);
    expect(pieces.map(({ left, top }) => [left, top])).toEqual([
      [20, 20],
      [400, 20],
      [20, 60],
    ]);
  });

  test("the strokes of 二 are one piece, a speck of dust is none", () => {
    const page = drawSheet(600, 200);
    fill(page, { left: 22, top: 20, right: 40, bottom: 23 });
    fill(page, { left: 20, top: 38, right: 42, bottom: 41 });
    fill(page, { left: 300, top: 100, right: 302, bottom: 102 });
    expect(findTextPieces(findInk(page), box, DPI, 24)).toEqual([{ left: 20, top: 20, right: 42, bottom: 41 }]);
  });
});

describe("a page", () => {
  test("gives the lattice of its table, and the text in and outside of it", () => {
    const page = drawSheet(900, 700);
    drawType(page, 300, 40, 30, 20);
    drawTable(page, [100, 300, 500, 800], [100, 160, 220, 280]);
    drawType(page, 320, 115, 26, 8);
    const { tables, outside, skew } = preparePage(turnBySkew(page, 0.5), DPI / 72);
    expect(skew).toBeCloseTo(0.5, 1);
    expect(tables).toHaveLength(1);
    expect(tables[0]?.lattice.cells).toHaveLength(9);
    expect(tables[0]?.cells.map((pieces) => pieces.length)).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0]);
    expect(outside).toHaveLength(1);
  });

  test("strokes that cross each other in large type make no table", () => {
    const page = drawSheet(900, 700);
    for (const left of [200, 300]) {
      drawTable(page, [left, left + 30, left + 60], [100, 120, 140]);
    }
    expect(preparePage(page, DPI / 72).tables).toEqual([]);
  });
});

describe("pictures", () => {
  const square = (left: number, top: number, size: number) => ({ left, top, right: left + size, bottom: top + size });

  test.each([
    ["none", [], 0],
    ["one", [square(10, 10, 10)], 100],
    ["apart", [square(0, 0, 10), square(20, 0, 10)], 200],
    ["one above the other", [square(0, 0, 10), square(0, 20, 10)], 200],
    ["the same twice", [square(0, 0, 10), square(0, 0, 10)], 100],
    ["one in the other", [square(0, 0, 30), square(10, 10, 10)], 900],
    ["overlapping by a corner", [square(0, 0, 10), square(5, 5, 10)], 175],
  ])("%s cover each place once", (_, boxes, area) => {
    expect(coveredArea(boxes)).toBe(area);
  });
});
