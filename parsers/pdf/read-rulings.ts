import type { Ruling } from "../page-layout/page-content.ts";
import type { ClipBox } from "./graphics-state.ts";
import type { Matrix } from "./matrix.ts";

/** A filled rectangle this thin, in points, is a line: what Word, WPS, Excel and browsers draw for table borders. */
const THICKEST_LINE = 3;
const SHORTEST_LINE = 2;
/** How far the ends of a line may lie apart across it. */
const STRAIGHT = 0.6;
/** Clips are cut to the text area; borders drawn on their very edge are seen. */
const CLIP_EDGE = 1.5;

/** Codes in the paths of the library. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** Adds the straight lines of one painted path to `rulings`, as far as the clip shows them. */
export function collectRulings(
  path: ArrayLike<number>,
  [a, b, c, d, e, f]: Matrix,
  clip: ClipBox,
  painted: { stroked: boolean; filled: boolean },
  rulings: Ruling[],
): void {
  let points: number[] = [];
  let curved = false;
  const finish = (): void => {
    if (!curved && points.length >= 4) {
      if (painted.stroked) {
        addSegments(points, clip, rulings);
      }
      if (painted.filled) {
        addThinBox(boxOf(points), clip, rulings);
      }
    }
    points = [];
    curved = false;
  };
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

/** True for a box that is seen as a line. */
export function isThin([left, top, right, bottom]: ClipBox): boolean {
  return Math.min(right - left, bottom - top) <= THICKEST_LINE;
}

/** Adds a box as the line it is seen as, if it is thin. */
export function addThinBox(box: ClipBox, clip: ClipBox, rulings: Ruling[]): void {
  const [left, top, right, bottom] = box;
  if (!isThin(box)) {
    return;
  }
  if (right - left >= bottom - top) {
    addRuling(left, (top + bottom) / 2, right, (top + bottom) / 2, clip, rulings);
  } else {
    addRuling((left + right) / 2, top, (left + right) / 2, bottom, clip, rulings);
  }
}

function addSegments(points: readonly number[], clip: ClipBox, rulings: Ruling[]): void {
  for (let i = 0; i + 3 < points.length; i += 2) {
    const [x0, y0] = [points[i] as number, points[i + 1] as number];
    addRuling(x0, y0, points[i + 2] as number, points[i + 3] as number, clip, rulings);
  }
}

function boxOf(points: readonly number[]): ClipBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 1 < points.length; i += 2) {
    left = Math.min(left, points[i] as number);
    right = Math.max(right, points[i] as number);
    top = Math.min(top, points[i + 1] as number);
    bottom = Math.max(bottom, points[i + 1] as number);
  }
  return [left, top, right, bottom];
}

/** Adds a straight line, cut to what the clip shows of it. */
function addRuling(x0: number, y0: number, x1: number, y1: number, clip: ClipBox, rulings: Ruling[]): void {
  const [left, top, right, bottom] = clip;
  if (Math.abs(y1 - y0) <= STRAIGHT && Math.abs(x1 - x0) >= SHORTEST_LINE) {
    const at = (y0 + y1) / 2;
    const from = Math.max(Math.min(x0, x1), left - CLIP_EDGE);
    const to = Math.min(Math.max(x0, x1), right + CLIP_EDGE);
    if (at >= top - CLIP_EDGE && at <= bottom + CLIP_EDGE && to > from) {
      rulings.push({ direction: "horizontal", at, from, to });
    }
  } else if (Math.abs(x1 - x0) <= STRAIGHT && Math.abs(y1 - y0) >= SHORTEST_LINE) {
    const at = (x0 + x1) / 2;
    const from = Math.max(Math.min(y0, y1), top - CLIP_EDGE);
    const to = Math.min(Math.max(y0, y1), bottom + CLIP_EDGE);
    if (at >= left - CLIP_EDGE && at <= right + CLIP_EDGE && to > from) {
      rulings.push({ direction: "vertical", at, from, to });
    }
  }
}
