/** East Asian characters as wide as the type is high: ideographs, kana, full-width forms and their punctuation. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{3fffd}]/u;
const NARROWEST = 0.25;
/** A figure or a stop is narrower than this share of the type size in every text font; the rest of an advance is spacing. */
const WIDEST_FIGURE = 0.65;
const WIDEST = 1.05;

/**
 * How wide a glyph is, in the unit of `em`. Fonts are not read: the distance to the next glyph tells, unless text was
 * spaced out or set closer than the characters are; then, and for the last glyph of a run, it is the usual width.
 */
export function glyphWidth(text: string, em: number, advance?: number): number {
  const isWide = WIDE.test(text);
  const characters = [...text].length;
  if (advance !== undefined && advance >= NARROWEST * em) {
    const widest = isWide ? WIDEST : /^[\d.,%+-]$/.test(text) ? WIDEST_FIGURE : WIDEST * characters;
    if (advance <= widest * em) {
      return advance;
    }
  }
  return (isWide ? 1 : 0.5) * em * characters;
}
