import type { Box } from "../../domain/place.ts";

/** An image on a page, of which a page without text may be made. */
export interface PageImage {
  box: Box;
  /** The file as it stands in the document; undefined where it is missing. */
  read(): Uint8Array | undefined;
}

/** One printed character. Coordinates are points from the top left of the upright page. */
export interface Glyph {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Height of the type in points. */
  size: number;
  /** Quarter turns or slants against the upright page, in degrees; 0 is ordinary text. */
  angle: number;
  /** Only of recognized text: how sure the recognition is, 0 to 1. */
  confidence?: number;
}

/** A straight line of the page, horizontal or vertical. `at` is its y or its x. */
export interface Ruling {
  direction: "horizontal" | "vertical";
  at: number;
  from: number;
  to: number;
}

/** What stands on one page, before any layout is recognized. */
export interface PageContent {
  page: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  rulings: Ruling[];
  /** Share of the page covered by images, 0 to 1. */
  imageShare: number;
  /** How many shapes are filled, lines left out: characters, where a page draws them. */
  shapes: number;
  /** Glyphs and rulings were recognized on an image. */
  isRecognized?: true;
  /** Why nothing was read on it is said already. */
  isNamed?: true;
  /** Degrees, clockwise, by which the page lies on its image; glyphs and rulings are set straight about its middle. */
  skew?: number;
  /** Where the format gives images as files of their own. */
  images?: PageImage[];
}

/** The smallest box around some glyphs; one decimal place is enough to draw a highlight. */
export function boxAround(items: readonly { left: number; top: number; right: number; bottom: number }[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const item of items) {
    left = Math.min(left, item.left);
    top = Math.min(top, item.top);
    right = Math.max(right, item.right);
    bottom = Math.max(bottom, item.bottom);
  }
  return [round(left), round(top), round(right), round(bottom)];
}

/** To a tenth of a point. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
