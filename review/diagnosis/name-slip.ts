import type { PrintedNumber } from "../../domain/amount.ts";

/** How a wrong number may have come about. */
export type Slip =
  | "sign"
  | "unit"
  | "decimal-point"
  | "swapped-digits"
  | "missing-digit"
  | "extra-digit"
  | "row-above"
  | "other-column"
  | "item-before"
  | "share-not-growth"
  | "wrong-base"
  | "one-digit";

/** What a reviewer reads. */
export const SLIP_WORDS: Record<Slip, string> = {
  sign: "疑似正负号写反",
  unit: "疑似金额单位用错",
  "decimal-point": "疑似小数点错位",
  "swapped-digits": "疑似相邻两位数字颠倒",
  "missing-digit": "疑似漏写一位数字",
  "extra-digit": "疑似多写一位数字",
  "row-above": "与上一行数值相同，疑似重复录入",
  "other-column": "与同一行另一栏数值相同，疑似串栏",
  "item-before": "与上一项的同一数值相同，疑似照抄上一项",
  "share-not-growth": "恰为本年数占上年数的百分比，疑似把“为上年的百分之几”写成增减率",
  "wrong-base": "恰为增减额占本年数的百分比，疑似以本年数为基数计算",
  "one-digit": "仅一位数字不同",
};

/** Slips that hardly ever fit by chance: good enough to tell one candidate from the others. */
const TELLING: ReadonlySet<Slip> = new Set<Slip>([
  "sign",
  "unit",
  "decimal-point",
  "swapped-digits",
  "missing-digit",
  "extra-digit",
  "item-before",
  "share-not-growth",
  "wrong-base",
]);

/** Shorter numbers differ from each other in too few ways for a slip to be told. */
const FEWEST_DIGITS = 3;
const UNIT_SHIFTS = [4, 8];

export function isTelling(slip: Slip | undefined): boolean {
  return slip !== undefined && TELLING.has(slip);
}

/** What stands around a cell, for slips of the place. */
export interface Neighbours {
  above?: PrintedNumber;
  /** In other columns of its row: another year's figure, another item's. */
  beside?: readonly PrintedNumber[];
  /** At the same place of the item before, in a text. */
  before?: PrintedNumber;
}

/** The slip that turns the corrected number into the printed one, if there is a plain one. */
export function nameSlip(
  printed: PrintedNumber,
  corrected: PrintedNumber,
  { above, beside = [], before }: Neighbours = {},
): Slip | undefined {
  const decimals = Math.max(printed.decimals, corrected.decimals);
  const wrong = printed.mantissa * 10 ** (decimals - printed.decimals);
  const right = corrected.mantissa * 10 ** (decimals - corrected.decimals);
  // 1.23 for 0.23 is a changed digit: the 0 before the point is printed.
  const [printedDigits, rightDigits] = [wrong, right].map((one) => digitsOf(one).padStart(decimals + 1, "0")) as [
    string,
    string,
  ];
  const isSameSign = Math.sign(wrong) === Math.sign(right);
  if (wrong === 0 || right === 0 || wrong === right) {
    return undefined;
  }
  if (wrong === -right) {
    return "sign";
  }
  if (before && isSame(printed, before) && digitsOf(printed.mantissa).length >= FEWEST_DIGITS) {
    return "item-before";
  }
  // 0.06 for 0.60: a percentage may be too short for a shift to show in its digits.
  if (printed.percent && (right === 10 * wrong || wrong === 10 * right)) {
    return "decimal-point";
  }
  return (
    nameShift(printed, corrected) ??
    nameDigits(printedDigits, rightDigits, isSameSign) ??
    (above && isSame(printed, above) ? "row-above" : undefined) ??
    (beside.some((other) => isSame(printed, other)) ? "other-column" : undefined) ??
    (isSameSign && differInOne(printedDigits, rightDigits) ? "one-digit" : undefined)
  );
}

function isSame(a: PrintedNumber, b: PrintedNumber): boolean {
  return Math.abs(a.mantissa) * 10 ** b.decimals === Math.abs(b.mantissa) * 10 ** a.decimals;
}

// 8,580,059 printed as 85,800 or as 85,800.59: the same leading digits, some orders of magnitude away.
function nameShift(printed: PrintedNumber, corrected: PrintedNumber): Slip | undefined {
  if (Math.sign(printed.mantissa) !== Math.sign(corrected.mantissa)) {
    return undefined;
  }
  const wrong = Math.abs(printed.mantissa) / 10 ** printed.decimals;
  const right = Math.abs(corrected.mantissa) / 10 ** corrected.decimals;
  const shift = Math.round(Math.log10(right / wrong));
  const [short = "", long = ""] = [printed, corrected]
    .map(({ mantissa }) => digitsOf(mantissa))
    .sort((a, b) => a.length - b.length);
  if (shift === 0 || short.length < FEWEST_DIGITS || !startsWith(long, short)) {
    return undefined;
  }
  return UNIT_SHIFTS.includes(Math.abs(shift)) ? "unit" : "decimal-point";
}

/** True for 85800 of 8580059, and for 910168 of 9101677535: cut off or rounded. */
function startsWith(long: string, short: string): boolean {
  return long.startsWith(short) || Math.round(Number(long) / 10 ** (long.length - short.length)) === Number(short);
}

function nameDigits(wrong: string, right: string, isSameSign: boolean): Slip | undefined {
  if (!isSameSign || Math.max(wrong.length, right.length) < FEWEST_DIGITS) {
    return undefined;
  }
  if (wrong.length === right.length) {
    return isSwapped(wrong, right) ? "swapped-digits" : undefined;
  }
  if (lacksOne(right, wrong)) {
    return "missing-digit";
  }
  return lacksOne(wrong, right) ? "extra-digit" : undefined;
}

function isSwapped(a: string, b: string): boolean {
  const first = firstDifference(a, b);
  return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
}

function lacksOne(long: string, short: string): boolean {
  if (long.length !== short.length + 1) {
    return false;
  }
  const first = firstDifference(long, short);
  return long.slice(first + 1) === short.slice(first);
}

function differInOne(a: string, b: string): boolean {
  const first = firstDifference(a, b);
  return a.length === b.length && a.length > FEWEST_DIGITS && a.slice(first + 1) === b.slice(first + 1);
}

function firstDifference(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) {
    index += 1;
  }
  return index;
}

function digitsOf(whole: number): string {
  return String(Math.abs(whole));
}
