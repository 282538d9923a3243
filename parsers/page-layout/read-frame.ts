import type { PageGrid } from "./fill-lattice.ts";
import type { Doubtful } from "./find-doubtful.ts";
import type { Lattice } from "./find-lattices.ts";
import type { TextColumn } from "./find-text-columns.ts";
import { findTextTables } from "./find-text-tables.ts";
import type { Glyph } from "./page-content.ts";
import { setLines } from "./set-lines.ts";

/** A frame is that of a table when this share of the lines in it make one. */
const MOST_LINES = 0.8;

/** Reads a table that has an outer frame, and perhaps lines across, but no line between its columns. */
export function readFrame(
  { xs, ys }: Lattice,
  glyphs: readonly Glyph[],
  page: number,
  carried: readonly TextColumn[] | undefined,
): { grid: PageGrid; outside: Glyph[]; doubtful: Doubtful[] } | undefined {
  const [left, right, more] = xs;
  const [top, bottom] = [ys[0] as number, ys.at(-1) as number];
  if (left === undefined || right === undefined || more !== undefined) {
    return undefined;
  }
  const isInside = (glyph: Glyph): boolean => {
    const [x, y] = [(glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2];
    return x > left && x < right && y > top && y < bottom;
  };
  const lines = setLines(glyphs.filter(isInside));
  const rules = ys.map((at) => ({ direction: "horizontal" as const, at, from: left, to: right }));
  const { grids, rest, doubtful } = findTextTables({ page, lines, rules, carried });
  const [grid] = grids;
  if (!grid || grids.length > 1 || rest.length > (1 - MOST_LINES) * lines.length) {
    return undefined;
  }
  const outside = [...glyphs.filter((glyph) => !isInside(glyph)), ...rest.flatMap((line) => line.glyphs)];
  return { grid, outside, doubtful };
}
