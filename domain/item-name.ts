import { compactText } from "./text.ts";

/** 1、2026年 is numbered, 1.5 is not: after a point no digit follows but those of a year, or of a code with its name. */
const DIGITS = '\\d{1,2}(?:、|[.．](?!\\d)|[.．](?=20\\d\\d年|2\\d{6}[“"]?\\p{Script=Han}))';
const NUMBERING = new RegExp(
  `^(?:[一二三四五六七八九十]{1,3}[、.]|\\([一二三四五六七八九十]{1,3}\\)[、.]?|\\(\\d{1,2}\\)[、.]?|${DIGITS}|[①-⑳])`,
  "u",
);
const ARABIC_NUMBER = new RegExp(`^${DIGITS}`, "u");
const OF_WHICH = /^(?:其中|内含|含)[:：]?/u;
const MARKS = /[()[\]"'“”‘’《》〈〉、,，.·\-—－\s]/gu;

/** Compact text without the number it begins with. */
export function withoutNumber(text: string): string {
  return text.replace(NUMBERING, "");
}

/** A name as the field compares it: no blanks, numbering, 其中, colon at the end; brackets and quotes of one kind. */
export function plainName(text: string): string {
  let name = compactText(text).replace(/[“”"„‟″]/gu, '"');
  for (;;) {
    const shorter = withoutNumber(name.replace(OF_WHICH, ""));
    if (shorter === name || shorter === "") {
      return name.replace(/[:：、。]+$/u, "");
    }
    name = shorter;
  }
}

/** Without brackets, quotation marks and other marks, which say nothing of what a name is of: 维修（护）费 is 维修护费. */
export function withoutMarks(name: string): string {
  return compactText(name).replace(MARKS, "");
}

/** 公共安全支出 and 公共安全 are one name, 其它 is 其他; marks say nothing. */
export function nameKey(name: string): string {
  return withoutMarks(name)
    .replace(/^其它/u, "其他")
    .replace(/(?:支出|费用|经费)$/u, "");
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
  if (ARABIC_NUMBER.test(name)) {
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
