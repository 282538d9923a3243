import type { Glyph } from "./page-content.ts";

/** More characters than these are text of the page. */
const MOST_STAMPED = 24;
const PAGE_NUMBER = /^[\dA-Za-z\-—–/.·第页共]*$/u;

/** True where the text seen on an image is none, or a number put on a scan: the title over the picture of a cover is text. */
export function isStamped(seen: readonly Glyph[]): boolean {
  return seen.length <= MOST_STAMPED && PAGE_NUMBER.test(seen.map(({ text }) => text).join(""));
}
