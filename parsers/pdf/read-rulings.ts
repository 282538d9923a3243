import type { Ruling } from "../page-layout/page-content.ts";
import type { Matrix } from "./matrix.ts";

/** A filled rectangle this thin, in points, is a line: what Word, WPS, Excel and browsers draw for table borders. */
const THICKEST_LINE = 3;
const SHORTEST_LINE = 2;
/** How far the ends of a line may lie apart across it. */
const STRAIGHT = 0.6;

const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** Adds the straight lines of one painted path to `rulings`. */
export function collectRulings(
  path: ArrayLike<number>,
  matrix: Matrix,
  painted: { stroked: boolean; filled: boolean },
  rulings: Ruling[],
): void {
  let points: number[] = [];
  let curved = false;
  const finish = (): void => {
    if (!curved && points.length >= 4) {
      if (painted.stroked) {
        addSegments(points, rulings);
      }
      if (painted.filled) {
        addThinRectangle(points, rulings);
      }
    }
    points = [];
    curved = false;
  };
  const [a, b, c, d, e, f] = matrix;
  for (let i = 0; i < path.length; ) {
    const code = path[i];
    const x = path[i + 1] ?? 0;
    const y = path[i + 2] ?? 0;
    if (code === MOVE) {
      finish();
    }
    if (code === MOVE || code === LINE) {
      points.push(a * x + c * y + e, b * x + d * y + f);
      i += 3;
    } else if (code === CURVE || code === QUADRATIC) {
      curved = true;
      i += code === CURVE ? 7 : 5;
    } else if (code === CLOSE) {
      points.push(points[0] ?? 0, points[1] ?? 0);
      i += 1;
    } else {
      break;
    }
  }
  finish();
}

function addSegments(points: readonly number[], rulings: Ruling[]): void {
  for (let i = 0; i + 3 < points.length; i += 2) {
    addRuling(points[i] as number, points[i + 1] as number, points[i + 2] as number, points[i + 3] as number, rulings);
  }
}

function addThinRectangle(points: readonly number[], rulings: Ruling[]): void {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < points.length; i += 2) {
    left = Math.min(left, points[i] as number);
    right = Math.max(right, points[i] as number);
    top = Math.min(top, points[i + 1] as number);
    bottom = Math.max(bottom, points[i + 1] as number);
  }
  const width = right - left;
  const height = bottom - top;
  if (Math.min(width, height) > THICKEST_LINE) {
    return;
  }
  if (width >= height) {
    addRuling(left, (top + bottom) / 2, right, (top + bottom) / 2, rulings);
  } else {
    addRuling((left + right) / 2, top, (left + right) / 2, bottom, rulings);
  }
}

function addRuling(x0: number, y0: number, x1: number, y1: number, rulings: Ruling[]): void {
  const across = Math.abs(x1 - x0);
  const down = Math.abs(y1 - y0);
  if (down <= STRAIGHT && across >= SHORTEST_LINE) {
    rulings.push({ direction: "horizontal", at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
  } else if (across <= STRAIGHT && down >= SHORTEST_LINE) {
    rulings.push({ direction: "vertical", at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
  }
}
