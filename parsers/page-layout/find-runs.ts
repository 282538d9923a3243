import { COLUMN_GAP, type Segment } from "./cut-segments.ts";
import type { Ruling } from "./page-content.ts";
import type { TextLine } from "./set-lines.ts";

/** A line with its pieces. */
export interface CutLine {
  line: TextLine;
  segments: Segment[];
}

/** A stretch of the lines of a page, from the index of one to that of another, both included. */
export type Run = readonly [from: number, to: number];

/** Lines further apart than this many type sizes belong to different tables. */
const FAR_APART = 3.5;
const MOST_LINES_BETWEEN = 5;
/** Amounts end at one place within this, in type sizes; so many make rows of one table. */
const SAME_EDGE = 0.2;
const FEWEST_ALIKE = 3;
/** So many are enough where both lines say as many things, and at least so many: dashes stand in the middle of their columns. */
const FEWEST_OF_MANY = 2;
const MANY = 5;
/** Dots that lead to the page number in a table of contents; tables may have them too, before several amounts. */
const LEADERS = /[.…·。]{4,}|…{2,}/u;

/** True for a line that holds an amount apart from other text: the row of a table, perhaps. */
export function isSeed({ line, segments }: CutLine): boolean {
  const amounts = segments.filter(({ kind }) => kind === "amount").length;
  return (
    amounts > 0 &&
    segments.filter(({ kind }) => kind !== "mark").length > 1 &&
    segments.slice(1).some(({ gap }) => gap > COLUMN_GAP) &&
    (amounts > 1 || !LEADERS.test(line.text))
  );
}

/** True for a line of nothing but amounts: the middle of a row whose name is wrapped. */
export function holdsOnlyAmounts({ segments }: CutLine): boolean {
  return segments.every(({ kind }) => kind !== "text") && segments.some(({ kind }) => kind === "amount");
}

/** True for rows of one table, however far apart: several of their amounts end at the same places. */
function endAlike(above: CutLine, below: CutLine): boolean {
  const isUnder = (lower: Segment): boolean =>
    above.segments.some(
      (upper) => upper.kind !== "text" && Math.abs(upper.right - lower.right) <= SAME_EDGE * below.line.size,
    );
  const { length } = below.segments;
  const fewest = length >= MANY && above.segments.length === length ? FEWEST_OF_MANY : FEWEST_ALIKE;
  return below.segments.filter((segment) => segment.kind !== "text" && isUnder(segment)).length >= fewest;
}

/** Stretches that begin and end with a line that passes, with few other lines in between. */
export function findRuns(lines: readonly CutLine[], passes: (cut: CutLine) => boolean): Run[] {
  const runs: Run[] = [];
  let from = -1;
  let to = -1;
  lines.forEach((cut, index) => {
    const before = lines[index - 1];
    const isFar =
      before &&
      cut.line.top - before.line.bottom > FAR_APART * cut.line.size &&
      !(passes(cut) && passes(before) && endAlike(before, cut));
    if (from >= 0 && (isFar || index - to > MOST_LINES_BETWEEN)) {
      runs.push([from, to]);
      from = -1;
    }
    if (passes(cut)) {
      from = from < 0 ? index : from;
      to = index;
    }
  });
  return from < 0 ? runs : [...runs, [from, to]];
}

/** A run without its first and last lines that do not pass; nothing when none does. */
export function trimRun(
  lines: readonly CutLine[],
  [from, to]: Run,
  passes: (cut: CutLine) => boolean,
): Run | undefined {
  const part = lines.slice(from, to + 1);
  const first = part.findIndex(passes);
  return first < 0 ? undefined : [from + first, from + part.findLastIndex(passes)];
}

/**
 * A run with the lines before and after it that belong to its first and its last row: they stand nearer to it than rows
 * usually do. Before the rule at the foot of the table every line belongs to it.
 */
export function withEnds(
  lines: readonly CutLine[],
  [from, to]: Run,
  rules: readonly Ruling[],
  usualBlank: number,
): Run {
  const lineAt = (index: number): TextLine | undefined => lines[index]?.line;
  /** Blank under a line, in type sizes. */
  const blank = (index: number): number => {
    const [above, below] = [lineAt(index), lineAt(index + 1)];
    return above && below ? (below.top - above.bottom) / below.size : Infinity;
  };
  const isJoined = (index: number): boolean => {
    const [above, below] = [lineAt(index), lineAt(index + 1)];
    if (!above || !below || rules.some((rule) => rule.at > middle(above) && rule.at < middle(below))) {
      return false;
    }
    return blank(index) < Math.max(0.05, Math.min(0.5, usualBlank / below.size - 0.2));
  };
  const foot = rules.findLast((rule) => rule.at > (lineAt(to) as TextLine).bottom - 2)?.at ?? -Infinity;
  let [start, end] = [from, to];
  while (isJoined(start - 1) && (blank(start - 1) < 0 || blank(start - 2) > blank(start - 1))) {
    start -= 1;
  }
  while (isJoined(end) || middle(lineAt(end + 1)) < foot) {
    end += 1;
  }
  return [start, end];
}

function middle(line: TextLine | undefined): number {
  return line ? (line.top + line.bottom) / 2 : Infinity;
}
