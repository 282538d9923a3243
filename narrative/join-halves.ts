import { compactText } from "../domain/text.ts";
import { readNumber } from "./numbering.ts";
import { firstPlace, joinPieces, lastPlace, type Piece } from "./piece.ts";
import { isHeadingLike } from "./tell-heading.ts";

const ENDS = /[。！？；;!?]["”’）)】》]*$|[：:…]$/u;
/** After these a text must go on. */
const LEADS_ON = /(?:主要用于|用途|原因是?)[:：]$/u;
const OPEN_END = /[，,、（(“‘《〈/-]$|(?:主要原因是|比上年|较上年|同比|[为占达共比较约与和及或的]|其中|万|亿)$/u;
/** A name of the classification stands before these. */
const LEVEL_MARK = /^[（(][类款项][）)]/u;
/** Nothing begins so. */
const MIDDLE = /^(?:[，,。、；;：:！!？?）)”’》〉%％]|万元|亿元|元[，。；、]|年度?[，。]|个百分点)/u;
const STARTS_AMOUNT = /^-?\d[\d,]*(?:\.\d+)?(?:[%％]|[万亿]?元)/u;
const LEADS_TO_AMOUNT = /(?:增长|下降|增加|减少|上升|降低|合计|总计|安排|预算|决算|执行|数|支出|收入|经费)$/u;
/** A line this many type sizes short of the longest of its page may still go on: a number or bracket did not fit. */
const SHORT = 4;
/** Lines further apart than this many type sizes do not belong together. */
const FAR_APART = 2.8;
/** More pieces than these between two halves are no page break. */
const MOST_BETWEEN = 6;
/** A text file broken at a width has this share of its long lines within two characters of the longest. */
const BROKEN_SHARE = 0.5;
const NARROWEST = 16;
const WIDEST = 60;

/** Joins the halves of paragraphs cut apart by a page number, a table, a running head or the end of a line. */
export function joinHalves(pieces: readonly Piece[]): Piece[] {
  const width = brokenWidth(pieces);
  const rights = rightOfPages(pieces);
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const at = piece.kind === undefined ? openHalf(joined) : -1;
    const half = joined[at];
    if (half && (isCut(half, piece, rights) || isWrapped(half, piece, width))) {
      joined[at] = joinPieces(half, piece);
    } else {
      joined.push(piece);
    }
  }
  return joined;
}

/** The last piece of running text, unless too much stands after it. */
function openHalf(pieces: readonly Piece[]): number {
  const at = pieces.findLastIndex(({ kind }) => kind === undefined);
  const isPassed = pieces.slice(at + 1).some(({ kind }) => kind === "contents");
  return pieces.length - at - 1 <= MOST_BETWEEN && !isPassed ? at : -1;
}

function isCut(half: Piece, rest: Piece, rights: ReadonlyMap<number, number>): boolean {
  const end = compactText(half.text);
  const start = compactText(rest.text);
  if (LEADS_ON.test(end) && readNumber(start) === undefined && !isHeadingLike(rest.text)) {
    return true;
  }
  if (ENDS.test(end)) {
    return false;
  }
  // 10．…（款）其他城乡社区公共设施支出 looks like a heading until its 项 on the next line.
  if (LEVEL_MARK.test(start)) {
    return true;
  }
  if (isHeadingLike(half.text)) {
    return false;
  }
  const number = readNumber(start);
  if (number) {
    return isLastDigit(half, rest, number.value) && runsOn(half, rest, rights);
  }
  const isAmountCut = STARTS_AMOUNT.test(start) && LEADS_TO_AMOUNT.test(end);
  const isNumberCut = /[\d.,]$/u.test(end) && /^[\d.,%％万亿元]/u.test(start) && !/(?:19|20)\d\d$/u.test(end);
  return (
    OPEN_END.test(end) ||
    MIDDLE.test(start) ||
    isNumberCut ||
    isAmountCut ||
    isOpenBracket(end, start) ||
    runsOn(half, rest, rights)
  );
}

const LACKS_DIGIT = /\d\.\d?$/u;
const DIGIT_AND_ITEM = /^\d、\p{Script=Han}/u;

/** 基本工资2364.2 and 9、津贴补贴 on the next line: the last digit of an amount, and no item, unless it is the next one. */
function isLastDigit(half: Piece, rest: Piece, value: number): boolean {
  const isNext = readNumber(half.text)?.value === value - 1;
  return !isNext && LACKS_DIGIT.test(compactText(half.text)) && DIGIT_AND_ITEM.test(compactText(rest.text));
}

/** A bracket or quotation mark that the second half closes. */
function isOpenBracket(end: string, start: string): boolean {
  return ["（）", "()", "“”", "《》"].some(([open = "", close = ""]) => {
    const opened = end.lastIndexOf(open) > end.lastIndexOf(close);
    const closes = start.indexOf(close);
    return opened && closes >= 0 && (start.indexOf(open) < 0 || start.indexOf(open) > closes);
  });
}

/** The last line of a paragraph is about as long as lines are there, and the next begins at the margin, not indented. */
function runsOn(half: Piece, rest: Piece, rights: ReadonlyMap<number, number>): boolean {
  const last = half.stretches.at(-1)?.place;
  const next = firstPlace(rest);
  if (!last?.box || !next.box || last.page === undefined) {
    return false;
  }
  const size = last.box[3] - last.box[1];
  const isFirst = half.stretches.length === 1;
  // The first line of a paragraph may be indented, the others stand where the next does.
  const indent = last.box[0] - next.box[0];
  const isAtMargin = Math.abs(indent) < 0.75 * size || (isFirst && indent > 0 && indent < 3 * size);
  const isFull = last.box[2] >= (rights.get(last.page) ?? Number.POSITIVE_INFINITY) - SHORT * size;
  const isNear = last.page === next.page ? next.box[1] - last.box[3] < FAR_APART * size : true;
  return isAtMargin && isFull && isNear && (last.page === next.page || !isFirst);
}

function rightOfPages(pieces: readonly Piece[]): Map<number, number> {
  const rights = new Map<number, number>();
  for (const { place } of pieces.flatMap(({ kind, stretches }) => (kind === undefined ? stretches : []))) {
    if (place.page !== undefined && place.box) {
      rights.set(place.page, Math.max(rights.get(place.page) ?? 0, place.box[2]));
    }
  }
  return rights;
}

/** Where lines of a text file are broken, in characters; undefined where they are not. */
function brokenWidth(pieces: readonly Piece[]): number | undefined {
  const isPlain = pieces.every(({ stretches }) => stretches[0]?.place.paragraph !== undefined);
  const widths = pieces.map(({ text }) => [...text].length);
  const widest = Math.max(0, ...widths);
  const long = widths.filter((width) => width > widest / 2);
  const full = long.filter((width) => width >= widest - 2);
  return isPlain &&
    widest >= NARROWEST &&
    widest < WIDEST &&
    full.length > 5 &&
    full.length >= BROKEN_SHARE * long.length
    ? widest
    : undefined;
}

function isWrapped(half: Piece, rest: Piece, width: number | undefined): boolean {
  const end = half.text.trimEnd();
  const lastLine = half.text.length - (half.stretches.at(-1)?.from ?? 0);
  return (
    width !== undefined &&
    lastLine >= width - 2 &&
    !ENDS.test(end) &&
    !isHeadingLike(half.text) &&
    !/^[\s\u3000]/u.test(rest.text) &&
    readNumber(rest.text) === undefined &&
    (lastPlace(half).paragraph ?? 0) + 1 === firstPlace(rest).paragraph
  );
}
