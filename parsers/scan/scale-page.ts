import type { Glyph, PageContent, Ruling } from "../page-layout/page-content.ts";
import type { DrawnImage } from "./raster.ts";

/** An image drawn on a page made larger by a factor. */
export function scaleImage({ raster, matrix }: DrawnImage, factor: number): DrawnImage {
  const [a, b, c, d, e, f] = matrix;
  return { raster, matrix: [a * factor, b * factor, c * factor, d * factor, e * factor, f * factor] };
}

/** What stands on a page made larger by a factor. */
export function scalePage<Page extends PageContent>(page: Page, factor: number): Page {
  const { width, height, glyphs, rulings } = page;
  return {
    ...page,
    width: width * factor,
    height: height * factor,
    glyphs: glyphs.map((glyph) => scaleGlyph(glyph, factor)),
    rulings: rulings.map((ruling) => scaleRuling(ruling, factor)),
  };
}

function scaleGlyph(glyph: Glyph, factor: number): Glyph {
  const { left, top, right, bottom, size } = glyph;
  const box = { left: left * factor, top: top * factor, right: right * factor, bottom: bottom * factor };
  return { ...glyph, ...box, size: size * factor };
}

function scaleRuling({ direction, at, from, to }: Ruling, factor: number): Ruling {
  return { direction, at: at * factor, from: from * factor, to: to * factor };
}
