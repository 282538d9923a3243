/** East Asian characters, as wide as the type is high: ideographs, kana, full-width forms and their punctuation. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{3fffd}]/u;
/** Characters that Chinese fonts have as wide as these, and Western ones narrow: quotation marks, dashes, dots, ①, Ⅱ. */
const WIDE_IN_CHINESE = /[\u00b7\u00d7\u2014\u2018-\u201d\u2026\u2160-\u217b\u2460-\u249b\u25a0-\u25ff]/u;
const FIGURE = /[\d.,+-]/;
/** Where Western fonts differ most from half the type size. */
const THIN = /[.,:;'!|ijlI]/;
const BROAD = /[%‰@mwMW]/;

/** Shares of the type size. Figures and stops are no wider in any text font: the rest of an advance is spacing. */
const NARROWEST = 0.2;
const WIDEST_FIGURE = 0.65;
const WIDEST = 1.05;

/**
 * How wide a glyph is, in the unit of `em`. Fonts are not read: the distance to the next glyph tells, unless text was
 * spaced out or set closer than its characters are; then, and for the last glyph of a run, it is the usual width.
 */
export function glyphWidth(text: string, em: number, advance?: number): number {
  const characters = [...text].length;
  const widest = (FIGURE.test(text) ? WIDEST_FIGURE : WIDEST) * characters;
  return advance !== undefined && advance >= NARROWEST * em && advance <= widest * em
    ? advance
    : usualWidth(text) * em * characters;
}

function usualWidth(text: string): number {
  if (WIDE.test(text) || WIDE_IN_CHINESE.test(text)) {
    return 1;
  }
  if (THIN.test(text)) {
    return 0.3;
  }
  return BROAD.test(text) ? 0.75 : 0.5;
}
