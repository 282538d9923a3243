import { COLUMN_GAP, cutAtGaps, type Segment } from "./cut-segments.ts";
import type { LatticeCell } from "./find-lattices.ts";
import type { CutLine } from "./find-runs.ts";
import { findStacks, holdsRows, type Stack, type StripCell } from "./find-stacks.ts";
import type { TextColumn } from "./find-text-columns.ts";
import { groupRows } from "./group-rows.ts";
import { setLines, type TextLine } from "./set-lines.ts";

/** Share of the lines with an amount that have one in a second column … */
const LEVEL = 0.6;
/** … or a name beside the only one. */
const NAMED = 0.75;

export interface RowBorders {
  /** From top to bottom. */
  ys: number[];
  /** The cells that they part. */
  parted: Stack[];
}

/** Where the rows of text in cells side by side part; nowhere if they are one row. `lists` are the cells that hold lists. */
export function findRowBorders(strip: readonly StripCell[], lists: ReadonlyMap<LatticeCell, number>): RowBorders {
  const parted = findStacks(strip, lists);
  // What stands behind the last amounts explains them, on lines of its own.
  const end = parted.findLastIndex(holdsRows) + 1;
  const backbone = parted.slice(0, end);
  const lines = setLines(backbone.flatMap(({ glyphs }) => glyphs))
    .filter((line) => line.angle === 0)
    .map((line) => ({ line, segments: backbone.flatMap((stack) => cutAtCell(line, stack)) }));
  if (end === 0 || !standLevel(lines, backbone)) {
    return { ys: [], parted: [] };
  }
  const rows = groupRows(lines, backbone.flatMap(columnsOf), []).map((row) => row.map(({ line }) => line));
  const notes = parted.slice(end).flatMap((stack) => stack.lines);
  const ys = rows.slice(1).map((row, index) => borderAbove(row, rows[index] as TextLine[], notes));
  return { ys, parted };
}

function cutAtCell(line: TextLine, { cell, isOfAmounts, listFrom }: Stack): Segment[] {
  const own = line.glyphs.filter((glyph) => {
    const middle = (glyph.left + glyph.right) / 2;
    return middle >= cell.left && middle < cell.right;
  });
  // A number in a column of names is the code of one, or its own.
  return cutAtGaps(own, listFrom === undefined ? Infinity : COLUMN_GAP).map((segment) =>
    isOfAmounts || segment.kind === "mark" || (listFrom !== undefined && segment.left >= listFrom)
      ? segment
      : { ...segment, kind: "text" },
  );
}

function columnsOf({ cell: { left, right }, isOfAmounts, listFrom }: Stack): TextColumn[] {
  return listFrom === undefined
    ? [{ left, right, holdsAmounts: isOfAmounts, isRuled: true }]
    : [
        { left, right: listFrom, holdsAmounts: false, isRuled: true },
        { left: listFrom, right, holdsAmounts: true, isRuled: true },
      ];
}

/** True when amounts stand line by line in several columns, or each of an only column beside a name, as lists have it. */
function standLevel(lines: readonly CutLine[], columns: readonly Stack[]): boolean {
  const counts = lines.map(({ segments }) => segments.filter(({ kind }) => kind !== "text").length);
  const all = counts.filter((count) => count > 0).length;
  const named = lines.filter(
    ({ segments }, index) => (counts[index] ?? 0) > 0 && segments.some(({ kind }) => kind === "text"),
  ).length;
  const stacks = columns.filter(({ isStack }) => isStack);
  const shortest = Math.min(...stacks.map((stack) => stack.lines.length));
  const isLevel = stacks.length > 1 && counts.filter((count) => count > 1).length >= LEVEL * shortest;
  return isLevel || named >= NAMED * all || columns.some(({ listFrom }) => listFrom !== undefined);
}

/** The border over a row: close to it, under the notes on the row before. */
function borderAbove(row: readonly TextLine[], above: readonly TextLine[], notes: readonly TextLine[]): number {
  const top = Math.min(...row.map((line) => line.top));
  const ends = [...above, ...notes.filter((line) => (line.top + line.bottom) / 2 < top)].map((line) => line.bottom);
  return (Math.min(top, Math.max(...ends)) + top) / 2;
}
