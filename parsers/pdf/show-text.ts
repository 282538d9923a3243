import type { Glyph } from "../page-layout/page-content.ts";
import { type GraphicsState, glyphMatrix, type TextPosition } from "./graphics-state.ts";
import { transformBox } from "./matrix.ts";

/** The parts of a font of the library that place its characters. */
export interface Font {
  fontMatrix?: readonly number[];
  vertical?: boolean;
  ascent?: number;
  descent?: number;
}

interface ShownGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  vmetric?: readonly [number, number, number];
}

/** Type stands above and hangs below its baseline by these shares of its size where the font does not say. */
const ASCENT = 0.86;
const DESCENT = -0.14;

/**
 * Adds the glyphs of one text operation and moves the text position on. White space is left out: gaps speak for it.
 * A number between glyphs moves the next one, in thousandths of the font size.
 */
export function collectGlyphs(
  shown: readonly (ShownGlyph | number)[],
  font: Font,
  state: GraphicsState,
  position: TextPosition,
  glyphs: Glyph[],
): void {
  const { fontSize, horizontalScale } = state;
  const advance = fontSize * (font.fontMatrix?.[0] ?? 0.001);
  const matrix = glyphMatrix(state, position);
  const size = Math.abs(fontSize) * Math.hypot(matrix[2], matrix[3]);
  const angle = Math.round((Math.atan2(matrix[1], matrix[0]) * 180) / Math.PI);
  for (const item of shown) {
    if (typeof item === "number") {
      const shift = (-item * fontSize) / 1000;
      if (font.vertical) {
        position.y += shift;
      } else {
        position.x += shift * horizontalScale;
      }
      continue;
    }
    const spacing = state.charSpacing + (item.isSpace ? state.wordSpacing : 0);
    if (font.vertical) {
      const [drop, centre] = item.vmetric ? [item.vmetric[0], item.vmetric[1]] : [-1000, item.width / 2];
      const x = position.x - centre * advance;
      add(item, x, position.y - fontSize, x + item.width * advance, position.y);
      position.y += drop * advance - spacing;
    } else {
      const width = item.width * advance * horizontalScale;
      const y = position.y + state.rise;
      add(item, position.x, y + DESCENT * fontSize, position.x + width, y + ASCENT * fontSize);
      position.x += width + spacing * horizontalScale;
    }
  }

  function add(item: ShownGlyph, x0: number, y0: number, x1: number, y1: number): void {
    if (state.invisible || item.unicode.trim() === "") {
      return;
    }
    const [left, top, right, bottom] = transformBox(matrix, x0, y0, x1, y1);
    const glyph: Glyph = { text: item.unicode, left, top, right, bottom, size, angle };
    if (isShown(glyph, state)) {
      glyphs.push(glyph);
    }
  }
}

/**
 * Text cut off by a clip path. Cut off above or below, it stands on the neighbouring page and is left out here; cut off
 * at a side, it is the end of a text too long for its cell: it is drawn back to the edge so that the cell owns it.
 */
function isShown(glyph: Glyph, state: GraphicsState): boolean {
  if (!state.clip) {
    return true;
  }
  const [left, top, right, bottom] = state.clip;
  const middle = (glyph.top + glyph.bottom) / 2;
  if (middle < top || middle > bottom || right <= left) {
    return false;
  }
  const centre = (glyph.left + glyph.right) / 2;
  if (centre < left || centre > right) {
    const width = glyph.right - glyph.left;
    const at = centre < left ? left : right;
    glyph.left = at - width / 2;
    glyph.right = at + width / 2;
    // Order among the hidden ones is kept by a hair's breadth.
    const order = (centre - at) / 1e4;
    glyph.left += order;
    glyph.right += order;
    pullInside(glyph, left, right);
  }
  return true;
}

function pullInside(glyph: Glyph, left: number, right: number): void {
  const inside = Math.min(0.5, (right - left) / 4);
  const centre = (glyph.left + glyph.right) / 2;
  const shift = centre <= (left + right) / 2 ? inside : -inside;
  glyph.left += shift;
  glyph.right += shift;
}
