import { SSF } from "@e965/xlsx";
import { compileSection, type Section, type SectionDigits, splitSections } from "./number-section.ts";
import { printExactly } from "./print-exactly.ts";

export interface FormatNumber {
  (value: number): string;
  /** Of `#,##0.00` and its like, which add no more than blanks to the digits of a number over 0. */
  digits?: PlainDigits;
}

/** How a format shows the digits of a number. */
export interface PlainDigits extends SectionDigits {
  /** So it shows 0 and numbers below 0 as well, with their minus. */
  isForAll: boolean;
}

/**
 * How Excel shows a number in a cell of this format. Digits, grouping, scaling, literals, conditions and colours are
 * done here: the library throws on `#,##0.##`, scales `0\.0,` wrongly and rounds 1.005 down. Dates, fractions and
 * exponents are left to it.
 */
export function compileNumberFormat(code: string, isFrom1904 = false): FormatNumber {
  if (code === "" || /^general$/i.test(code) || code === "G/通用格式" || code === "@") {
    return printExactly;
  }
  const sections = splitSections(code).map(compileSection);
  if (sections.some((section) => section.isBeyondUs)) {
    return (value) => formatByLibrary(code, value, isFrom1904);
  }
  const format: FormatNumber = (value) => formatBySection(sections, value);
  const digits = sections.some(({ holdsFor }) => holdsFor) ? undefined : sections[0]?.digits;
  if (digits) {
    format.digits = { ...digits, isForAll: sections.length === 1 };
  }
  return format;
}

function formatByLibrary(code: string, value: number, isFrom1904: boolean): string {
  try {
    const text: unknown = SSF.format(code, value, { date1904: isFrom1904 });
    return typeof text === "string" && text !== "" ? text : printExactly(value);
  } catch {
    return printExactly(value);
  }
}

function formatBySection(sections: Section[], value: number): string {
  const index = chooseSection(sections, value);
  const section = sections[index];
  if (!section) {
    return printExactly(value);
  }
  const text = section.format(Math.abs(value));
  if (value >= 0 || drawsItsSign(sections, section)) {
    return text;
  }
  // Excel shows -0.001 as 0.00, but only where the format leaves the sign to it.
  return sections.length === 1 && !/[1-9]/.test(text) && /0/.test(text) ? text : `-${text}`;
}

/** The section for negatives draws their sign itself, or brackets. */
function drawsItsSign(sections: Section[], section: Section): boolean {
  if (section.holdsFor) {
    return !section.holdsFor(0) && !section.holdsFor(Number.POSITIVE_INFINITY);
  }
  return section === sections[1] && !sections.some((candidate) => candidate.holdsFor);
}

function chooseSection(sections: Section[], value: number): number {
  // A fourth section is for text.
  const numeric = Math.min(sections.length, 3);
  if (sections.some((section) => section.holdsFor)) {
    const found = sections.findIndex((section, index) => index < numeric && (section.holdsFor?.(value) ?? true));
    return found < 0 ? numeric - 1 : found;
  }
  if (value < 0 && numeric > 1) {
    return 1;
  }
  return value === 0 && numeric > 2 ? 2 : 0;
}
