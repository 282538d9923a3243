import { writeNumber } from "../word/number-text.ts";
import { attribute, childElements, type Element } from "./page-tree.ts";
import type { Style, StyleOf } from "./stylesheet.ts";

/** What browsers print after the number. */
const SUFFIX: Record<string, string> = { chineseCounting: "、", ideographTraditional: "、", ideographZodiac: "、" };

/** Names of CSS and of the old `type` attribute, as Word names the same numbers. */
const FORMATS: Record<string, string> = {
  "decimal-leading-zero": "decimalZero",
  "lower-alpha": "lowerLetter",
  "lower-latin": "lowerLetter",
  "upper-alpha": "upperLetter",
  "upper-latin": "upperLetter",
  "lower-roman": "lowerRoman",
  "upper-roman": "upperRoman",
  "cjk-ideographic": "chineseCounting",
  "simp-chinese-informal": "chineseCounting",
  "trad-chinese-informal": "chineseCounting",
  "simp-chinese-formal": "chineseLegalSimplified",
  "cjk-earthly-branch": "ideographZodiac",
  "cjk-heavenly-stem": "ideographTraditional",
};
const OLD_TYPES: Record<string, string> = {
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
};

/** The printed number of an item of an ordered list, with what follows it; empty for other lists. */
export function listNumber(item: Element, list: Element | undefined, styleOf: StyleOf): string {
  if (list?.tagName !== "ol") {
    return "";
  }
  const kind = styleName(styleOf(item)) ?? styleName(styleOf(list));
  if (kind === "none") {
    return "";
  }
  const format = (kind && FORMATS[kind]) ?? OLD_TYPES[attribute(list, "type") ?? ""] ?? "decimal";
  return `${writeNumber(numberOf(item, list), format)}${SUFFIX[format] ?? ". "}`;
}

function styleName(style: Style): string | undefined {
  return style["list-style-type"] ?? style["list-style"]?.split(/\s+/).find((word) => word === "none" || FORMATS[word]);
}

/** The numbers of a list are made once: a list may be long. */
const valuesOf = new WeakMap<Element, Map<Element, number>>();

function numberOf(item: Element, list: Element): number {
  const values = valuesOf.get(list) ?? countItems(list);
  valuesOf.set(list, values);
  return values.get(item) ?? 1;
}

function countItems(list: Element): Map<Element, number> {
  const values = new Map<Element, number>();
  let next = wholeNumber(attribute(list, "start")) ?? 1;
  for (const item of childElements(list, "li")) {
    const value = wholeNumber(attribute(item, "value")) ?? next;
    values.set(item, value);
    next = value + 1;
  }
  return values;
}

function wholeNumber(text: string | undefined): number | undefined {
  return /^-?\d{1,9}$/.test(text?.trim() ?? "") ? Number(text) : undefined;
}
