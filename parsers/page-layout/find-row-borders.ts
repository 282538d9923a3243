import { COLUMN_GAP, cutAtGaps, type Segment } from "./cut-segments.ts";
import type { LatticeCell } from "./find-lattices.ts";
import type { CutLine } from "./find-runs.ts";
import { findStacks, holdsRows, type Stack, type StripCell } from "./find-stacks.ts";
import type { TextColumn } from "./find-text-columns.ts";
import { findGroupColumns, groupBeside, type RowBorder } from "./group-beside.ts";
import { groupRows } from "./group-rows.ts";
import { setLines, type TextLine } from "./set-lines.ts";

/** Share of the lines with an amount that have one in a second column … */
const LEVEL = 0.6;
/** … or a name beside the only one. */
const NAMED = 0.75;

/** Blanks are as wide as each other within this, in type sizes. */
const AS_WIDE = 0.15;

export interface RowBorders {
  /** From top to bottom. */
  ys: RowBorder[];
  /** The cells that they part. */
  parted: Stack[];
  /** Cells that are merged over rows, with the borders that part them. */
  groups: ReadonlyMap<LatticeCell, readonly RowBorder[]>;
  /** Names that stand beside rows could not be shared among these. */
  isDoubtful: boolean;
}

const NONE: RowBorders = { ys: [], parted: [], groups: new Map(), isDoubtful: false };

/** Where the rows of text in cells side by side part; nowhere if they are one row. `lists` are the cells that hold lists. */
export function findRowBorders(strip: readonly StripCell[], lists: ReadonlyMap<LatticeCell, number>): RowBorders {
  const parted = findStacks(strip, lists);
  // What stands behind the last amounts explains them, on lines of its own.
  const end = parted.findLastIndex(holdsRows) + 1;
  const backbone = parted.slice(0, end);
  const lines = cutLines(backbone);
  if (end === 0 || !standLevel(lines, backbone)) {
    return NONE;
  }
  const notes = parted.slice(end).flatMap((stack) => stack.lines);
  const beside = findGroupColumns(backbone);
  if (beside.length > 0) {
    const rest = backbone.filter((stack) => !beside.includes(stack));
    const rows = rowsOf(cutLines(rest), rest);
    // Rows without amounts are perhaps lines of a long text, and no rows.
    const haveAmounts = rows.every((row) => rest.some((stack) => stack.isOfAmounts && isBeside(stack, row)));
    const grouped = haveAmounts ? groupBeside(beside, rows, bordersBetween(rows, notes)) : undefined;
    if (grouped) {
      return { parted, ...grouped };
    }
  }
  return { ...NONE, parted, ys: bordersBetween(rowsOf(lines, backbone), notes) };
}

function cutLines(stacks: readonly Stack[]): CutLine[] {
  return setLines(stacks.flatMap(({ glyphs }) => glyphs))
    .filter((line) => line.angle === 0)
    .map((line) => ({ line, segments: stacks.flatMap((stack) => cutAtCell(line, stack)) }));
}

function rowsOf(lines: readonly CutLine[], stacks: readonly Stack[]): TextLine[][] {
  return groupRows(lines, narrowest(stacks).flatMap(columnsOf), []).map((row) => row.map(({ line }) => line));
}

function isBeside({ glyphs }: Stack, row: readonly TextLine[]): boolean {
  return row.some((line) => line.glyphs.some((glyph) => glyphs.includes(glyph)));
}

function bordersBetween(rows: readonly TextLine[][], notes: readonly TextLine[]): RowBorder[] {
  return rows.slice(1).map((row, index) => borderAbove(row, rows[index] as TextLine[], notes));
}

function cutAtCell(line: TextLine, { cell, isOfAmounts, listFrom }: Stack): Segment[] {
  const own = line.glyphs.filter((glyph) => {
    const [x, y] = [(glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2];
    return x >= cell.left && x < cell.right && y >= cell.top && y < cell.bottom;
  });
  // A number in a column of names is the code of one, or its own.
  return cutAtGaps(own, listFrom === undefined ? Infinity : COLUMN_GAP).map((segment) =>
    isOfAmounts || segment.kind === "mark" || (listFrom !== undefined && segment.left >= listFrom)
      ? segment
      : { ...segment, kind: "text" },
  );
}

/** One stack of each column: none that is merged over the columns of others. */
function narrowest(stacks: readonly Stack[]): Stack[] {
  const isWithin = (one: Stack, other: Stack): boolean =>
    one.cell.left >= other.cell.left && one.cell.right <= other.cell.right;
  return stacks.filter(
    (stack, index) =>
      !stacks.some((other, at) => at !== index && isWithin(other, stack) && !(isWithin(stack, other) && at > index)),
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

/** The border over a row: in the widest blank between the row above, the notes on both, and it. */
function borderAbove(row: readonly TextLine[], above: readonly TextLine[], notes: readonly TextLine[]): RowBorder {
  const end = Math.min(...row.map((line) => line.top));
  const [{ size }] = row as [TextLine];
  let bottom = Math.min(end, Math.max(...above.map((line) => line.bottom)));
  let widest = { from: bottom, to: bottom };
  for (const line of [...notes, { top: end, bottom: end }].sort((a, b) => a.top - b.top)) {
    if (line.bottom < bottom || line.top > end) {
      continue;
    }
    // Of blanks as wide, the lowest: notes usually go on below what they are on.
    if (line.top - bottom > widest.to - widest.from - AS_WIDE * size) {
      widest = { from: bottom, to: line.top };
    }
    bottom = Math.max(bottom, line.bottom);
  }
  return { ...widest, at: (widest.from + widest.to) / 2 };
}
