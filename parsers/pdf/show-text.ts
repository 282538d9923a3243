import type { Glyph } from "../page-layout/page-content.ts";
import type { ClipBox } from "./graphics-state.ts";
import { hasNoInk, inkOf, isOnColor } from "./ink.ts";
import { compose, transformBox } from "./matrix.ts";
import { isSeen, type PageReading } from "./page-reading.ts";

interface ShownGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
  /** Advance downwards, and the origin against the position across and downwards. */
  vmetric?: readonly [number, number, number];
}

/** A number between glyphs moves the next one back, in thousandths of the font size. */
export type Shown = readonly (ShownGlyph | number)[];

/** Vertical writing reads downwards, as text turned by a quarter does. */
const DOWNWARDS = 90;
/** Text hidden past the side of its clip is drawn back to within this distance, in points, of that side. */
const INSIDE = 0.5;

/**
 * Adds the glyphs of one text operation and moves the text position on. White space is left out: gaps speak for it.
 */
export function showText(page: PageReading, shown: Shown): void {
  const { state, glyphs } = page;
  const font = page.fonts.get(state.fontName);
  if (!font || state.fontSize === 0) {
    return;
  }
  const { fontSize, horizontalScale, charSpacing, wordSpacing, rise, clip } = state;
  const ink = isSeen(page) ? inkOf(page) : "none";
  const isUnseen = hasNoInk(page);
  const unit = fontSize * font.unit;
  const low = font.low * fontSize + rise;
  const high = font.high * fontSize + rise;
  const matrix = compose(state.matrix, state.textMatrix);
  const size = Math.abs(fontSize) * Math.hypot(matrix[2], matrix[3]) * (font.high - font.low);
  const forwards = Math.sign(fontSize * horizontalScale);
  const direction = Math.round((Math.atan2(matrix[1] * forwards, matrix[0] * forwards) * 180) / Math.PI);
  const angle = font.isVertical ? direction + DOWNWARDS : direction;

  for (const item of shown) {
    if (typeof item === "number") {
      const shift = (-item * fontSize) / 1000;
      if (font.isVertical) {
        state.y += shift;
      } else {
        state.x += shift * horizontalScale;
      }
      continue;
    }
    const spacing = charSpacing + (item.isSpace ? wordSpacing : 0);
    let { x, y } = state;
    if (font.isVertical) {
      const [advance, across, down] = item.vmetric ?? [font.verticalAdvance, item.width / 2, font.verticalDrop];
      x -= across * unit * horizontalScale;
      y -= down * unit;
      state.y += advance * unit + spacing;
    } else {
      state.x += (item.width * unit + spacing) * horizontalScale;
    }
    if (ink === "none" || item.unicode.trim() === "") {
      continue;
    }
    const width = item.width * unit * horizontalScale;
    const [left, top, right, bottom] = transformBox(matrix, x, y + low, x + width, y + high);
    const glyph: Glyph = { text: item.unicode, left, top, right, bottom, size, angle };
    const isReadable = ink === "seen" || isOnColor(page, (left + right) / 2, (top + bottom) / 2);
    if (isReadable && keepsWithin(glyph, clip, page.firstState.clip)) {
      glyphs.push(glyph);
      if (isUnseen) {
        page.unseen.add(glyph);
      }
    }
  }
}

/**
 * Text cut off by a clip path. Cut off above or below, it stands on the neighbouring page and is left out here, and so are
 * copies of other tables beside the page; cut off at another side, it is the end of a text too long for its cell: it is
 * drawn back to the edge so that the cell owns it.
 */
export function keepsWithin(glyph: Glyph, clip: ClipBox, pageBox: ClipBox): boolean {
  const [left, top, right, bottom] = clip;
  const middle = (glyph.top + glyph.bottom) / 2;
  if (middle < top || middle > bottom || right <= left) {
    return false;
  }
  const centre = (glyph.left + glyph.right) / 2;
  const inside = Math.min(INSIDE, (right - left) / 4);
  if (centre >= left + inside && centre <= right - inside) {
    return true;
  }
  const isLeft = centre < left + inside;
  const edge = isLeft ? left : right;
  if (Math.abs(edge - (isLeft ? pageBox[0] : pageBox[2])) < 1) {
    return centre >= left && centre <= right;
  }
  // Order among the hidden ones is kept by a hair's breadth.
  const shift = edge + (isLeft ? inside : -inside) + (centre - edge) / 1e4 - centre;
  glyph.left += shift;
  glyph.right += shift;
  return true;
}
