import type { OPS } from "pdfjs-dist";
import { type ClipBox, clipTo } from "./graphics-state.ts";
import { isOnColor, isWhite } from "./ink.ts";
import { transformBox } from "./matrix.ts";
import { isSeen, type Operators, type PageReading } from "./page-reading.ts";
import { addThinBox, collectRulings, isThin } from "./read-rulings.ts";

/** A stroke wider than this, in points, is a coloured band and no line. */
const THICKEST_STROKE = 6;
const BLACK = "#000000";
/** An image stretched to a line has fewer dots than this along it; the rows of a picture have more. */
const FEWEST_DOTS = 64;

type Path = [paint: number, data: (ArrayLike<number> | null)[], box: ArrayLike<number> | null];

/** Operators that paint paths and images. How a path is painted comes with it, as the number of another operator. */
export function pathOperators(ops: typeof OPS): Operators {
  const both = [ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke, ops.closeEOFillStroke];
  const strokes = new Set<number>([ops.stroke, ops.closeStroke, ...both]);
  const fills = new Set<number>([ops.fill, ops.eoFill, ...both]);

  return {
    clip: clipWithNext,
    eoClip: clipWithNext,
    constructPath(page, [paint, [data], box]: Path) {
      // A clip without a path is a slip of the producer: everything would be hidden.
      if (data && box) {
        const area = transformBox(
          page.state.matrix,
          box[0] as number,
          box[1] as number,
          box[2] as number,
          box[3] as number,
        );
        if (isSeen(page)) {
          paintPath(page, data, area, strokes.has(paint), fills.has(paint));
        }
        if (page.clipsNext) {
          clipTo(page.state, area);
        }
      }
      page.clipsNext = false;
    },
    paintImageXObject: paintImage,
    paintInlineImageXObject: paintImage,
    paintImageMaskXObject: paintImage,
    paintSolidColorImageMask: paintImage,
  };
}

function clipWithNext(page: PageReading): void {
  page.clipsNext = true;
}

function paintPath(page: PageReading, path: ArrayLike<number>, area: ClipBox, strokes: boolean, fills: boolean): void {
  const { state } = page;
  const [a, b, c, d] = state.matrix;
  const lineWidth = state.lineWidth * Math.sqrt(Math.abs(a * d - b * c));
  const [left, top, right, bottom] = area;
  // White lines part coloured cells.
  const shows = (color: string): boolean =>
    !isWhite(color) || (isThin(area) && isOnColor(page, (left + right) / 2, (top + bottom) / 2));
  const stroked = strokes && lineWidth <= THICKEST_STROKE && shows(state.stroke);
  const filled = fills && shows(state.fill);
  if (stroked || filled) {
    collectRulings(path, state.matrix, state.clip, { stroked, filled }, page.rulings);
  }
  if (fills && !isThin(area)) {
    page.shapes += filled ? 1 : 0;
    page.backgrounds.push({ box: area, isWhite: !filled });
  }
}

/** Images fill the unit square. One stretched to a line is a line; a row of many dots is a strip of a picture, too. */
function paintImage(page: PageReading, [image, ...size]: [unknown?, ...number[]]): void {
  if (!isSeen(page)) {
    return;
  }
  const area = transformBox(page.state.matrix, 0, 0, 1, 1);
  if (isThin(area)) {
    addThinBox(area, page.state.clip, page.rulings);
  }
  if (!isThin(area) || dotsAlong(image, size) >= FEWEST_DOTS) {
    const [left, top, right, bottom] = area;
    page.imageArea += (right - left) * (bottom - top);
    const { matrix } = page.state;
    // A page in negative: white type on a coloured area. On an image, white covers what is below.
    const isNegative =
      isWhite(page.state.fill) && page.images.length === 0 && isOnColor(page, (left + right) / 2, (top + bottom) / 2);
    const fill = isNegative ? BLACK : page.state.fill;
    page.backgrounds.push({ box: area, isWhite: false });
    page.images.push({ matrix, box: area, image, fill, glyphsBefore: page.glyphs.length });
  }
}

/** Masks and inline images hold their size themselves; it follows the name of others. */
function dotsAlong(image: unknown, size: readonly number[]): number {
  const { width = 1, height = 1 } = typeof image === "object" ? (image as { width?: number; height?: number }) : {};
  return Math.max(width, height, ...size);
}
