import { measureWidth } from "./text-width.ts";

/** No line may begin with these, and none end with those. */
const NOT_FIRST = /^[》」』”’）】，。、；：！？的和及]/u;
const NOT_LAST = /[《「『“‘（【]$/u;
const WORD = /[\w.%]/u;

/**
 * Breaks a title into lines of about the same length, as an official title is set; `longest` in full-width characters.
 * Words, numbers and quotation marks stay whole: `关于《溆城市民政局 / 2025 年部门预算》的预审报告`.
 */
export function breakTitle(title: string, longest: number): string[] {
  const characters = [...title];
  const total = measureWidth(title);
  const lines = Math.ceil(total / 2 / longest);
  const breaks = Array.from({ length: lines - 1 }, (_, index) => findBreak(characters, (total * (index + 1)) / lines));
  return [0, ...breaks].map((from, index) => characters.slice(from, breaks[index]).join("").trim()).filter(Boolean);
}

/** The allowed break nearest to a width from the start. */
function findBreak(characters: readonly string[], width: number): number {
  let best = characters.length;
  let distance = Number.POSITIVE_INFINITY;
  let reached = 0;
  for (const [index, character] of characters.entries()) {
    const off = Math.abs(reached - width);
    if (index > 0 && off < distance && mayBreak(characters[index - 1] ?? "", character)) {
      [best, distance] = [index, off];
    }
    reached += measureWidth(character);
  }
  return best;
}

function mayBreak(before: string, after: string): boolean {
  const isInsideWord = WORD.test(before) && WORD.test(after);
  // `2025 年` is one word, whatever blank stands in it.
  const isInsideDate = after === " " || (before === " " && /^[年月日个项]/u.test(after));
  return !isInsideWord && !isInsideDate && !NOT_FIRST.test(after) && !NOT_LAST.test(before);
}
