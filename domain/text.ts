import { foldRadicals } from "./radicals.ts";
import { foldTraditional } from "./traditional.ts";

/** Nothing to fold and nothing to take out. */
const PLAIN = /^[!-~]*$/u;

/** ① is no 1: it numbers. */
const NOT_CIRCLED = /[^①-⑳]+/gu;

/** For matching only: width, radicals, presentation and traditional forms folded. What is shown stays as printed. */
export function foldText(text: string): string {
  return foldTraditional(foldRadicals(text).replace(NOT_CIRCLED, (part) => part.normalize("NFKC")));
}

/** For matching only: folded, and without any white space. */
export function compactText(text: string): string {
  // Most cells of a table hold a number as it should be.
  return PLAIN.test(text) ? text : foldText(text).replace(/[\s\u200b\ufeff]+/gu, "");
}

/** As printed, with the line breaks inside the cell removed. */
export function joinLines(text: string): string {
  return text.replace(/\s*\n\s*/gu, "");
}
