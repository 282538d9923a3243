import type { PrintedNumber } from "./amount.ts";

// Numbers as digits in bytes: what a sheet holds millions of is written, told and read without a text of each.

/** Where the digits of a number stand in bytes: from `start` to its `point`, and on to its `end`, which is the same where it has none. */
export interface Digits {
  bytes: Uint8Array;
  start: number;
  point: number;
  end: number;
  isNegative: boolean;
}

/** How digits are shown: in threes with commas or not, and with so many decimals, no fewer than they have. */
export interface DigitStyle {
  isGrouped: boolean;
  decimals: number;
}

const [COMMA, MINUS, POINT, ZERO] = [0x2c, 0x2d, 0x2e, 0x30] as const;
const THREES = 3;
/** Characters of the longest decimal that is told: a point, and twelve digits behind it at most. */
const LONGEST_DECIMAL = 14;

/** Puts digits into other bytes as they are shown. Gives where they end. */
export function writeDigits(
  { bytes, start, point, end, isNegative }: Digits,
  style: DigitStyle,
  own: Uint8Array,
  from: number,
): number {
  let to = from;
  if (isNegative) {
    own[to++] = MINUS;
  }
  for (let at = start; at < point; at++) {
    if (style.isGrouped && at > start && (point - at) % THREES === 0) {
      own[to++] = COMMA;
    }
    own[to++] = bytes[at] as number;
  }
  for (let at = point; at < end; at++) {
    own[to++] = bytes[at] as number;
  }
  const decimals = Math.max(0, end - point - 1);
  if (decimals === 0 && style.decimals > 0) {
    own[to++] = POINT;
  }
  for (let more = decimals; more < style.decimals; more++) {
    own[to++] = ZERO;
  }
  return to;
}

/** True of digits with a point and decimals behind it, as most amounts are shown: a number for sure, and no code. */
export function isDecimal(bytes: Uint8Array, start: number, end: number): boolean {
  let point = start;
  let commas = 0;
  for (; point < end && bytes[point] !== POINT; point++) {
    commas += bytes[point] === COMMA ? 1 : 0;
    if (!isDigit(bytes[point]) && bytes[point] !== COMMA) {
      return false;
    }
  }
  // Commas stand in threes from the point, and no more than three digits before the first.
  for (let at = point - THREES - 1; commas > 0; at -= THREES + 1) {
    commas -= 1;
    if (at <= start || bytes[at] !== COMMA || (commas === 0 && at > start + THREES)) {
      return false;
    }
  }
  for (let at = point + 1; at < end; at++) {
    if (!isDigit(bytes[at])) {
      return false;
    }
  }
  return isDigit(bytes[start]) && point + 1 < end && end - start <= LONGEST_DECIMAL;
}

/** The number that such digits print. */
export function readDecimal(bytes: Uint8Array, start: number, end: number): PrintedNumber {
  let mantissa = 0;
  let point = end;
  for (let at = start; at < end; at++) {
    const code = bytes[at] as number;
    if (isDigit(code)) {
      mantissa = mantissa * 10 + code - ZERO;
    } else if (code === POINT) {
      point = at;
    }
  }
  return { mantissa, decimals: end - point - 1 };
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x39;
}
