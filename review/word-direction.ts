import type { Cell } from "../domain/budget-table.ts";

/** Each word of direction with its opposite. */
const OPPOSITES: readonly (readonly [more: string, less: string])[] = [
  ["增加", "减少"],
  ["增长", "下降"],
  ["上升", "下降"],
  ["提高", "降低"],
  ["上涨", "下跌"],
];
const WORDS = new RegExp(`(${[...new Set(OPPOSITES.flat())].join("|")})[^，。；、0-9]{0,4}$`, "u");

/**
 * The word of direction that is wrong and the right one, where the number itself is right: 增加 4.31% for 减少 4.31%.
 * `correction` is written as diagnosis writes it, with its word before the number. `undefined` where the number changes too,
 * or where the word is not found before it in the sentence.
 */
export function wordDirection(
  cell: Cell,
  correction: string,
  sentence: string | undefined,
): { printed: string; right: string } | undefined {
  const number = /^(?:增加|减少) (.+)$/u.exec(correction)?.[1];
  const printedNumber = cell.text.trim();
  if (cell.direction === undefined || sentence === undefined || !number || bare(printedNumber) !== bare(number)) {
    return undefined;
  }
  // All places where the number is printed in the sentence have to say the same word.
  const words = new Set(
    sentence
      .split(printedNumber)
      .slice(0, -1)
      .flatMap((before) => WORDS.exec(before)?.[1] ?? []),
  );
  const [printed, ...others] = words;
  const pair = printed && OPPOSITES.find((two) => two[cell.direction === 1 ? 0 : 1] === printed);
  return pair && others.length === 0 ? { printed, right: pair[cell.direction === 1 ? 1 : 0] } : undefined;
}

/** The digits alone: units and percent signs stand on one side only. */
function bare(number: string): string {
  return number.replace(/[^0-9.]/gu, "");
}
