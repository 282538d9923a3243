import type { DrawnLine } from "../../../parsers/scan/find-rulings.ts";
import type { GreyImage, PixelBox } from "../../../parsers/scan/raster.ts";

/** A white sheet. */
export function drawSheet(width: number, height: number, paper = 255): GreyImage {
  return { width, height, data: new Uint8Array(width * height).fill(paper) };
}

export function fill(image: GreyImage, box: PixelBox, level = 0): void {
  for (let y = Math.max(0, box.top); y < Math.min(image.height, box.bottom); y++) {
    image.data.fill(level, y * image.width + Math.max(0, box.left), y * image.width + Math.min(image.width, box.right));
  }
}

/** A ruled table, lines two pixels thick, at these places. */
export function drawTable(image: GreyImage, xs: readonly number[], ys: readonly number[]): void {
  const [left, right] = [xs[0] as number, (xs.at(-1) as number) + 2];
  const [top, bottom] = [ys[0] as number, (ys.at(-1) as number) + 2];
  for (const y of ys) {
    fill(image, { left, top: y, right, bottom: y + 2 });
  }
  for (const x of xs) {
    fill(image, { left: x, top, right: x + 2, bottom });
  }
}

/** Something like a line of type: strokes of the given height, each a fifth of it wide. */
export function drawType(image: GreyImage, left: number, top: number, height: number, count: number): void {
  const stroke = Math.max(2, Math.round(height / 5));
  for (let index = 0; index < count; index++) {
    const x = left + index * 2 * stroke;
    fill(image, { left: x, top, right: x + stroke, bottom: top + height });
  }
}

/** Where the lines of the table of a picture are. */
export const XS = [100, 300, 500, 800];
export const YS = [100, 160, 220, 280, 340];

/** A picture of a table with something in each of its twelve cells. */
export function drawFilledTable(): GreyImage {
  const sheet = drawSheet(900, 500);
  drawTable(sheet, XS, YS);
  for (const x of XS.slice(0, -1)) {
    for (const y of YS.slice(0, -1)) {
      drawType(sheet, x + 20, y + 15, 26, 8);
    }
  }
  return sheet;
}

/** Where lines lie, to the nearest five pixels: `horizontal 100: 50–400`. */
export function show(lines: readonly DrawnLine[]): string[] {
  const near = (value: number): number => Math.round(value / 5) * 5;
  return lines.map(({ direction, at, from, to }) => `${direction} ${near(at)}: ${near(from)}–${near(to)}`);
}
