import type { Glyph } from "../page-layout/page-content.ts";
import type { PixelBox } from "./raster.ts";

/** Ink of a full line is this share of its type size high. */
const INK_HEIGHT = 0.9;
const HALF_WIDTH = 0.55;
const FULL_WIDTH = /[\u1100-\u11ff\u2e80-\uffe6]/u;

/** One recognized piece of text. */
export interface ReadPiece {
  box: PixelBox;
  text: string;
  confidence: number;
}

/**
 * Spreads a recognized text over its box as glyphs, in points: wide characters take twice the room of narrow ones, and no
 * gaps appear that were not there. `usual` is the height of a full line, in pixels.
 */
export function setGlyphs({ box, text, confidence }: ReadPiece, scale: number, usual: number): Glyph[] {
  const characters = [...text].filter((character) => character.trim() !== "");
  const widths = characters.map((character) => (FULL_WIDTH.test(character) ? 1 : HALF_WIDTH));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const one = (box.right - box.left) / whole / scale;
  const size = Math.max(box.bottom - box.top, 0.75 * usual) / INK_HEIGHT / scale;
  const middle = (box.top + box.bottom) / 2 / scale;
  let left = box.left / scale;
  return characters.map((character, index) => {
    const right = left + (widths[index] as number) * one;
    const [top, bottom] = [middle - size / 2, middle + size / 2];
    const glyph = { text: character, left, top, right, bottom, size, angle: 0, confidence };
    left = right;
    return glyph;
  });
}
