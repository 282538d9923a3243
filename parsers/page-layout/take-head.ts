import type { Head } from "./arrange-heads.ts";
import { COLUMN_GAP, cutAtGaps, type Segment } from "./cut-segments.ts";
import { findHeads } from "./find-heads.ts";
import type { CutLine, Run } from "./find-runs.ts";
import type { TextColumn } from "./find-text-columns.ts";
import type { Ruling } from "./page-content.ts";
import type { TextLine } from "./set-lines.ts";

/** A rule belongs to a table when it runs over this share of its width. */
const OVER = 0.8;
/** Rules of one table are no further apart than this, in points, before its first and after its last amount. */
const HEAD_HEIGHT = 120;
const FOOT_HEIGHT = 40;
/** Without rules, a head is no further from what is under it than this many type sizes. */
const NEAR = 2.4;
const MOST_LINES = 9;
/** Labels may be years or numbers of columns, but no sums. */
const DECIMALS = /[.．]\d/u;
const UNIT = /单\s*位\s*[:：]/u;
const CAPTION = /单\s*位\s*[:：]|部\s*门\s*[:：]|编制|表\s*$|[:：].+[:：]|[。；]$/u;

/** The horizontal lines of a table without other rulings, from top to bottom. */
export function rulesOf(rules: readonly Ruling[], lines: readonly CutLine[], [from, to]: Run): Ruling[] {
  const run = lines.slice(from, to + 1).map(({ line }) => line);
  const left = Math.min(...run.map((line) => line.left));
  const right = Math.max(...run.map((line) => line.right));
  const top = run[0]?.top ?? 0;
  const bottom = run.at(-1)?.bottom ?? 0;
  const long = rules
    .filter((rule) => Math.min(rule.to, right) - Math.max(rule.from, left) >= OVER * (right - left))
    .sort((a, b) => a.at - b.at);
  const inside = long.filter((rule) => rule.at > top && rule.at < bottom);
  const above = chain(long.filter((rule) => rule.at <= top).reverse(), top, HEAD_HEIGHT).reverse();
  return [
    ...above,
    ...inside,
    ...chain(
      long.filter((rule) => rule.at >= bottom),
      bottom,
      FOOT_HEIGHT,
    ),
  ];
}

/** The lines between those of a head. */
export function rulesInHead(rules: readonly Ruling[], head: readonly TextLine[]): Ruling[] {
  const [first, last] = [head[0]?.top ?? 0, head.at(-1)?.bottom ?? 0];
  return rules.filter((rule) => rule.at > first && rule.at < last);
}

/** The first of these rules that follow each other closely, from a place on. */
function chain(rules: readonly Ruling[], from: number, widest: number): Ruling[] {
  let at = from;
  const found: Ruling[] = [];
  for (const rule of rules) {
    if (Math.abs(rule.at - at) > widest) {
      break;
    }
    found.push(rule);
    at = rule.at;
  }
  return found;
}

/**
 * The lines over a table body that are its head, top to bottom: not its title, nor the line that says the unit. Of the
 * rules above the body, the lowest parts it from its head, and the highest of several ends the table.
 */
export function takeHead(
  above: readonly CutLine[],
  columns: readonly TextColumn[],
  rules: readonly Ruling[],
): TextLine[] {
  const isClosed = rules.length > 1;
  const top = isClosed ? (rules[0] as Ruling).at : -Infinity;
  const head: TextLine[] = [];
  let wide = 0;
  let isUnderUnit = false;
  for (const { line, segments } of [...above].reverse()) {
    const below = head[0];
    const isFar = below !== undefined && below.top - line.bottom > NEAR * line.size && !isClosed;
    const isOver = (line.top + line.bottom) / 2 < top;
    const isRow = segments.some(({ kind, text }) => kind === "amount" && DECIMALS.test(text));
    isUnderUnit = UNIT.test(line.text) && !isFar;
    if (isRow || isOver || isFar || wide === MOST_LINES || CAPTION.test(line.text) || isText(line, columns)) {
      break;
    }
    head.unshift(line);
    wide += isOfCharacters(segments) ? 0 : 1;
  }
  // Under the line that says the unit, all there is belongs to the table.
  while (!isClosed && !isUnderUnit && head.length > 0 && !isHead(head, columns)) {
    head.shift();
  }
  return head;
}

/** True for a line of single characters, as labels set downwards make many. */
function isOfCharacters(segments: readonly Segment[]): boolean {
  return segments.every(({ glyphs }) => glyphs.length === 1);
}

/** Running text: one piece that is wider than any label of these columns could be. */
function isText(line: TextLine, columns: readonly TextColumn[]): boolean {
  const width = (columns.at(-1) as TextColumn).right - (columns[0] as TextColumn).left;
  return cutAtGaps(line.glyphs, COLUMN_GAP).some(({ left, right }) => right - left > width * 0.6);
}

/** The first line of a head names several columns or some of them together, or begins a label that goes on below. */
function isHead(lines: readonly TextLine[], columns: readonly TextColumn[]): boolean {
  const { heads, columns: all } = findHeads(lines, columns);
  const first = new Set(lines[0]?.glyphs);
  const own = heads.filter(({ glyphs }) => glyphs.some((glyph) => first.has(glyph)));
  const isOverSome = ({ columnSpan }: Head): boolean => columnSpan > 1 && columnSpan < all.length;
  const goesOn = ({ glyphs }: Head): boolean => glyphs.some((glyph) => !first.has(glyph));
  return own.length > 1 || own.some((head) => isOverSome(head) || goesOn(head));
}
