import { findLattices, type Lattice } from "../page-layout/find-lattices.ts";
import { mergeRulings } from "../page-layout/merge-rulings.ts";
import type { Ruling } from "../page-layout/page-content.ts";
import { POINTS_PER_INCH } from "./compose-page.ts";
import { deepenInk } from "./deepen-ink.ts";
import { erase, eraseLines } from "./erase-lines.ts";
import { findOutsideText } from "./find-outside-text.ts";
import { findDrawnLines } from "./find-rulings.ts";
import { findSkew } from "./find-skew.ts";
import { findTextPieces, type TextPiece, usualHeight } from "./find-text-lines.ts";
import type { GreyImage, InkImage, PixelBox } from "./raster.ts";
import { findInk, flattenLight } from "./threshold.ts";
import { turnBoxBySkew } from "./turn-box.ts";
import { turnBySkew } from "./turn-image.ts";

/** In points: the smallest table, and how near to its border its lines end. */
const NARROWEST = 90;
const LOWEST = 18;
const NEAR = 3;

/** A table with the lines it is drawn with, in points, and the pieces of text in each of its cells. */
export interface TableInk {
  lattice: Lattice;
  rulings: Ruling[];
  cells: TextPiece[][];
}

/** A page set straight, its lines and pieces of text found, nothing recognized yet. */
export interface PreparedPage {
  /** Without ruling lines. */
  page: GreyImage;
  /** Degrees, clockwise, by which the page was off. */
  skew: number;
  tables: TableInk[];
  outside: TextPiece[];
  /** Share of the page that pictures take, 0 to 1. */
  pictureShare: number;
  /** Height of a usual line, in pixels. */
  usual: number;
  /** Where red seals lie on the page set straight. */
  seals: PixelBox[];
}

/** Sets a page straight and finds what stands on it. `scale` is in pixels for each point, `sealed` is where seals lie. */
export function preparePage(grey: GreyImage, scale: number, sealed: readonly PixelBox[] = []): PreparedPage {
  const dpi = scale * POINTS_PER_INCH;
  const flat = deepenInk(flattenLight(grey, dpi));
  const skew = findSkew(findInk(flat));
  const page = turnBySkew(flat, -skew);
  const ink = findInk(page);
  const seals = sealed.map((seal) => turnBoxBySkew(seal, -skew, page));
  const lines = findDrawnLines(ink, dpi, seals);
  const rulings = mergeRulings(
    lines.map(({ direction, at, from, to }) => ({ direction, at: at / scale, from: from / scale, to: to / scale })),
  );
  const lattices = findLattices(rulings).filter(isTable);
  // Other lines are strokes of large type, underlines and pictures.
  eraseLines(
    page,
    ink,
    lines.filter((line) => lattices.some((lattice) => isOf(lattice, line, scale))),
  );
  const cellBoxes = lattices.map(({ cells }) => cells.map((cell) => toPixels(cell, scale, ink)));
  const whole = { left: 0, top: 0, right: ink.width, bottom: ink.height };
  const usual = usualHeight(ink, lattices.length > 0 ? cellBoxes.flat() : [whole], dpi);
  const tables = lattices.map((lattice, index) => ({
    lattice,
    rulings: rulings.filter((ruling) => isOf(lattice, ruling, 1)),
    cells: (cellBoxes[index] as PixelBox[]).map((box) => findTextPieces(ink, box, dpi, usual)),
  }));
  const rest: InkImage = { ...ink, data: ink.data.slice() };
  for (const { xs, ys } of lattices) {
    const [left, top, right, bottom] = [xs[0], ys[0], xs.at(-1), ys.at(-1)] as [number, number, number, number];
    erase(rest, toPixels({ left, top, right, bottom }, scale, ink));
  }
  const { text, pictures } = findOutsideText(rest, whole, dpi, usual);
  const pictureShare = coveredArea(pictures) / areaOf(whole);
  return { page, skew, tables, outside: text, pictureShare, usual, seals };
}

/** Strokes of bold type may cross each other like lines; no table is so small. */
function isTable({ xs, ys }: Lattice): boolean {
  return (xs.at(-1) as number) - (xs[0] as number) >= NARROWEST && (ys.at(-1) as number) - (ys[0] as number) >= LOWEST;
}

/** Whether a line, in `scale` units for each point, is drawn within a table. */
function isOf({ xs, ys }: Lattice, { direction, at, from, to }: Ruling, scale: number): boolean {
  const [left, top, right, bottom] = [xs[0], ys[0], xs.at(-1), ys.at(-1)] as [number, number, number, number];
  const [low, high, start, end] = direction === "horizontal" ? [top, bottom, left, right] : [left, right, top, bottom];
  return at / scale >= low - NEAR && at / scale <= high + NEAR && from / scale < end && to / scale > start;
}

/** Boxes of pictures lie in each other where what they show does: each place counts once. */
export function coveredArea(boxes: readonly PixelBox[]): number {
  const xs = [...new Set(boxes.flatMap(({ left, right }) => [left, right]))].sort((a, b) => a - b);
  return xs.slice(1).reduce((sum, right, index) => {
    const left = xs[index] as number;
    const here = boxes.filter((box) => box.left <= left && box.right >= right).sort((a, b) => a.top - b.top);
    let [height, reached] = [0, Number.NEGATIVE_INFINITY];
    for (const { top, bottom } of here) {
      height += Math.max(0, bottom - Math.max(top, reached));
      reached = Math.max(reached, bottom);
    }
    return sum + height * (right - left);
  }, 0);
}

function areaOf({ left, top, right, bottom }: PixelBox): number {
  return (right - left) * (bottom - top);
}

function toPixels(box: PixelBox, scale: number, { width, height }: InkImage): PixelBox {
  return {
    left: Math.max(0, Math.round(box.left * scale)),
    top: Math.max(0, Math.round(box.top * scale)),
    right: Math.min(width, Math.round(box.right * scale)),
    bottom: Math.min(height, Math.round(box.bottom * scale)),
  };
}
