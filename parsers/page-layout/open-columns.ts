import { COLUMN_GAP, cutSegments, type Segment } from "./cut-segments.ts";
import type { Lattice, LatticeCell } from "./find-lattices.ts";
import { union } from "./find-text-columns.ts";
import { holdGlyphs } from "./hold-glyphs.ts";
import type { Glyph } from "./page-content.ts";
import { setLines } from "./set-lines.ts";

/** A row of a list: all that it says, and the amounts set apart at the end of its lines. */
interface ListRow {
  segments: Segment[];
  amounts: Segment[];
}

/**
 * A ruled column may hold lists: rows of a name and an amount, with no line drawn between the two. Rows with an amount are
 * cut where the amounts begin, if no name of theirs reaches that far; the others stand over the whole column.
 */
export function openColumns(lattice: Lattice, glyphs: readonly Glyph[]): Lattice {
  if (!lattice.cells.some(({ isOfList }) => isOfList)) {
    return lattice;
  }
  const { held } = holdGlyphs(lattice, glyphs);
  const lists = new Map<number, Map<LatticeCell, ListRow>>();
  lattice.cells.forEach((cell, index) => {
    const row = cell.isOfList ? readRow(held[index] as Glyph[]) : undefined;
    if (row && row.amounts.length > 0) {
      const list = lists.get(cell.column) ?? new Map<LatticeCell, ListRow>();
      lists.set(cell.column, list.set(cell, row));
    }
  });
  const borders = new Map<LatticeCell, number[]>();
  for (const list of lists.values()) {
    const own = bordersBetween([...list.values()]);
    for (const cell of list.keys()) {
      borders.set(cell, own);
    }
  }
  return cutColumns(lattice, borders);
}

function readRow(glyphs: readonly Glyph[]): ListRow {
  const lines = setLines(glyphs)
    .filter((line) => line.angle === 0)
    .map(cutSegments);
  const amounts = lines.flatMap((segments) => {
    const last = segments.findLastIndex(({ kind, gap }) => kind === "text" || gap <= COLUMN_GAP);
    return segments.slice(last + 1);
  });
  return { segments: lines.flat(), amounts };
}

/** Before each column of amounts; nowhere if a name reaches into one. */
function bordersBetween(rows: readonly ListRow[]): number[] {
  const amounts = union(rows.flatMap((row) => row.amounts.map(({ left, right }) => ({ left, right }))));
  const segments = rows.flatMap((row) => row.segments);
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
