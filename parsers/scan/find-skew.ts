import type { InkImage } from "./raster.ts";

/** Scanned pages lie no further off than this, in degrees. */
const MOST = 6;
const COARSE = 0.5;
const FINE = 0.05;
/** Edges looked at; more change nothing. */
const MOST_POINTS = 60_000;

/**
 * By how many degrees, clockwise, the lines of a page run off the level: the angle at which the upper edges of its ink fall
 * into the fewest, fullest rows.
 */
export function findSkew({ width, height, data }: InkImage): number {
  const points = upperEdges(width, height, data);
  if (points.length < 400) {
    return 0;
  }
  const score = (angle: number): number => scoreAt(points, angle, width, height);
  const coarse = best(range(-MOST, MOST, COARSE), score);
  const middle = best(range(coarse - COARSE, coarse + COARSE, 2 * FINE), score);
  return best(range(middle - 2 * FINE, middle + 2 * FINE, FINE), score);
}

/** x and y by turns. */
function upperEdges(width: number, height: number, data: Uint8Array): Int32Array {
  let count = 0;
  for (let at = width; at < data.length; at++) {
    count += data[at] === 1 && data[at - width] !== 1 ? 1 : 0;
  }
  const step = Math.max(1, Math.ceil(count / MOST_POINTS));
  const points = new Int32Array(2 * Math.ceil(count / step));
  let [seen, end] = [0, 0];
  for (let y = 1; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (data[at] === 1 && data[at - width] !== 1 && seen++ % step === 0) {
        points[end++] = x;
        points[end++] = y;
      }
    }
  }
  return points.subarray(0, end);
}

function scoreAt(points: Int32Array, angle: number, width: number, height: number): number {
  const slope = Math.tan((angle * Math.PI) / 180);
  const margin = Math.ceil(Math.abs(slope) * width) + 1;
  const rows = new Uint32Array(height + 2 * margin);
  for (let i = 0; i < points.length; i += 2) {
    const row = Math.round((points[i + 1] as number) - slope * (points[i] as number)) + margin;
    rows[row] = (rows[row] as number) + 1;
  }
  let sum = 0;
  for (let row = 0; row < rows.length; row++) {
    sum += (rows[row] as number) ** 2;
  }
  return sum;
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, index) => from + index * step);
}

/** The best value; of equal ones that nearest to nothing. */
function best(values: readonly number[], score: (value: number) => number): number {
  let [most, found] = [-1, 0];
  for (const value of [...values].sort((a, b) => Math.abs(a) - Math.abs(b))) {
    const own = score(value);
    if (own > most) {
      [most, found] = [own, value];
    }
  }
  return found;
}
