import type { Lattice } from "./find-lattices.ts";
import type { Glyph } from "./page-content.ts";

/** Gives each glyph to the cell that holds its centre: a list for each cell of the lattice, and what stands outside. */
export function holdGlyphs(
  { xs, ys, cells }: Lattice,
  glyphs: readonly Glyph[],
): { held: Glyph[][]; outside: Glyph[] } {
  const columns = xs.length - 1;
  const owner = new Int32Array(columns * (ys.length - 1)).fill(-1);
  cells.forEach((cell, index) => {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      owner.fill(index, row * columns + cell.column, row * columns + cell.column + cell.columnSpan);
    }
  });
  const held: Glyph[][] = cells.map(() => []);
  const outside: Glyph[] = [];
  for (const glyph of glyphs) {
    const column = slot(xs, (glyph.left + glyph.right) / 2);
    const row = slot(ys, (glyph.top + glyph.bottom) / 2);
    const cell = column < 0 || row < 0 ? -1 : (owner[row * columns + column] ?? -1);
    (held[cell] ?? outside).push(glyph);
  }
  return { held, outside };
}

/** Index of the interval of ascending `lines` that holds `value`; −1 outside. */
function slot(lines: readonly number[], value: number): number {
  if (value < (lines[0] as number) || value > (lines.at(-1) as number)) {
    return -1;
  }
  let low = 0;
  let high = lines.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as number) <= value) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}
