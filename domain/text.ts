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
  const closed = text.replaceAll(" ", "");
  return isFolded(closed) ? closed : foldText(text).replace(/[\s\u200b\ufeff]+/gu, "");
}

/** As printed, with the line breaks inside the cell removed. */
export function joinLines(text: string): string {
  return text.replace(/\s*\n\s*/gu, "");
}

const NUMBERING =
  /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)、?|\(\d{1,2}\)、?|\d{1,2}[、.．](?!\d)|[①-⑳])/u;
const OF_WHICH = /^(?:其中|内含|含)[:：]?/u;

/** A name as the field compares it: no blanks, numbering, 其中, colon at the end; brackets and quotes of one kind. */
export function plainName(text: string): string {
  let name = compactText(text).replace(/[“”"„‟″]/gu, '"');
  for (;;) {
    const shorter = name.replace(OF_WHICH, "").replace(NUMBERING, "");
    if (shorter === name || shorter === "") {
      return name.replace(/[:：、。]+$/u, "");
    }
    name = shorter;
  }
}

/** Depth that the printed numbering of a name gives: 一、 0, （一） 1, 1. 2, （1） 3, ① 4; `undefined` when it has none. */
export function numberingDepth(text: string): number | undefined {
  const name = compactText(text).replace(OF_WHICH, "");
  if (/^[一二三四五六七八九十]{1,3}[、.]/u.test(name)) {
    return 0;
  }
  if (/^\([一二三四五六七八九十]{1,3}\)/u.test(name)) {
    return 1;
  }
  if (/^\d{1,2}[、.．](?!\d)/u.test(name)) {
    return 2;
  }
  if (/^\(\d{1,2}\)/u.test(name)) {
    return 3;
  }
  return /^[①-⑳]/u.test(name) ? 4 : undefined;
}

/** True for `其中：…` and its kin. */
export function isOfWhich(text: string): boolean {
  return /^(?:其中|内含)/u.test(compactText(text)) || /^#/u.test(text.trim());
}
