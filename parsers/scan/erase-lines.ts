import type { DrawnLine } from "./find-rulings.ts";
import type { GreyImage, InkImage, PixelBox } from "./raster.ts";

/** The soft edge of a drawn line, in pixels on either side. */
const SOFT_EDGE = 2;
const WHITE = 255;
const NO_INK = 0;

/** Takes drawn lines off a page and its ink, so that what is left is text. */
export function eraseLines(page: GreyImage, ink: InkImage, lines: readonly DrawnLine[]): void {
  for (const { direction, at, from, to, thickness } of lines) {
    const half = thickness / 2 + SOFT_EDGE;
    const [low, high] = [Math.floor(at - half), Math.ceil(at + half)];
    const [start, end] = [from - SOFT_EDGE, to + SOFT_EDGE];
    const box =
      direction === "horizontal"
        ? { left: start, top: low, right: end, bottom: high }
        : { left: low, top: start, right: high, bottom: end };
    erase(page, box, WHITE);
    erase(ink, box, NO_INK);
  }
}

/** Fills a part of an image. */
export function erase(image: GreyImage | InkImage, { left, top, right, bottom }: PixelBox, value = NO_INK): void {
  const { width, height, data } = image;
  const [from, to] = [Math.max(0, left), Math.min(width, right)];
  for (let y = Math.max(0, top); y < Math.min(height, bottom) && from < to; y++) {
    data.fill(value, y * width + from, y * width + to);
  }
}
