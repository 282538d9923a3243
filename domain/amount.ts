import { FEN_PER_UNIT, type Unit } from "./unit.ts";

/** Exact money 金额 in whole fen. Safe up to 90 万亿元; the whole country's budget is a third of that. */
export type Amount = number;

/** A number as printed: value = mantissa / 10^decimals, in the printed unit. Both are whole numbers. */
export interface PrintedNumber {
  mantissa: number;
  decimals: number;
  percent?: true;
}

/** What stands in a cell: a number, nothing (blank, “—”, “不适用”: *not stated*), or something else. */
export type Reading = { state: "number"; number: PrintedNumber } | { state: "not-stated" } | { state: "text" };

/** More digits after the point than any budget prints. */
const MOST_DECIMALS = 12;
/** Characters of which any number is safe. */
const MOST_SIMPLE = 15;
/** As most numbers are written: nothing to normalize. */
const PLAIN = /^[!-~]*$/u;
const NOT_STATED = /^(?:[-—–－―─/／…·.]*|不适用|无)$/u;
const NUMBER =
  /^(?<open>\()?(?<sign>[-+−－△▲])?[¥￥]?(?<whole>\d{1,3}(?:,\d{3})+|\d+)?(?:\.(?<fraction>\d+))?(?<close>\))?(?<percent>%)?$/u;

/**
 * Reads a printed number. Thousands separators must stand in threes: `1,23.4` is text, not a number, so that a slip in
 * typing is not silently mended. `(12.0)`, `-12.0`, `△12.0` are negative.
 */
export function readNumber(text: string): Reading {
  const simple = readDigits(text);
  if (simple) {
    return { state: "number", number: simple };
  }
  const compact = PLAIN.test(text) ? text : text.normalize("NFKC").replace(/[\s\u200b\ufeff]/g, "");
  if (NOT_STATED.test(compact)) {
    return { state: "not-stated" };
  }
  const parts = NUMBER.exec(compact)?.groups;
  if (!parts || (parts["whole"] === undefined && parts["fraction"] === undefined)) {
    return { state: "text" };
  }
  if ((parts["open"] === undefined) !== (parts["close"] === undefined)) {
    return { state: "text" };
  }
  const fraction = parts["fraction"] ?? "";
  if (fraction.length > MOST_DECIMALS) {
    return { state: "text" };
  }
  const digits = Number((parts["whole"] ?? "0").replaceAll(",", "") + fraction);
  if (!Number.isSafeInteger(digits)) {
    return { state: "text" };
  }
  const negative = parts["open"] !== undefined || (parts["sign"] !== undefined && parts["sign"] !== "+");
  const number: PrintedNumber = { mantissa: negative && digits !== 0 ? -digits : digits, decimals: fraction.length };
  if (parts["percent"] !== undefined) {
    number.percent = true;
  }
  return { state: "number", number };
}

/** Digits with commas in threes, a point and a minus at most, as workbooks hold millions of; several times as fast as the pattern. */
function readDigits(text: string): PrintedNumber | undefined {
  const isNegative = text.charCodeAt(0) === 0x2d;
  const start = isNegative ? 1 : 0;
  let mantissa = 0;
  let point = -1;
  let group = 0;
  let isGrouped = false;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) {
      mantissa = mantissa * 10 + code - 0x30;
      group += point < 0 ? 1 : 0;
    } else if (code === 0x2e && point < 0 && at > start) {
      point = at;
    } else if (code === 0x2c && point < 0 && (isGrouped ? group === 3 : group > 0 && group <= 3)) {
      isGrouped = true;
      group = 0;
    } else {
      return undefined;
    }
  }
  const decimals = point < 0 ? 0 : text.length - point - 1;
  const isWhole = text.length > start && point !== text.length - 1 && (!isGrouped || group === 3);
  return isWhole && decimals <= MOST_DECIMALS && text.length - start <= MOST_SIMPLE
    ? { mantissa: isNegative && mantissa !== 0 ? -mantissa : mantissa, decimals }
    : undefined;
}

/** Money of a printed number, in fen, and the fen that one unit of its last printed digit stands for (at least one). */
export function toMoney(number: PrintedNumber, unit: Unit): { amount: Amount; step: Amount } {
  const fen = FEN_PER_UNIT[unit];
  const parts = 10 ** number.decimals;
  if (fen % parts === 0) {
    return { amount: number.mantissa * (fen / parts), step: fen / parts };
  }
  // More digits than fen: 元 with three decimals. Rounded half away from zero, in whole numbers.
  const scaled = BigInt(number.mantissa) * BigInt(fen);
  const half = BigInt(parts) / 2n;
  const rounded = (scaled + (scaled < 0n ? -half : half)) / BigInt(parts);
  return { amount: Number(rounded), step: 1 };
}

/** An amount as it would be printed in a unit: `formatAmount(211286000, "万元", 2)` is `"211.29"`; halves round away from zero. */
export function formatAmount(amount: Amount, unit: Unit, decimals: number, thousands = true): string {
  const fen = BigInt(FEN_PER_UNIT[unit]);
  const scaled = BigInt(Math.abs(amount)) * 10n ** BigInt(decimals);
  const mantissa = (scaled + fen / 2n) / fen;
  return formatNumber({ mantissa: Number(amount < 0 ? -mantissa : mantissa), decimals }, thousands);
}

/** `{ mantissa: 211286, decimals: 2 }` is `"2,112.86"`. */
export function formatNumber(number: PrintedNumber, thousands = true): string {
  const digits = String(Math.abs(number.mantissa)).padStart(number.decimals + 1, "0");
  const cut = digits.length - number.decimals;
  const whole = thousands ? digits.slice(0, cut).replace(/\B(?=(\d{3})+$)/g, ",") : digits.slice(0, cut);
  const fraction = number.decimals > 0 ? `.${digits.slice(cut)}` : "";
  return `${number.mantissa < 0 ? "-" : ""}${whole}${fraction}${number.percent ? "%" : ""}`;
}
