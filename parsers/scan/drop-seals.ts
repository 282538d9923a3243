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
/** What green and blue weigh in brightness: that much of the redness lacks in it. */
const OTHER_COLOURS = 0.7;

/**
 * Takes the ink of red seals off a page, so that what is printed under them can be read: black stays black. Red type is
 * left as it is. `red` tells for each pixel how much redder it is than anything else. Gives where the seals lie.
 */
export function dropSeals(grey: GreyImage, red: GreyImage, dpi: number): PixelBox[] {
  const side = Math.max(4, Math.round(SQUARE * dpi));
  const [across, down] = [Math.ceil(grey.width / side), Math.ceil(grey.height / side)];
  const seals: PixelBox[] = [];
  for (const group of connected(findRed(red, side, across, down), across, down)) {
    const xs = group.map((square) => square % across);
    const ys = group.map((square) => Math.floor(square / across));
    const [left, right] = [Math.min(...xs) * side, Math.min(grey.width, (Math.max(...xs) + 1) * side)];
    const [top, bottom] = [Math.min(...ys) * side, Math.min(grey.height, (Math.max(...ys) + 1) * side)];
    const [shorter, longer] = [Math.min(right - left, bottom - top), Math.max(right - left, bottom - top)];
    const isInside = seals.some(
      (seal) => left >= seal.left && right <= seal.right && top >= seal.top && bottom <= seal.bottom,
    );
    if (
      !isInside &&
      shorter >= SMALLEST_SEAL * dpi &&
      longer <= LARGEST_SEAL * dpi &&
      longer <= MOST_OBLONG * shorter
    ) {
      const seal = { left, top, right, bottom };
      seals.push(seal);
      liftInk(grey, red, seal);
    }
  }
  return seals;
}

/** True where a part of the box lies under a seal. */
export function isUnderSeal(seals: readonly PixelBox[], { left, top, right, bottom }: PixelBox): boolean {
  return seals.some((seal) => left < seal.right && right > seal.left && top < seal.bottom && bottom > seal.top);
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

/**
 * Red ink darkens what is under it, by as much as it covers the pixel: this is undone. How far it does is told by the
 * saturation, which does not change with what is printed below; at the edges the strongest of the neighbours counts, as
 * pictures keep colours coarser than brightness.
 */
function liftInk(grey: GreyImage, red: GreyImage, { left, top, right, bottom }: PixelBox): void {
  const [width, height] = [right - left, bottom - top];
  const saturation = new Float32Array(width * height);
  const [levels, saturations] = [new Uint32Array(256), new Uint32Array(256)];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (top + y) * grey.width + left + x;
      const redness = red.data[at] as number;
      const level = Math.min(255, (grey.data[at] as number) + OTHER_COLOURS * redness);
      saturation[y * width + x] = redness > 0 ? redness / level : 0;
      if (redness >= RED) {
        count(levels, Math.round(level));
        count(saturations, Math.min(255, Math.round((255 * redness) / level)));
      }
    }
  }
  const [level, inkSaturation] = [middleOf(levels) / 255, middleOf(saturations) / 255];
  const brightness = level * (1 - OTHER_COLOURS * inkSaturation);
  const strongest = spread(saturation, width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (top + y) * grey.width + left + x;
      const covered = Math.min(1, (strongest[y * width + x] as number) / inkSaturation);
      grey.data[at] = Math.min(255, (grey.data[at] as number) / (1 - (1 - brightness) * covered));
      // What is lifted is paper now: a ring lies around a star.
      red.data[at] = 0;
    }
  }
}

/** The highest of each value and its neighbours. */
function spread(values: Float32Array, width: number, height: number): Float32Array {
  const pass = (from: Float32Array, step: number, isInside: (at: number) => boolean): Float32Array =>
    from.map((value, at) =>
      isInside(at) ? Math.max(value, from[at - step] as number, from[at + step] as number) : value,
    );
  const across = pass(values, 1, (at) => at % width > 0 && at % width < width - 1);
  return pass(across, width, (at) => at >= width && at < width * (height - 1));
}

function count(histogram: Uint32Array, value: number): void {
  histogram[value] = (histogram[value] as number) + 1;
}

/** The value that half of a histogram lies below; at least 1. */
function middleOf(histogram: Uint32Array): number {
  const half = histogram.reduce((sum, one) => sum + one, 0) / 2;
  let sum = 0;
  const middle = histogram.findIndex((one) => {
    sum += one;
    return sum >= half;
  });
  return Math.max(1, middle);
}
