import { cutAtGaps } from "./cut-segments.ts";
import type { Lattice, LatticeCell } from "./find-lattices.ts";
import { holdGlyphs } from "./hold-glyphs.ts";
import type { Glyph } from "./page-content.ts";
import { setLines, type TextLine } from "./set-lines.ts";

/** A line ends short of its cell when more than this, in type sizes, is left to the border: a wrapped one does not. */
const SHORT = 3;
/** So many lines that end short, and this share of all, make a list; so many of one cell stand level with those of another. */
const FEWEST_SHORT = 3;
const MOST_SHORT = 0.6;
const FEWEST_LEVEL = 3;
/** Lines are level within this, in type sizes. */
const LEVEL = 0.3;
/** Such a row takes up this share of a table that has no lines between rows; in one that has, it is one of many. */
const MOST_OF_TABLE = 0.5;

/** Blanks wider than this, in type sizes, part columns; so many rows of a table with lines across alone have some. */
const APART = 1.8;
const FEWEST_CUT = 3;

/** True when a table has lines across alone, and in several of its rows texts stand far apart: these are columns. */
export function holdsColumns(lattice: Lattice, glyphs: readonly Glyph[]): boolean {
  if (lattice.xs.length > 2) {
    return false;
  }
  const { held } = holdGlyphs(lattice, glyphs);
  const cut = held.filter((own) => setLines(own).some((line) => cutAtGaps(line.glyphs, APART).length > 1));
  return cut.length >= FEWEST_CUT;
}

/**
 * True when the rows of a table are perhaps not parted by lines: in cells side by side, which take up most of it, stand
 * several short lines, level with those of the next cell.
 */
export function holdsUnparted(lattice: Lattice, glyphs: readonly Glyph[]): boolean {
  const height = (lattice.ys.at(-1) as number) - (lattice.ys[0] as number);
  const isTall = ({ top, bottom }: LatticeCell): boolean => bottom - top > MOST_OF_TABLE * height;
  if (lattice.cells.filter(isTall).length < 2) {
    return false;
  }
  const { held } = holdGlyphs(lattice, glyphs);
  const lists = lattice.cells.flatMap((cell, index) => {
    const lines = isTall(cell) ? setLines(held[index] as Glyph[]) : [];
    const short = lines.slice(0, -1).filter((line) => cell.right - line.right > SHORT * line.size);
    return short.length >= Math.max(FEWEST_SHORT, MOST_SHORT * lines.length) ? [lines] : [];
  });
  return lists.some((lines, index) => {
    const next = lists[index + 1];
    return next !== undefined && countLevel(lines, next) >= FEWEST_LEVEL;
  });
}

function countLevel(lines: readonly TextLine[], others: readonly TextLine[]): number {
  return lines.filter((line) => others.some((other) => Math.abs(other.top - line.top) <= LEVEL * line.size)).length;
}
