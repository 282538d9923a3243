import type { Box } from "../../domain/place.ts";
import type { Glyph, PageContent, Ruling } from "./page-content.ts";

/** Which way text reads on the page, in quarter turns: 0 to the right, 1 downwards, 2 upside down, 3 upwards. */
export type Quarter = 0 | 1 | 2 | 3;

/** Scans and sloppy exports are off by a little. Degrees. */
const STRAIGHT = 5;
/** A page is turned when this share of its text reads another way. */
const MOST = 0.6;

/** The quarter turn of some text, or nothing when it slants, as watermarks do. */
export function quarterOf(angle: number): Quarter | undefined {
  const quarter = Math.round(angle / 90);
  return Math.abs(angle - quarter * 90) <= STRAIGHT ? ((((quarter % 4) + 4) % 4) as Quarter) : undefined;
}

/** Where a box stands once the page is turned so that text of this quarter reads to the right. */
export function turnBox([left, top, right, bottom]: Box, quarter: Quarter, width: number, height: number): Box {
  switch (quarter) {
    case 0:
      return [left, top, right, bottom];
    case 1:
      return [top, width - right, bottom, width - left];
    case 2:
      return [width - right, height - bottom, width - left, height - top];
    case 3:
      return [height - bottom, left, height - top, right];
  }
}

export function turnGlyph(glyph: Glyph, quarter: Quarter, width: number, height: number): Glyph {
  const [left, top, right, bottom] = turnBox(
    [glyph.left, glyph.top, glyph.right, glyph.bottom],
    quarter,
    width,
    height,
  );
  return { ...glyph, left, top, right, bottom, angle: glyph.angle - 90 * quarter };
}

/** The quarter most of the text of a page reads in. */
export function mainQuarter(glyphs: readonly Glyph[]): Quarter {
  const counts = [0, 0, 0, 0];
  let all = 0;
  for (const glyph of glyphs) {
    const quarter = quarterOf(glyph.angle);
    if (quarter !== undefined) {
      counts[quarter] = (counts[quarter] ?? 0) + 1;
      all += 1;
    }
  }
  const main = counts.findIndex((count) => count > MOST * all);
  return main < 0 ? 0 : (main as Quarter);
}

/** Turns a page whose text was drawn sideways without the page saying so. */
export function turnPage(content: PageContent, quarter: Quarter): PageContent {
  if (quarter === 0) {
    return content;
  }
  const { width, height } = content;
  return {
    ...content,
    width: quarter === 2 ? width : height,
    height: quarter === 2 ? height : width,
    glyphs: content.glyphs.map((glyph) => turnGlyph(glyph, quarter, width, height)),
    rulings: content.rulings.map((ruling) => turnRuling(ruling, quarter, width, height)),
  };
}

function turnRuling({ direction, at, from, to }: Ruling, quarter: Quarter, width: number, height: number): Ruling {
  const box: Box = direction === "horizontal" ? [from, at, to, at] : [at, from, at, to];
  const [left, top, right, bottom] = turnBox(box, quarter, width, height);
  return right - left >= bottom - top
    ? { direction: "horizontal", at: top, from: left, to: right }
    : { direction: "vertical", at: left, from: top, to: bottom };
}
