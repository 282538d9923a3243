import type { Segment } from "./cut-segments.ts";
import { type CutLine, findRuns } from "./find-runs.ts";

/** Text in columns that is perhaps a table: its lines, from the first to the last. */
export type Doubtful = readonly CutLine[];

/** Edges within this, in type sizes, are one. */
const SAME_EDGE = 0.25;
/** Pieces of so many lines that begin, end or are centred at one place make a column; a table has so many behind its first. */
const FEWEST_IN_COLUMN = 3;
const FEWEST_COLUMNS = 2;
const FEWEST_LINES = 4;
const FEWEST_AMOUNTS = 3;
/** Share of the lines of a table that are cut into columns. */
const CUT = 0.6;
/** A short line is not longer than this share of the widest. */
const SHORT = 0.4;
/** In running text set to both margins the blanks around numbers are no wider than this, in type sizes. */
const APART = 1.8;
/** Dots that lead to a page number: contents. */
const LEADERS = /[.…·。]{4,}|…{2,}/u;
/** With decimals, so that a number broken over lines is none. */
const MONEY = /^[-−–△▲(（]*\d[\d,]*\.\d+[)）%％]*$/u;
const SENTENCE = /[，。；]/u;

/** Finds text that stands in columns as that of tables does, among the lines that became no table. */
export function findDoubtful(lines: readonly CutLine[]): Doubtful[] {
  return findRuns(lines, isCut)
    .map(([from, to]) => lines.slice(from, to + 1))
    .filter((run) => {
      const cut = run.filter(isCut);
      return (
        cut.some(isRowOfMoney) ||
        (cut.length >= FEWEST_LINES && cut.length >= CUT * countRows(run) && countColumns(cut) >= FEWEST_COLUMNS)
      );
    });
}

/** How many lines may be rows: short ones name groups of rows, from the middle of a merged cell, or are the rest of a name. */
function countRows(run: readonly CutLine[]): number {
  const width = Math.max(...run.map(({ line }) => line.right)) - Math.min(...run.map(({ line }) => line.left));
  return run.filter((cut) => isCut(cut) || cut.line.right - cut.line.left > SHORT * width).length;
}

/** Nothing but a row of a table says several amounts of money, or dashes for none, side by side, far apart, and little else. */
function isRowOfMoney({ segments }: CutLine): boolean {
  const isMoney = ({ text }: Segment): boolean => MONEY.test(text);
  const amounts = segments.filter((segment) => segment.gap > APART && (isMoney(segment) || segment.kind === "mark"));
  return (
    amounts.length >= FEWEST_AMOUNTS &&
    amounts.some(isMoney) &&
    segments.filter(({ kind }) => kind === "text").length <= 1
  );
}

/** True for a cell in which amounts stand one above the other: rows with no line between them that could not be parted. */
export function holdsSeveral({ text }: { text: string }): boolean {
  const lines = text.split("\n");
  return lines.length > 1 && lines.filter((line) => MONEY.test(line)).length === lines.length;
}

function isCut({ line, segments }: CutLine): boolean {
  return (
    segments.length > 1 &&
    segments.slice(1).some(({ gap }) => gap > APART) &&
    !LEADERS.test(line.text) &&
    segments.filter(({ text }) => SENTENCE.test(text)).length < segments.length
  );
}

/** Columns behind the first: places at which pieces of several lines begin, end or are centred. */
function countColumns(lines: readonly CutLine[]): number {
  const pieces = lines.flatMap(({ line, segments }) =>
    segments.slice(1).map(({ left, right }) => ({ line, left, right, reach: SAME_EDGE * line.size })),
  );
  const columns: number[] = [];
  for (const edge of [
    ({ left }: { left: number }) => left,
    ({ right }: { right: number }) => right,
    ({ left, right }: { left: number; right: number }) => (left + right) / 2,
  ]) {
    for (const piece of pieces) {
      const same = pieces.filter((other) => Math.abs(edge(other) - edge(piece)) <= piece.reach);
      const isNew = columns.every((middle) => middle < piece.left || middle > piece.right);
      if (isNew && new Set(same.map(({ line }) => line)).size >= FEWEST_IN_COLUMN) {
        columns.push((piece.left + piece.right) / 2);
      }
    }
  }
  return columns.length;
}
