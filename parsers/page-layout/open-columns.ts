import type { Lattice, LatticeCell } from "./find-lattices.ts";
import { type ListLine, readListLines } from "./find-lists.ts";
import { union } from "./find-text-columns.ts";
import { holdGlyphs } from "./hold-glyphs.ts";
import type { Glyph } from "./page-content.ts";

/**
 * A ruled column may hold lists: rows of a name and an amount, with no line drawn between the two. Rows with an amount are
 * cut where the amounts begin, if no name of theirs reaches that far; the others stand over the whole column.
 */
export function openColumns(lattice: Lattice, glyphs: readonly Glyph[]): Lattice {
  if (!lattice.cells.some(({ isOfList }) => isOfList)) {
    return lattice;
  }
  const { held } = holdGlyphs(lattice, glyphs);
  const lists = new Map<number, Map<LatticeCell, ListLine[]>>();
  lattice.cells.forEach((cell, index) => {
    const lines = cell.isOfList ? readListLines(held[index] as Glyph[]) : [];
    if (lines.some(({ amounts }) => amounts.length > 0)) {
      const list = lists.get(cell.column) ?? new Map<LatticeCell, ListLine[]>();
      lists.set(cell.column, list.set(cell, lines));
    }
  });
  const borders = new Map<LatticeCell, number[]>();
  for (const list of lists.values()) {
    const own = bordersBetween([...list.values()].flat());
    for (const cell of list.keys()) {
      // Cells of one column need not be equally wide.
      borders.set(
        cell,
        own.filter((at) => at > cell.left && at < cell.right),
      );
    }
  }
  return cutColumns(lattice, borders);
}

/** Before each column of amounts that something stands before; nowhere if a name reaches into one. */
function bordersBetween(lines: readonly ListLine[]): number[] {
  const amounts = union(lines.flatMap((line) => line.amounts.map(({ left, right }) => ({ left, right }))));
  const segments = lines.flatMap((line) => line.segments);
  const borders: number[] = [];
  for (const { left } of amounts) {
    const before = segments.filter((segment) => segment.left < left).map(({ right }) => right);
    if (before.length === 0) {
      continue;
    }
    const end = Math.max(...before);
    if (end > left) {
      return [];
    }
    borders.push((end + left) / 2);
  }
  return borders;
}

/** The lattice with new borders between columns, in the cells that have them; the others span them. */
function cutColumns(lattice: Lattice, borders: ReadonlyMap<LatticeCell, readonly number[]>): Lattice {
  const xs = [...new Set([...lattice.xs, ...[...borders.values()].flat()])].sort((a, b) => a - b);
  const indexOf = new Map(xs.map((x, index) => [x, index]));
  const cells = lattice.cells.flatMap((cell) => {
    const edges = [cell.left, ...(borders.get(cell) ?? []), cell.right];
    return edges.slice(1).map((right, index) => {
      const left = edges[index] as number;
      const column = indexOf.get(left) as number;
      return { ...cell, column, columnSpan: (indexOf.get(right) as number) - column, left, right };
    });
  });
  return { xs, ys: lattice.ys, cells };
}
