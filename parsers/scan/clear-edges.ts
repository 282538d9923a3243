import type { GreyImage } from "./raster.ts";

/** Side of the squares that are looked at, in inches: no line and no stroke of type fills one. */
const SQUARE = 0.04;
/** A square is solid when this share of it is darker than this level. */
const SOLID = 0.9;
const DARK = 110;
/** How far in from each side a copier's shadow reaches at most, as a share of the page. */
const DEEPEST = 0.12;

/**
 * Makes white what a copier leaves dark around a sheet: solid black from the edge of the image inwards. Left in place it
 * frames the whole page, and what stands in the frame is taken for a picture.
 */
export function clearEdges(grey: GreyImage, dpi: number): void {
  const side = Math.max(4, Math.round(SQUARE * dpi));
  const [across, down] = [Math.ceil(grey.width / side), Math.ceil(grey.height / side)];
  const isMargin = (x: number, y: number): boolean =>
    Math.min(x, across - 1 - x) < DEEPEST * across || Math.min(y, down - 1 - y) < DEEPEST * down;
  const seen = new Uint8Array(across * down);
  const waiting: [x: number, y: number][] = [];
  const visit = (x: number, y: number): void => {
    const isNew = x >= 0 && y >= 0 && x < across && y < down && seen[y * across + x] === 0;
    if (isNew && isMargin(x, y)) {
      seen[y * across + x] = 1;
      if (isSolid(grey, x * side, y * side, side)) {
        waiting.push([x, y]);
      }
    }
  };
  for (let x = 0; x < across; x++) {
    visit(x, 0);
    visit(x, down - 1);
  }
  for (let y = 0; y < down; y++) {
    visit(0, y);
    visit(across - 1, y);
  }
  const solid: [x: number, y: number][] = [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [x, y] = next;
    solid.push(next);
    visit(x - 1, y);
    visit(x + 1, y);
    visit(x, y - 1);
    visit(x, y + 1);
  }
  // What sticks out of the squares by less than one goes too; a ruling line that meets the shadow loses no more than that.
  for (const [x, y] of solid) {
    clearAround(grey, x * side, y * side, side);
  }
}

function isSolid({ width, height, data }: GreyImage, left: number, top: number, side: number): boolean {
  let [dark, all] = [0, 0];
  for (let y = top; y < Math.min(height, top + side); y++) {
    for (let x = left; x < Math.min(width, left + side); x++) {
      dark += (data[y * width + x] as number) < DARK ? 1 : 0;
      all += 1;
    }
  }
  return dark >= SOLID * all;
}

function clearAround({ width, height, data }: GreyImage, left: number, top: number, side: number): void {
  for (let y = Math.max(0, top - side); y < Math.min(height, top + 2 * side); y++) {
    for (let x = Math.max(0, left - side); x < Math.min(width, left + 2 * side); x++) {
      data[y * width + x] = 255;
    }
  }
}
