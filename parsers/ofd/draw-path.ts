import type { XmlNode } from "../office/xml-tree.ts";
import type { ClipBox } from "../pdf/graphics-state.ts";
import type { Matrix } from "../pdf/matrix.ts";
import { collectRulings, isThin } from "../pdf/read-rulings.ts";
import type { Frame, PageReading } from "./page-reading.ts";
import { readPaint } from "./paint.ts";
import { readPathData } from "./path-data.ts";
import { childText, isTrue } from "./read-xml.ts";

/** A stroke wider than this, in points, is a coloured band and no line. */
const THICKEST_STROKE = 6;

/** Adds what a path draws: lines, shapes, and areas of colour under text. A path is stroked and not filled by itself. */
export function drawPath(page: PageReading, object: XmlNode, frame: Frame): void {
  const paint = readPaint(object, frame);
  const [a, b, c, d] = frame.matrix;
  const width = paint.lineWidth * Math.sqrt(Math.abs(a * d - b * c));
  const stroked = isTrue(object, "Stroke", true) && paint.stroke === "seen" && width <= THICKEST_STROKE;
  const fills = isTrue(object, "Fill", false) && paint.fill !== "none";
  const filled = fills && paint.fill === "seen";
  const path = readPathData(childText(object, "AbbreviatedData") ?? "");
  if (stroked || filled) {
    collectRulings(path, frame.matrix, frame.clip, { stroked, filled }, page.rulings);
  }
  const box = boxOfPath(path, frame.matrix);
  if (fills && box && !isThin(box)) {
    page.shapes += filled ? 1 : 0;
    page.backgrounds.push({ box, isWhite: !filled });
  }
}

/** Coordinates after each code of a path. */
const COORDINATES = [2, 2, 6, 4, 0];

/** The box of all points of a path; undefined where it has none that are finite. */
export function boxOfPath(path: readonly number[], [a, b, c, d, e, f]: Matrix): ClipBox | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < path.length; ) {
    const end = i + 1 + (COORDINATES[path[i] as number] ?? 0);
    for (i += 1; i < end; i += 2) {
      const [x, y] = [path[i] as number, path[i + 1] as number];
      left = Math.min(left, a * x + c * y + e);
      right = Math.max(right, a * x + c * y + e);
      top = Math.min(top, b * x + d * y + f);
      bottom = Math.max(bottom, b * x + d * y + f);
    }
  }
  return [left, top, right, bottom].every(Number.isFinite) ? [left, top, right, bottom] : undefined;
}
