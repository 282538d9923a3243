import type { InkImage, PixelBox } from "./raster.ts";

/** A piece of one line of text: the box around its ink. */
export type TextPiece = PixelBox;

/** In inches: ink lower and narrower than this is a speck of dust. */
const SPECK = 0.012;
/** A gap this wide, in heights of the line, parts two pieces of text. */
const PIECE_GAP = 1.6;
/** Strokes of one character that leave a gap between them are lower together than this many usual lines. */
const ONE_LINE = 1.35;
/** Ink lower than this share of a usual line is part of a character, such as a stroke or a comma. */
const PART = 0.6;
/** … and stands no further from the rest of it than this. */
const ONE_GAP = 0.75;
/** Traces of ink are followed over gaps of this many heights of the line. */
const HAIR = 0.35;

interface Band {
  top: number;
  bottom: number;
}

/** The rows of a box that hold ink, joined to lines of about `usual` pixels, each cut where a wide gap parts it. */
export function findTextPieces(ink: InkImage, box: PixelBox, dpi: number, usual: number): TextPiece[] {
  return inkedBands(ink, box, usual).flatMap((band) => cutPieces(ink, { ...box, ...band }, dpi, usual));
}

/** Height most lines of type have on a page, in pixels, by the bands of ink in many boxes. */
export function usualHeight(ink: InkImage, boxes: readonly PixelBox[], dpi: number): number {
  const heights = boxes
    .flatMap((box) => inkedBands(ink, box, 0))
    .map(({ top, bottom }) => bottom - top)
    .filter((height) => height > 0.05 * dpi && height < 0.35 * dpi)
    .sort((a, b) => a - b);
  // Amounts are lower than characters: the upper part of the heights is that of whole lines.
  return heights[Math.floor(heights.length * 0.7)] ?? 0.14 * dpi;
}

function inkedBands(ink: InkImage, box: PixelBox, usual: number): Band[] {
  const { width, data } = ink;
  const bands: Band[] = [];
  let open: Band | undefined;
  for (let y = box.top; y < box.bottom; y++) {
    let hasInk = false;
    for (let at = y * width + box.left; at < y * width + box.right; at++) {
      if (data[at] === 1) {
        hasInk = true;
        break;
      }
    }
    if (hasInk) {
      open ??= { top: y, bottom: y };
      open.bottom = y + 1;
    } else if (open) {
      bands.push(open);
      open = undefined;
    }
  }
  return joinBands(open ? [...bands, open] : bands, usual);
}

/** 二, 三 and the dots under a line fall apart into bands; so do commas from what they follow. */
function joinBands(bands: readonly Band[], usual: number): Band[] {
  const joined: Band[] = [];
  for (const band of bands) {
    const before = joined.at(-1);
    const isPart = before && Math.min(band.bottom - band.top, before.bottom - before.top) < PART * usual;
    if (
      before &&
      isPart &&
      band.bottom - before.top <= ONE_LINE * usual &&
      band.top - before.bottom < ONE_GAP * usual
    ) {
      before.bottom = band.bottom;
    } else {
      joined.push({ ...band });
    }
  }
  return joined;
}

function cutPieces(ink: InkImage, box: PixelBox, dpi: number, usual: number): TextPiece[] {
  const gap = PIECE_GAP * Math.min(box.bottom - box.top, ONE_LINE * usual);
  const pieces: TextPiece[] = [];
  let open: TextPiece | undefined;
  for (let x = box.left; x < box.right; x++) {
    if (!hasInkInColumn(ink, x, box)) {
      continue;
    }
    if (open && x - open.right <= Math.max(gap, 0.08 * dpi)) {
      open.right = x + 1;
    } else {
      open = { ...box, left: x, right: x + 1 };
      pieces.push(open);
    }
  }
  return pieces
    .map((piece) => shrink(ink, piece))
    .filter((piece) => !isSpeck(piece, dpi))
    .map((piece) => reachOut(ink, piece, box));
}

/** Hair strokes at either end, such as that of 一, leave but a trace. */
function reachOut(ink: InkImage, piece: TextPiece, { left: first, right: end }: PixelBox): TextPiece {
  const reach = HAIR * (piece.bottom - piece.top);
  let { left, right } = piece;
  for (let x = left - 1; x >= first && left - x <= reach; x--) {
    left = hasTraceInColumn(ink, x, piece) ? x : left;
  }
  for (let x = right; x < end && x - right < reach; x++) {
    right = hasTraceInColumn(ink, x, piece) ? x + 1 : right;
  }
  return { ...piece, left, right };
}

function hasTraceInColumn({ width, data }: InkImage, x: number, { top, bottom }: PixelBox): boolean {
  for (let y = top; y < bottom; y++) {
    if (data[y * width + x] !== 0) {
      return true;
    }
  }
  return false;
}

function hasInkInColumn({ width, data }: InkImage, x: number, { top, bottom }: PixelBox): boolean {
  for (let y = top; y < bottom; y++) {
    if (data[y * width + x] === 1) {
      return true;
    }
  }
  return false;
}

/** The rows of a piece that hold ink of its own. */
function shrink({ width, data }: InkImage, piece: TextPiece): TextPiece {
  const rowHasInk = (y: number): boolean => data.subarray(y * width + piece.left, y * width + piece.right).includes(1);
  let { top, bottom } = piece;
  while (top < bottom && !rowHasInk(top)) {
    top += 1;
  }
  while (bottom > top && !rowHasInk(bottom - 1)) {
    bottom -= 1;
  }
  return { ...piece, top, bottom };
}

function isSpeck({ left, top, right, bottom }: TextPiece, dpi: number): boolean {
  return Math.max(right - left, bottom - top) < Math.max(3, 2 * SPECK * dpi);
}
