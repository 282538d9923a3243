import type { Segment } from "./cut-segments.ts";
import type { CutLine } from "./find-runs.ts";

export interface Span {
  left: number;
  right: number;
}

/** A column of a table without rulings: how far its text reaches, and whether numbers stand in it. */
export interface TextColumn extends Span {
  holdsAmounts: boolean;
  /** Its edges are drawn: it may be wider than its text. */
  isRuled?: true;
}

/** Edges this close, in type sizes, are the same edge. */
const SAME_EDGE = 0.6;
/** Numbers of one column end, begin or are centred at one place in this share of its rows. */
const ALIGNED = 0.75;
/** A text that starts this many type sizes before a column of numbers runs into it from the column before. */
const RUNS_OVER = 1;
const FEWEST_AMOUNTS = 2;

/**
 * Columns are where the text of the lines with numbers stands one above the other. `labels`, if any, name groups of rows:
 * those in the middle of several and those at the beginning of one are of one column.
 */
export function findTextColumns(rows: readonly CutLine[], size: number, labels: readonly CutLine[] = []): TextColumn[] {
  const lines = [...rows, ...labels];
  const segments = lines.flatMap((cut) => cut.segments);
  const numbers = withMarks(
    union(segments.filter(({ kind }) => kind === "amount").map(({ left, right }) => ({ left, right }))),
    lines,
  );
  const texts = segments
    .filter((segment) => segment.kind === "text")
    .map(({ left, right }) => {
      const over = numbers.find((column) => column.right > left && column.left < right);
      return over && over.left - left > RUNS_OVER * size ? { left, right: over.left - 0.1 } : { left, right };
    });
  return joinLabels(union([...numbers, ...texts]), lines, labels).map((column) => ({
    ...column,
    holdsAmounts: isAligned(amountsIn(segments, column), size, Math.min(FEWEST_AMOUNTS, rows.length)),
  }));
}

/**
 * Joins the column of labels with those beside it that say nothing in the lines in which it does, and are not those of the
 * names that stand before the amounts.
 */
function joinLabels(columns: readonly Span[], lines: readonly CutLine[], labels: readonly CutLine[]): Span[] {
  const joined: Span[] = [];
  const counts = columns.map((column) => countBeforeAmounts(column, lines));
  const names = columns[counts.indexOf(Math.max(...counts))];
  for (const column of columns) {
    const last = joined.at(-1);
    const isOfLabels = (span: Span): boolean => labels.some(({ line }) => overlap(line, span));
    const isOne =
      last !== undefined &&
      (isOfLabels(last) || isOfLabels(column)) &&
      last !== names &&
      column !== names &&
      !lines.some(
        ({ segments }) => segments.some((one) => overlap(one, last)) && segments.some((one) => overlap(one, column)),
      );
    if (isOne) {
      joined[joined.length - 1] = { left: last.left, right: column.right };
    } else {
      joined.push(column);
    }
  }
  return joined;
}

/** In how many lines a column is the one before the amounts: the column of names is in the most. */
function countBeforeAmounts(span: Span, lines: readonly CutLine[]): number {
  return lines.filter(({ segments }) =>
    segments.some((one, index) => {
      const next = segments[index + 1];
      return one.kind === "text" && overlap(one, span) && next !== undefined && next.kind !== "text";
    }),
  ).length;
}

/**
 * Columns of amounts with the dashes that stand for none: set to the middle of a column, they stand before its amounts. A
 * dash belongs to the column beside it that is empty in all lines that have one there; else it has a column of its own.
 */
function withMarks(columns: readonly Span[], lines: readonly CutLine[]): Span[] {
  const marks = lines.flatMap((cut) => cut.segments.filter(({ kind }) => kind === "mark"));
  const loose = union(marks.map(({ left, right }) => ({ left, right })));
  return union([
    ...columns,
    ...loose.map((mark) => {
      if (columns.some((column) => overlap(column, mark))) {
        return { ...mark };
      }
      const marked = lines.filter(({ segments }) => segments.some((one) => one.kind === "mark" && overlap(one, mark)));
      const [nearest] = [
        columns.findLast(({ right }) => right < mark.left),
        columns.find(({ left }) => left > mark.right),
      ]
        .filter((column) => column !== undefined)
        .filter((column) => !marked.some(({ segments }) => segments.some((one) => overlap(one, column))))
        .sort((a, b) => blankBetween(a, mark) - blankBetween(b, mark));
      return nearest
        ? { left: Math.min(nearest.left, mark.left), right: Math.max(nearest.right, mark.right) }
        : { ...mark };
    }),
  ]);
}

function overlap(one: Span, other: Span): boolean {
  return one.left <= other.right && one.right >= other.left;
}

function blankBetween(one: Span, other: Span): number {
  return Math.max(one.left, other.left) - Math.min(one.right, other.right);
}

function amountsIn(segments: readonly Segment[], column: { left: number; right: number }): Segment[] {
  return segments.filter(
    (segment) => segment.kind === "amount" && segment.left >= column.left && segment.right <= column.right,
  );
}

/** True when the numbers share their right edge, as amounts do, or else their middle or their left edge. */
function isAligned(amounts: readonly Segment[], size: number, fewest: number): boolean {
  if (amounts.length < fewest || amounts.length === 0) {
    return false;
  }
  const edges = [
    (segment: Segment) => segment.right,
    (segment: Segment) => (segment.left + segment.right) / 2,
    (segment: Segment) => segment.left,
  ];
  return edges.some((edge) => {
    const places = amounts.map(edge).sort((a, b) => a - b);
    const middle = places[places.length >> 1] as number;
    return places.filter((place) => Math.abs(place - middle) <= SAME_EDGE * size).length >= ALIGNED * places.length;
  });
}

/** Spans that overlap, as one. */
export function union(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { left, right } of [...spans].sort((a, b) => a.left - b.left)) {
    const last = merged.at(-1);
    if (last && left <= last.right) {
      last.right = Math.max(last.right, right);
    } else {
      merged.push({ left, right });
    }
  }
  return merged;
}

/** The borders between columns, in the middle of the blank between them. */
export function bordersOf(columns: readonly TextColumn[]): number[] {
  const first = columns[0] as TextColumn;
  const last = columns.at(-1) as TextColumn;
  const between = columns.slice(1).map((column, index) => ((columns[index] as TextColumn).right + column.left) / 2);
  return [first.left - 2, ...between, last.right + 2];
}

/** The column a span of text stands in: the one it shares most with, else the nearest. */
export function columnOf(columns: readonly TextColumn[], left: number, right: number): number {
  let best = 0;
  let bestOverlap = -Infinity;
  columns.forEach((column, index) => {
    const overlap = Math.min(column.right, right) - Math.max(column.left, left);
    if (overlap > bestOverlap) {
      best = index;
      bestOverlap = overlap;
    }
  });
  return best;
}
