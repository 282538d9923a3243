import type { GreyImage, InkImage } from "./raster.ts";

/** Side of the squares the brightness of the paper is measured in, in inches. */
const TILE = 0.2;
/** The paper is brighter than this share of a square. */
const PAPER_RANK = 0.9;
/** Ink is never lighter, paper never darker than this, once the paper is white. */
const LIGHTEST_INK = 205;
const DARKEST_PAPER = 110;
/** A hair stroke may be this much lighter than ink. */
const TRACE = 70;
const LIGHTEST_TRACE = 215;
const LEVELS = 256;

/** Makes the paper white everywhere: shadows, yellow paper and grey table heads go, ink stays. */
export function flattenLight(image: GreyImage, dpi: number): GreyImage {
  const { width, height, data } = image;
  const side = Math.max(8, Math.round(TILE * dpi));
  const [across, down] = [Math.ceil(width / side), Math.ceil(height / side)];
  const paper = measurePaper(image, side, across, down);
  const flat = new Uint8Array(data.length);
  // Linear between the middles of the squares, so that no border between two of them shows.
  for (let y = 0; y < height; y++) {
    const [row, nextRow, low] = between(y, side, down);
    for (let x = 0; x < width; x++) {
      const [column, nextColumn, left] = between(x, side, across);
      const above = mix(paper[row * across + column] as number, paper[row * across + nextColumn] as number, left);
      const below = mix(
        paper[nextRow * across + column] as number,
        paper[nextRow * across + nextColumn] as number,
        left,
      );
      const at = y * width + x;
      flat[at] = Math.min(255, ((data[at] as number) * 255) / mix(above, below, low));
    }
  }
  return { width, height, data: flat };
}

function between(at: number, side: number, count: number): [number, number, number] {
  const place = Math.min(count - 1, Math.max(0, (at + 0.5) / side - 0.5));
  const first = Math.floor(place);
  return [first, Math.min(count - 1, first + 1), place - first];
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}

function measurePaper({ width, height, data }: GreyImage, side: number, across: number, down: number): Float32Array {
  const paper = new Float32Array(across * down);
  const histogram = new Uint32Array(LEVELS);
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      histogram.fill(0);
      const right = Math.min(width, (column + 1) * side);
      const bottom = Math.min(height, (row + 1) * side);
      for (let y = row * side; y < bottom; y++) {
        for (let x = column * side; x < right; x++) {
          const level = data[y * width + x] as number;
          histogram[level] = (histogram[level] as number) + 1;
        }
      }
      const total = (right - column * side) * (bottom - row * side);
      paper[row * across + column] = Math.max(DARKEST_PAPER, levelAt(histogram, PAPER_RANK * total));
    }
  }
  return paper;
}

function levelAt(histogram: Uint32Array, rank: number): number {
  let seen = 0;
  for (let level = 0; level < LEVELS; level++) {
    seen += histogram[level] as number;
    if (seen >= rank) {
      return level;
    }
  }
  return LEVELS - 1;
}

/** Parts ink from paper where the two kinds of brightness are farthest apart (Otsu). The paper is white already. */
export function findInk({ width, height, data }: GreyImage): InkImage {
  const histogram = new Uint32Array(LEVELS);
  for (let at = 0; at < data.length; at++) {
    const level = data[at] as number;
    histogram[level] = (histogram[level] as number) + 1;
  }
  const border = Math.min(LIGHTEST_INK, Math.max(DARKEST_PAPER, otsu(histogram, data.length)));
  const trace = Math.min(LIGHTEST_TRACE, border + TRACE);
  const ink = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at++) {
    const level = data[at] as number;
    ink[at] = level <= border ? 1 : level <= trace ? 2 : 0;
  }
  return { width, height, data: ink };
}

/** The level up to which a pixel is dark, by Otsu's method. */
export function otsu(histogram: Uint32Array, total: number): number {
  let sum = 0;
  histogram.forEach((count, level) => {
    sum += level * count;
  });
  let [best, border, dark, darkSum] = [-1, 0, 0, 0];
  for (let level = 0; level < LEVELS; level++) {
    dark += histogram[level] as number;
    darkSum += level * (histogram[level] as number);
    const light = total - dark;
    if (dark === 0 || light === 0) {
      continue;
    }
    const apart = (darkSum / dark - (sum - darkSum) / light) ** 2 * dark * light;
    if (apart > best) {
      [best, border] = [apart, level];
    }
  }
  return border;
}
