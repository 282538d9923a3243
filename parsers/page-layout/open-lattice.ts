import { cutAtGaps, looksLikeMoney, type Segment } from "./cut-segments.ts";
import type { Lattice } from "./find-lattices.ts";
import type { CutLine } from "./find-runs.ts";
import type { TextColumn } from "./find-text-columns.ts";
import { groupRows } from "./group-rows.ts";
import type { Glyph } from "./page-content.ts";
import { setLines } from "./set-lines.ts";

/** Fewer rows than these are lines of one cell. */
const FEWEST_ROWS = 3;
/** Share of the lines of a column that are amounts, if it is one of amounts. */
const AMOUNTS = 0.9;
/** Share of those that look like money, and not like a list of numbers. */
const MONEY = 0.5;
/** Share of the lines with an amount that have one in a second column, or else a name beside the only one. */
const LEVEL = 0.6;

/**
 * Tables that are ruled between columns and around, but not between their rows, come as one row with all amounts of a
 * column in one cell. Such rows are cut where their lines stand level; all others are left as they are.
 */
export function openRows(lattice: Lattice, glyphs: readonly Glyph[]): { lattice: Lattice; wasOpened: boolean } {
  const smallest = glyphs.reduce((size, glyph) => Math.min(size, glyph.size), Infinity);
  const borders = lattice.ys.slice(1).map((bottom, row) => {
    const top = lattice.ys[row] as number;
    return bottom - top > FEWEST_ROWS * smallest && isWholeRow(lattice, row)
      ? findBorders(lattice, top, bottom, glyphs)
      : [];
  });
  if (borders.every((between) => between.length === 0)) {
    return { lattice, wasOpened: false };
  }
  const ys = lattice.ys.flatMap((y, row) => [y, ...(borders[row] ?? [])]);
  const rowOf = new Map(ys.map((y, row) => [y, row]));
  const cells = lattice.cells.flatMap((cell) => {
    const edges = [cell.top, ...(cell.rowSpan === 1 ? (borders[cell.row] ?? []) : []), cell.bottom];
    return edges.slice(1).map((bottom, index) => {
      const top = edges[index] as number;
      const row = rowOf.get(top) as number;
      return { ...cell, row, rowSpan: (rowOf.get(bottom) as number) - row, top, bottom };
    });
  });
  return { lattice: { xs: lattice.xs, ys, cells }, wasOpened: true };
}

/** True when no merged cell reaches into a row or out of it. */
function isWholeRow({ cells }: Lattice, row: number): boolean {
  return cells.every((cell) => cell.rowSpan === 1 || cell.row > row || cell.row + cell.rowSpan <= row);
}

/** Where the rows of text between two horizontal lines part; nowhere if it is one row. */
function findBorders(lattice: Lattice, top: number, bottom: number, glyphs: readonly Glyph[]): number[] {
  const { xs } = lattice;
  const within = glyphs.filter(
    (glyph) =>
      isBetween(glyph.top + glyph.bottom, top, bottom) && isBetween(glyph.left + glyph.right, xs[0], xs.at(-1)),
  );
  const lines = setLines(within)
    .filter((line) => line.angle === 0)
    .map((line) => ({ line, segments: cutAtBorders(line.glyphs, xs) }));
  const columns = xs.slice(1).map((right, index) => ({ left: xs[index] as number, right, holdsAmounts: false }));
  if (!standLevel(lines, columns)) {
    return [];
  }
  const rows = groupRows(lines, columns, []).map((row) => row.map(({ line }) => line));
  return rows.slice(1).map((row, index) => {
    const above = Math.max(...(rows[index] ?? []).map((line) => line.bottom));
    return (above + Math.min(...row.map((line) => line.top))) / 2;
  });
}

function isBetween(twice: number, low = 0, high = 0): boolean {
  return twice / 2 >= low && twice / 2 <= high;
}

function cutAtBorders(glyphs: readonly Glyph[], xs: readonly number[]): Segment[] {
  const parts = xs
    .slice(1)
    .map((right, index) => glyphs.filter((glyph) => isBetween(glyph.left + glyph.right, xs[index], right)));
  return parts.flatMap((part) => (part.length > 0 ? cutAtGaps(part, Infinity) : []));
}

/** True when at least two columns of amounts stand line by line, or one beside a column of names with as many lines. */
function standLevel(lines: readonly CutLine[], columns: readonly TextColumn[]): boolean {
  const inColumns = columns.map((column) =>
    lines.flatMap(({ segments }) =>
      segments.filter((segment) => isBetween(segment.left + segment.right, column.left, column.right)),
    ),
  );
  const amountColumns = inColumns.filter((segments) => {
    const amounts = segments.filter(({ kind }) => kind === "amount");
    const marks = segments.filter(({ kind }) => kind === "mark");
    const money = amounts.filter(({ text }) => looksLikeMoney(text));
    return (
      amounts.length >= FEWEST_ROWS &&
      amounts.length + marks.length >= AMOUNTS * segments.length &&
      money.length >= MONEY * amounts.length
    );
  });
  const amounts = new Set(amountColumns.flat());
  const counts = lines.map(({ segments }) => segments.filter((segment) => amounts.has(segment)).length);
  const withAmount = counts.filter((count) => count > 0).length;
  if (amountColumns.length > 1) {
    return (
      counts.filter((count) => count > 1).length >= LEVEL * Math.min(...amountColumns.map((column) => column.length))
    );
  }
  const named = lines.filter(
    ({ segments }, index) => (counts[index] ?? 0) > 0 && segments.some(({ kind }) => kind === "text"),
  );
  return amountColumns.length === 1 && withAmount >= FEWEST_ROWS && named.length === lines.length;
}
