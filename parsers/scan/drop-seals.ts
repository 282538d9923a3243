import type { GreyImage, PixelBox } from "./raster.ts";

/** Seals of offices are 3 to 6 cm across; red type and red numbers are lower. In inches. */
const SMALLEST_SEAL = 0.8;
const LARGEST_SEAL = 3.2;
/** Side of the squares in which red ink is looked for. */
const SQUARE = 0.05;
/** A pixel is red when it is this much brighter in red than in green and blue. */
const RED = 45;
/** A square holds red ink when this share of its pixels is red. */
const INKED = 0.08;
/** Neither much wider than high nor the other way. */
const MOST_OBLONG = 1.8;

/** The squares of a page that lie under a seal. */
export interface RedInk {
  side: number;
  across: number;
  covered: Uint8Array;
}

/**
 * Takes the ink of red seals off a page, so that what is printed under them can be read: black stays black. Red type is
 * left as it is. `red` tells for each pixel how much redder it is than anything else.
 */
export function dropSeals(grey: GreyImage, red: GreyImage, dpi: number): RedInk {
  const side = Math.max(4, Math.round(SQUARE * dpi));
  const [across, down] = [Math.ceil(grey.width / side), Math.ceil(grey.height / side)];
  const squares = findRed(red, side, across, down);
  const covered = new Uint8Array(across * down);
  for (const group of connected(squares, across, down)) {
    const xs = group.map((square) => square % across);
    const ys = group.map((square) => Math.floor(square / across));
    const [left, right] = [Math.min(...xs), Math.max(...xs) + 1];
    const [top, bottom] = [Math.min(...ys), Math.max(...ys) + 1];
    const [width, height] = [((right - left) * side) / dpi, ((bottom - top) * side) / dpi];
    const isSeal =
      Math.min(width, height) >= SMALLEST_SEAL &&
      Math.max(width, height) <= LARGEST_SEAL &&
      Math.max(width, height) <= MOST_OBLONG * Math.min(width, height);
    if (isSeal) {
      for (let y = top; y < bottom; y++) {
        covered.fill(1, y * across + left, y * across + right);
      }
      whiten(grey, red, { left: left * side, top: top * side, right: right * side, bottom: bottom * side });
    }
  }
  return { side, across, covered };
}

/** True where a part of the box lies under a seal. */
export function isUnderSeal({ side, across, covered }: RedInk, { left, top, right, bottom }: PixelBox): boolean {
  for (let y = Math.floor(top / side); y * side < bottom; y++) {
    for (let x = Math.floor(left / side); x * side < right; x++) {
      if (covered[y * across + x] === 1) {
        return true;
      }
    }
  }
  return false;
}

function findRed({ width, height, data }: GreyImage, side: number, across: number, down: number): Uint8Array {
  const counts = new Uint32Array(across * down);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / side) * across;
    for (let x = 0; x < width; x++) {
      if ((data[y * width + x] as number) >= RED) {
        const square = row + Math.floor(x / side);
        counts[square] = (counts[square] as number) + 1;
      }
    }
  }
  return Uint8Array.from(counts, (count) => (count >= INKED * side * side ? 1 : 0));
}

/** Groups of squares that touch, corners included and one square between them allowed: rings of seals are broken. */
function connected(squares: Uint8Array, across: number, down: number): number[][] {
  const seen = new Uint8Array(squares.length);
  const groups: number[][] = [];
  for (let start = 0; start < squares.length; start++) {
    if (squares[start] !== 1 || seen[start] === 1) {
      continue;
    }
    const group = [start];
    seen[start] = 1;
    for (let next = 0; next < group.length; next++) {
      const [x, y] = [(group[next] as number) % across, Math.floor((group[next] as number) / across)];
      for (let ny = Math.max(0, y - 2); ny <= Math.min(down - 1, y + 2); ny++) {
        for (let nx = Math.max(0, x - 2); nx <= Math.min(across - 1, x + 2); nx++) {
          const near = ny * across + nx;
          if (squares[near] === 1 && seen[near] === 0) {
            seen[near] = 1;
            group.push(near);
          }
        }
      }
    }
    groups.push(group);
  }
  return groups;
}

function whiten(grey: GreyImage, red: GreyImage, box: PixelBox): void {
  for (let y = box.top; y < Math.min(grey.height, box.bottom); y++) {
    for (let x = box.left; x < Math.min(grey.width, box.right); x++) {
      const at = y * grey.width + x;
      // Red ink keeps its brightness in the red channel: what is left there is black ink under it.
      const redness = red.data[at] as number;
      if (redness > RED / 3) {
        grey.data[at] = Math.min(255, (grey.data[at] as number) + redness);
      }
    }
  }
}
