import type { Lattice, LatticeCell } from "./find-lattices.ts";
import { findLists } from "./find-lists.ts";
import { findRowBorders } from "./find-row-borders.ts";
import type { StripCell } from "./find-stacks.ts";
import { holdGlyphs } from "./hold-glyphs.ts";
import type { Glyph } from "./page-content.ts";

/** Borders this close, in points, are one: those of rows beside each other, and lines that are drawn. */
const SAME_BORDER = 2;

interface Parting {
  ys: number[];
  isOfList: boolean;
}

/**
 * Tables that are ruled between columns and around, but not between their rows, come as one row with all amounts of a
 * column in one cell. Such rows are cut where their lines stand level; all others are left as they are. Cells side by
 * side between the same two lines are cut together, for others may be ruled off elsewhere.
 */
export function openRows(lattice: Lattice, glyphs: readonly Glyph[]): { lattice: Lattice; wasOpened: boolean } {
  const { held } = holdGlyphs(lattice, glyphs);
  const entries = lattice.cells.map((cell, index) => ({ cell, glyphs: held[index] as Glyph[] }));
  const lists = findLists(entries);
  const ys = [...lattice.ys];
  const partings = new Map<LatticeCell, Parting>();
  for (const strip of stripsOf(entries)) {
    const borders = findRowBorders(strip, lists);
    const own = borders.ys.map((border) => {
      const near = ys.find((y) => Math.abs(y - border) <= SAME_BORDER);
      if (near === undefined) {
        ys.push(border);
      }
      return near ?? border;
    });
    for (const { cell, listFrom } of borders.parted) {
      partings.set(cell, { ys: own, isOfList: listFrom !== undefined });
    }
  }
  if (partings.size === 0) {
    return { lattice, wasOpened: false };
  }
  ys.sort((a, b) => a - b);
  const rowOf = new Map(ys.map((y, row) => [y, row]));
  const cells = lattice.cells.flatMap((cell) => {
    const parting = partings.get(cell);
    const edges = [cell.top, ...(parting?.ys ?? []), cell.bottom];
    return edges.slice(1).map((bottom, index) => {
      const top = edges[index] as number;
      const row = rowOf.get(top) as number;
      const isOfList = parting?.isOfList === true;
      return { ...cell, row, rowSpan: (rowOf.get(bottom) as number) - row, top, bottom, isOfList };
    });
  });
  return { lattice: { xs: lattice.xs, ys, cells }, wasOpened: true };
}

/** Cells side by side that begin and end in the same rows, from left to right. */
function stripsOf(cells: readonly StripCell[]): StripCell[][] {
  const open = new Map<string, StripCell[]>();
  const strips: StripCell[][] = [];
  for (const entry of cells) {
    const { row, rowSpan, left } = entry.cell;
    const key = `${row} ${rowSpan}`;
    const strip = open.get(key);
    if (strip && strip.at(-1)?.cell.right === left) {
      strip.push(entry);
    } else {
      const started = [entry];
      open.set(key, started);
      strips.push(started);
    }
  }
  return strips;
}
