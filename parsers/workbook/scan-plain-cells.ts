import { MAX_SHEET_COLUMNS, MAX_SHEET_ROWS } from "../limits.ts";
import type { PlainCellListener, WrittenNumber } from "./row-listener.ts";

const START = Buffer.from('<c r="');
const STYLE = Buffer.from(' s="');
const TYPE_SHARED = Buffer.from(' t="s"');
const TYPE_NUMBER = Buffer.from(' t="n"');
const VALUE = Buffer.from("><v>");
const END = Buffer.from("</v></c>");
const EMPTY = Buffer.from("/>");
const ROW_END = Buffer.from("</row>");
const QUOTE = 0x22;
const MINUS = 0x2d;
const POINT = 0x2e;
/** Digits of which any whole number is exact, and so is its quotient by a power of ten: what `Number` makes of the same text. */
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, exponent) => Number(`1e${exponent}`));

const written: WrittenNumber = { bytes: START, start: 0, point: 0, end: 0, isNegative: false, value: 0 };

/**
 * Reads the cells written as nearly all are, `<c r="B7" s="2" t="s"><v>12</v></c>`, from a place in the bytes on: shared texts
 * and numbers of digits, and passes over empty ones. Gives where the first that is not begins. A sheet has millions: as a text,
 * cell by cell, they take three times as long.
 */
export function scanPlainCells(bytes: Uint8Array, from: number, listener: PlainCellListener): number {
  written.bytes = bytes;
  for (let cell = from; ; ) {
    if (!standsAt(bytes, cell, START)) {
      return cell;
    }
    let at = cell + START.length;
    let column = 0;
    for (let letter = letterAt(bytes, at); letter > 0; letter = letterAt(bytes, ++at)) {
      column = column * 26 + letter;
    }
    let row = 0;
    for (let digit = digitAt(bytes, at); digit >= 0; digit = digitAt(bytes, ++at)) {
      row = row * 10 + digit;
    }
    const isInSheet = row >= 1 && row <= MAX_SHEET_ROWS && column >= 1 && column <= MAX_SHEET_COLUMNS;
    if (!isInSheet || bytes[at++] !== QUOTE) {
      return cell;
    }
    let style = 0;
    if (standsAt(bytes, at, STYLE)) {
      at += STYLE.length;
      for (let digit = digitAt(bytes, at); digit >= 0; digit = digitAt(bytes, ++at)) {
        style = style * 10 + digit;
      }
      if (bytes[at++] !== QUOTE) {
        return cell;
      }
    }
    if (standsAt(bytes, at, EMPTY)) {
      // A cell without an address stands behind the one before it, empty or not.
      const next = at + EMPTY.length;
      if (!standsAt(bytes, next, START) && !standsAt(bytes, next, ROW_END)) {
        return cell;
      }
      cell = next;
      continue;
    }
    const isShared = standsAt(bytes, at, TYPE_SHARED);
    at += isShared || standsAt(bytes, at, TYPE_NUMBER) ? TYPE_SHARED.length : 0;
    const end = standsAt(bytes, at, VALUE) ? readNumber(bytes, at + VALUE.length) : 0;
    if (end === 0 || !standsAt(bytes, end, END)) {
      return cell;
    }
    if (!isShared) {
      listener.number(row - 1, column - 1, style, written);
    } else if (written.point === end && !written.isNegative) {
      listener.sharedText(row - 1, column - 1, style, written.value);
    } else {
      return cell;
    }
    cell = end + END.length;
  }
}

/** Gives the end of the digits; 0 where they are no plain number. */
function readNumber(bytes: Uint8Array, from: number): number {
  written.isNegative = bytes[from] === MINUS;
  let at = written.isNegative ? from + 1 : from;
  written.start = at;
  let mantissa = 0;
  for (let digit = digitAt(bytes, at); digit >= 0; digit = digitAt(bytes, ++at)) {
    mantissa = mantissa * 10 + digit;
  }
  const whole = at - written.start;
  written.point = at;
  let decimals = 0;
  if (bytes[at] === POINT) {
    at++;
    for (let digit = digitAt(bytes, at); digit >= 0; digit = digitAt(bytes, ++at)) {
      mantissa = mantissa * 10 + digit;
    }
    decimals = at - written.point - 1;
  }
  written.end = at;
  const magnitude = decimals === 0 ? mantissa : mantissa / (POWERS[decimals] ?? Number.NaN);
  written.value = written.isNegative ? -magnitude : magnitude;
  return whole === 0 || whole + decimals > MOST_DIGITS || at === written.point + 1 ? 0 : at;
}

/** True where bytes are the same as others from a place on. */
export function standsAt(bytes: Uint8Array, at: number, what: Uint8Array): boolean {
  for (let index = 0; index < what.length; index++) {
    if (bytes[at + index] !== what[index]) {
      return false;
    }
  }
  return true;
}

/** A is 1; 0 for no letter. */
function letterAt(bytes: Uint8Array, at: number): number {
  const code = bytes[at] as number;
  return code >= 0x41 && code <= 0x5a ? code - 0x40 : 0;
}

/** −1 for no digit. */
function digitAt(bytes: Uint8Array, at: number): number {
  const code = bytes[at] as number;
  return code >= 0x30 && code <= 0x39 ? code - 0x30 : -1;
}
