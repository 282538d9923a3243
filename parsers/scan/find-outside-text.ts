import { findTextPieces, type TextPiece } from "./find-text-lines.ts";
import type { InkImage, PixelBox } from "./raster.ts";

/** Ink higher than this many usual lines is a picture, once no white space parts it. */
const HIGHEST_LINE = 4;
/** Ink this many lines high may be several lines side by side with something else. */
const SEVERAL_LINES = 1.8;
/** How often a block is cut down and across by turns. */
const MOST_CUTS = 3;

/**
 * Lines of text and pictures in a region without tables: it is cut by white space, first into rows, then high rows into
 * columns.
 */
export function findOutsideText(
  ink: InkImage,
  box: PixelBox,
  dpi: number,
  usual: number,
): { text: TextPiece[]; pictures: PixelBox[] } {
  const blocks = cutBlocks(ink, box, dpi, usual, 0);
  const isPicture = ({ top, bottom }: PixelBox): boolean => bottom - top > HIGHEST_LINE * usual;
  return { text: blocks.filter((block) => !isPicture(block)), pictures: blocks.filter(isPicture) };
}

function cutBlocks(ink: InkImage, box: PixelBox, dpi: number, usual: number, cuts: number): PixelBox[] {
  return findTextPieces(ink, box, dpi, usual).flatMap((piece) => {
    const lines = (piece.bottom - piece.top) / usual;
    const isWhole = lines <= SEVERAL_LINES || sameBox(piece, box) || cuts >= MOST_CUTS;
    return isWhole ? [piece] : cutBlocks(ink, piece, dpi, usual, cuts + 1);
  });
}

function sameBox(a: PixelBox, b: PixelBox): boolean {
  return a.left === b.left && a.right === b.right && a.top === b.top && a.bottom === b.bottom;
}
