import { MAX_SHEET_COLUMNS, MAX_SHEET_ROWS } from "../limits.ts";

/** Takes in a plain cell: row and column from 0, style 0 where none is given, the value as written. */
export type TakePlainCell = (row: number, column: number, style: number, type: string, value: string) => void;

const START = '<c r="';
const STYLE = ' s="';
const TYPE = ' t="';
const VALUE = "><v>";
const END = "</v></c>";
const TYPES = new Set(["n", "s", "str", "b", "e"]);
const QUOTE = 0x22;

/**
 * Reads the cells written as nearly all are, `<c r="B7" s="2" t="s"><v>12</v></c>`, from an index of the text on. Gives where
 * the first that is not begins. A sheet has millions: read letter by letter they take half the time a pattern takes.
 */
export function scanPlainCells(text: string, start: number, take: TakePlainCell): number {
  for (let cell = start; ; ) {
    if (!text.startsWith(START, cell)) {
      return cell;
    }
    let at = cell + START.length;
    let column = 0;
    for (let letter = letterAt(text, at); letter > 0; letter = letterAt(text, ++at)) {
      column = column * 26 + letter;
    }
    let row = 0;
    for (let digit = digitAt(text, at); digit >= 0; digit = digitAt(text, ++at)) {
      row = row * 10 + digit;
    }
    const isInSheet = row >= 1 && row <= MAX_SHEET_ROWS && column >= 1 && column <= MAX_SHEET_COLUMNS;
    if (!isInSheet || text.charCodeAt(at++) !== QUOTE) {
      return cell;
    }
    let style = 0;
    if (text.startsWith(STYLE, at)) {
      at += STYLE.length;
      for (let digit = digitAt(text, at); digit >= 0; digit = digitAt(text, ++at)) {
        style = style * 10 + digit;
      }
      if (text.charCodeAt(at++) !== QUOTE) {
        return cell;
      }
    }
    let type = "n";
    if (text.startsWith(TYPE, at)) {
      const end = text.indexOf('"', at + TYPE.length);
      type = text.slice(at + TYPE.length, end);
      at = end + 1;
      if (!TYPES.has(type)) {
        return cell;
      }
    }
    const end = text.startsWith(VALUE, at) ? text.indexOf("<", at + VALUE.length) : -1;
    if (end < 0 || !text.startsWith(END, end)) {
      return cell;
    }
    take(row - 1, column - 1, style, type, text.slice(at + VALUE.length, end));
    cell = end + END.length;
  }
}

/** A is 1; 0 for no letter. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0x41 && code <= 0x5a ? code - 0x40 : 0;
}

/** −1 for no digit. */
function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39 ? code - 0x30 : -1;
}
