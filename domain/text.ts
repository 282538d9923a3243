import { foldRadicals } from "./radicals.ts";
import { foldTraditional, isFolded } from "./traditional.ts";

/** ① is no 1: it numbers. */
const NOT_CIRCLED = /[^①-⑳]+/gu;

/** For matching only: width, radicals, presentation and traditional forms folded. What is shown stays as printed. */
export function foldText(text: string): string {
  return foldTraditional(foldRadicals(text).replace(NOT_CIRCLED, (part) => part.normalize("NFKC")));
}

/** For matching only: folded, and without any white space. */
export function compactText(text: string): string {
  // Most cells of a table hold a number or a name as it should be.
  const closed = text.includes(" ") ? text.replaceAll(" ", "") : text;
  return isFolded(closed) ? closed : foldText(text).replace(/[\s\u200b\ufeff]+/gu, "");
}

/** As printed, with the line breaks inside the cell removed. */
export function joinLines(text: string): string {
  return text.replace(/\s*\n\s*/gu, "");
}
