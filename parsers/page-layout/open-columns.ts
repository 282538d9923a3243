import { COLUMN_GAP, cutSegments, type Segment } from "./cut-segments.ts";
import type { Lattice, LatticeCell } from "./find-lattices.ts";
import { union } from "./find-text-columns.ts";
import { holdGlyphs } from "./hold-glyphs.ts";
import type { Glyph } from "./page-content.ts";
import { setLines } from "./set-lines.ts";

/** A column is one of lists when so many of its lines end in an amount, and so many of one cell. */
const FEWEST_AMOUNTS = 3;
const FEWEST_IN_CELL = 2;

/** A line of a list: what it says, and the amounts set apart at its end. */
interface ListLine {
  names: Segment[];
  amounts: Segment[];
}

/**
 * A ruled column may hold lists: lines of a name and an amount, with no line drawn between the two. Cells with such lists
 * are cut where the amounts begin, if no name of the column reaches that far.
 */
export function openColumns(lattice: Lattice, glyphs: readonly Glyph[]): Lattice {
  const { held } = holdGlyphs(lattice, glyphs);
  const lists = new Map<number, ListLine[][]>();
  const listOf = new Map<LatticeCell, ListLine[]>();
  lattice.cells.forEach((cell, index) => {
    const lines = cell.columnSpan === 1 ? readList(held[index] as Glyph[]) : [];
    if (lines.some(({ amounts }) => amounts.length > 0)) {
      listOf.set(cell, lines);
      lists.set(cell.column, [...(lists.get(cell.column) ?? []), lines]);
    }
  });
  const borders = new Map<number, number[]>();
  for (const [column, cells] of lists) {
    const isList = cells.some((lines) => withAmounts(lines) >= FEWEST_IN_CELL);
    if (isList && withAmounts(cells.flat()) >= FEWEST_AMOUNTS) {
      borders.set(column, bordersBetween(cells.flat()));
    }
  }
  return cutColumns(lattice, (cell) => (listOf.has(cell) ? (borders.get(cell.column) ?? []) : []));
}

function readList(glyphs: readonly Glyph[]): ListLine[] {
  return setLines(glyphs)
    .filter((line) => line.angle === 0)
    .map((line) => {
      const segments = cutSegments(line);
      const last = segments.findLastIndex(({ kind, gap }) => kind === "text" || gap <= COLUMN_GAP);
      return { names: segments.slice(0, last + 1), amounts: last < 0 ? [] : segments.slice(last + 1) };
    });
}

function withAmounts(lines: readonly ListLine[]): number {
  return lines.filter(({ amounts }) => amounts.length > 0).length;
}

/** Before each column of amounts; nowhere if a name reaches into one. A unit over the amounts stands among them. */
function bordersBetween(lines: readonly ListLine[]): number[] {
  const amounts = union(lines.flatMap((line) => line.amounts.map(({ left, right }) => ({ left, right }))));
  const segments = lines.flatMap((line) => [...line.names, ...line.amounts]);
  const borders: number[] = [];
  for (const { left } of amounts) {
    const before = Math.max(...segments.filter((segment) => segment.left < left).map(({ right }) => right));
    if (before > left) {
      return [];
    }
    borders.push((before + left) / 2);
  }
  return borders;
}

/** The lattice with new borders between columns, in the cells that have them; the others span them. */
function cutColumns(lattice: Lattice, bordersOf: (cell: LatticeCell) => readonly number[]): Lattice {
  const added = new Set(lattice.cells.flatMap(bordersOf));
  if (added.size === 0) {
    return lattice;
  }
  const xs = [...lattice.xs, ...added].sort((a, b) => a - b);
  const indexOf = new Map(xs.map((x, index) => [x, index]));
  const cells = lattice.cells.flatMap((cell) => {
    const edges = [cell.left, ...bordersOf(cell), cell.right];
    return edges.slice(1).map((right, index) => {
      const left = edges[index] as number;
      const column = indexOf.get(left) as number;
      return { ...cell, column, columnSpan: (indexOf.get(right) as number) - column, left, right };
    });
  });
  return { xs, ys: lattice.ys, cells };
}
