import type { Lattice, LatticeCell } from "./find-lattices.ts";
import { findLists } from "./find-lists.ts";
import { findRowBorders } from "./find-row-borders.ts";
import type { StripCell } from "./find-stacks.ts";
import { holdGlyphs } from "./hold-glyphs.ts";
import type { Glyph } from "./page-content.ts";
import { setLines } from "./set-lines.ts";

/** Borders this close, in points, are one: those of rows beside each other, and lines that are drawn. */
const SAME_BORDER = 2;

interface Parting {
  ys: number[];
  isOfList: boolean;
}

interface OpenedRows {
  lattice: Lattice;
  wasOpened: boolean;
  /** Other ways to cut them are as good. */
  isDoubtful: boolean;
}

/**
 * Tables that are ruled between columns and around, but not between their rows, come as one row with all amounts of a
 * column in one cell. Such rows are cut where their lines stand level; all others are left as they are. Cells side by
 * side between the same two lines are cut together, for others may be ruled off elsewhere.
 */
export function openRows(lattice: Lattice, glyphs: readonly Glyph[]): OpenedRows {
  const { held } = holdGlyphs(lattice, glyphs);
  const entries = lattice.cells.map((cell, index) => ({ cell, glyphs: held[index] as Glyph[] }));
  const lists = findLists(entries);
  const ys = [...lattice.ys];
  const partings = new Map<LatticeCell, Parting>();
  let isDoubtful = false;
  for (const strip of joinNested(stripsOf(entries))) {
    const borders = findRowBorders(strip, lists);
    const inner = strip.map(({ cell }) => cell.top);
    isDoubtful ||= borders.isDoubtful;
    const placed = new Map(
      borders.ys.map((border) => {
        const drawn = inner.find((y) => y > border.from && y < border.to);
        const near = drawn ?? ys.find((y) => Math.abs(y - border.at) <= SAME_BORDER);
        if (near === undefined) {
          ys.push(border.at);
        }
        return [border, near ?? border.at];
      }),
    );
    for (const { cell, listFrom } of borders.parted) {
      const own = (borders.groups.get(cell) ?? borders.ys).map((border) => placed.get(border) as number);
      partings.set(cell, { ys: own, isOfList: listFrom !== undefined });
    }
  }
  if (partings.size === 0) {
    return { lattice, wasOpened: false, isDoubtful };
  }
  ys.sort((a, b) => a - b);
  const rowOf = new Map(ys.map((y, row) => [y, row]));
  const cells = lattice.cells.flatMap((cell) => {
    const parting = partings.get(cell);
    const inside = (parting?.ys ?? []).filter((y) => y > cell.top && y < cell.bottom);
    const edges = [cell.top, ...inside, cell.bottom];
    return edges.slice(1).map((bottom, index) => {
      const top = edges[index] as number;
      const row = rowOf.get(top) as number;
      const isOfList = parting?.isOfList === true;
      return { ...cell, row, rowSpan: (rowOf.get(bottom) as number) - row, top, bottom, isOfList };
    });
  });
  return { lattice: { xs: lattice.xs, ys, cells }, wasOpened: true, isDoubtful };
}

/**
 * Strips with those that begin or end at a row inside of them: where no lines are drawn between rows, the line between two
 * columns may begin under a merged cell, such as 合计 over code and name, and the columns beside it know nothing of that.
 */
function joinNested(strips: readonly StripCell[][]): StripCell[][] {
  const nested = new Set<StripCell[]>();
  const joined = strips.map((strip) => {
    const inside = strips.filter((other) => other !== strip && !nested.has(other) && isInside(other, strip));
    const merged = inside.filter((other) => isOneWord(other) && inside.some((under) => isUnder(other, under)));
    const own = inside.filter((other) => merged.some((one) => one === other || isUnder(one, other)));
    for (const other of own) {
      nested.add(other);
    }
    return [...strip, ...own.flat()].sort((a, b) => a.cell.left - b.cell.left || a.cell.top - b.cell.top);
  });
  return joined.filter((_, index) => !nested.has(strips[index] as StripCell[]));
}

function isOneWord(strip: readonly StripCell[]): boolean {
  return strip.length === 1 && setLines((strip[0] as StripCell).glyphs).length === 1;
}

/** True for two cells or more, over or under a merged one and together as wide as it. */
function isUnder([merged]: readonly StripCell[], strip: readonly StripCell[]): boolean {
  const [first, last] = [strip[0], strip.at(-1)];
  return strip.length > 1 && first?.cell.left === merged?.cell.left && last?.cell.right === merged?.cell.right;
}

function isInside(inner: readonly StripCell[], outer: readonly StripCell[]): boolean {
  const [{ cell: one }, { cell: other }] = [inner[0] as StripCell, outer[0] as StripCell];
  return one.rowSpan < other.rowSpan && one.row >= other.row && one.row + one.rowSpan <= other.row + other.rowSpan;
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
