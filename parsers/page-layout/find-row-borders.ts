import { COLUMN_GAP, cutAtGaps, type Segment } from "./cut-segments.ts";
import type { LatticeCell } from "./find-lattices.ts";
import type { CutLine } from "./find-runs.ts";
import { groupRows } from "./group-rows.ts";
import type { Glyph } from "./page-content.ts";
import { setLines, type TextLine } from "./set-lines.ts";

/** A cell of a row that is perhaps several, with what stands in it. */
export interface StripCell {
  cell: LatticeCell;
  glyphs: readonly Glyph[];
}

const FEWEST_AMOUNTS = 2;
/** Share of the lines of a cell that are amounts, if they are one above the other; the unit may stand over them. */
const AMOUNTS = 0.9;
const MOST_OTHERS = 1;
/** Share of the lines with an amount that have one in a second column … */
const LEVEL = 0.6;
/** … or a name beside the only one. */
const NAMED = 0.9;
/** Digits that leave less than this of their cell, in points and in type sizes, may be the first part of a number. */
const CELL_MARGINS = 11;
const DIGIT = 0.55;
const DIGITS = /^\d{3,}$/u;

interface Stack extends StripCell {
  lines: TextLine[];
  /** Nothing but amounts, and perhaps their unit. */
  isOfAmounts: boolean;
  /** Several amounts, one above the other. */
  holdsAmounts: boolean;
}

/**
 * Where the rows of text in cells side by side part, from top to bottom, and which of the cells they part; nothing if
 * they are one row.
 */
export function findRowBorders(strip: readonly StripCell[]): { borders: number[]; parted: StripCell[] } {
  const stacks = strip.some(mayHoldAmounts) ? withoutSingleRows(strip.map(toStack)) : [];
  // What stands behind the last amounts explains them, on lines of its own.
  const end = stacks.findLastIndex(({ holdsAmounts }) => holdsAmounts) + 1;
  const backbone = stacks.slice(0, end);
  const lines = setLines(backbone.flatMap(({ glyphs }) => glyphs))
    .filter((line) => line.angle === 0)
    .map((line) => ({ line, segments: cutAtCells(line, backbone) }));
  if (end === 0 || !standLevel(lines, backbone)) {
    return { borders: [], parted: [] };
  }
  const columns = backbone.map(({ cell: { left, right }, isOfAmounts }) => ({ left, right, holdsAmounts: isOfAmounts }));
  const rows = groupRows(lines, columns, []).map((row) => row.map(({ line }) => line));
  const notes = stacks.slice(end).flatMap((stack) => stack.lines);
  const borders = rows.slice(1).map((row, index) => borderAbove(row, rows[index] as TextLine[], notes));
  return { borders, parted: stacks };
}

/** Beside rows that are several may stand names and amounts that are one, or none: those cells stay whole. */
function withoutSingleRows(stacks: readonly Stack[]): Stack[] {
  const panels: Stack[][] = [];
  stacks.forEach((stack, index) => {
    const startsPanel = index === 0 || (stacks[index - 1]?.isOfAmounts && !stack.isOfAmounts);
    if (startsPanel && stacks.slice(index).some(({ isOfAmounts }) => isOfAmounts)) {
      panels.push([stack]);
    } else {
      panels.at(-1)?.push(stack);
    }
  });
  return panels.filter((panel) => panel.some(({ holdsAmounts }) => holdsAmounts)).flat();
}

/** Cheap to tell, and false for nearly all cells of ordinary tables. */
function mayHoldAmounts({ glyphs }: StripCell): boolean {
  const digits = glyphs.filter(({ text }) => /\d/.test(text));
  const [first] = digits;
  return first !== undefined && digits.some(({ top, bottom }) => top > first.bottom || bottom < first.top);
}

function toStack(entry: StripCell): Stack {
  const lines = setLines(entry.glyphs).filter((line) => line.angle === 0);
  const room = entry.cell.right - entry.cell.left - CELL_MARGINS;
  let amounts = 0;
  let others = 0;
  let isBroken = false;
  for (const line of lines) {
    const pieces = cutAtGaps(line.glyphs, COLUMN_GAP);
    if (pieces.some(({ kind }) => kind === "text")) {
      others += 1;
    } else if (pieces.some(({ kind }) => kind === "amount")) {
      amounts += 1;
      isBroken ||= DIGITS.test(line.text) && line.right - line.left + DIGIT * line.size > room;
    }
  }
  const isOfAmounts = lines.length > 0 && others <= Math.max(MOST_OTHERS, (1 - AMOUNTS) * lines.length);
  return { ...entry, lines, isOfAmounts, holdsAmounts: isOfAmounts && amounts >= FEWEST_AMOUNTS && !isBroken };
}

function cutAtCells(line: TextLine, cells: readonly Stack[]): Segment[] {
  return cells.flatMap(({ cell: { left, right }, isOfAmounts }) => {
    const own = line.glyphs.filter((glyph) => {
      const middle = (glyph.left + glyph.right) / 2;
      return middle >= left && middle < right;
    });
    return cutAtGaps(own, Infinity).map((segment) =>
      !isOfAmounts && segment.kind === "amount" ? { ...segment, kind: "text" as const } : segment,
    );
  });
}

/** True when amounts stand line by line in several columns, or each of an only column beside a name. */
function standLevel(lines: readonly CutLine[], columns: readonly Stack[]): boolean {
  const counts = lines.map(({ segments }) => segments.filter(({ kind }) => kind === "amount").length);
  const all = counts.filter((count) => count > 0).length;
  const named = lines.filter(
    ({ segments }, index) => (counts[index] ?? 0) > 0 && segments.some(({ kind }) => kind === "text"),
  ).length;
  const stacks = columns.filter(({ holdsAmounts }) => holdsAmounts);
  const shortest = Math.min(...stacks.map((stack) => stack.lines.length));
  const isLevel = stacks.length > 1 && counts.filter((count) => count > 1).length >= LEVEL * shortest;
  return isLevel || named >= NAMED * all;
}

/** The border over a row: close to it, under the notes on the row before. */
function borderAbove(row: readonly TextLine[], above: readonly TextLine[], notes: readonly TextLine[]): number {
  const top = Math.min(...row.map((line) => line.top));
  const ends = [...above, ...notes.filter((line) => (line.top + line.bottom) / 2 < top)].map((line) => line.bottom);
  return (Math.min(top, Math.max(...ends)) + top) / 2;
}
