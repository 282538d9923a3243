import type { GridCell, GridMethod } from "../../domain/document.ts";
import type { Lattice, LatticeCell } from "./find-lattices.ts";
import type { TextColumn } from "./find-text-columns.ts";
import { holdGlyphs } from "./hold-glyphs.ts";
import type { Glyph } from "./page-content.ts";
import { round } from "./page-content.ts";
import { setLines, type TextLine } from "./set-lines.ts";

/** A cell that still knows whether its last line runs to its right border: only then can a page break have cut it. */
export interface PageCell extends GridCell {
  lastLineIsFull: boolean;
  /** Its last line touches the right border, which text set to either side keeps away from. */
  touchesBorder?: true;
}

/** A table of one page. */
export interface PageGrid {
  page: number;
  xs: number[];
  ys: number[];
  cells: PageCell[];
  method: GridMethod;
  /** Of a table found by its text, so that its next page can be read by the same columns. */
  columns?: TextColumn[];
}

/** A line is full when less than this, in type sizes, is left to the border. */
const FULL_LINE = 1.9;
/** Text touches a border when less than this, in type sizes, is left. */
const TOUCHING = 0.1;
/** What is left to a border, in type sizes, by text set flush against it. */
const FLUSH = 1.2;

/** Puts each glyph into the cell that holds its centre. Gives back the glyphs that stand outside the table. */
export function fillLattice(
  lattice: Lattice,
  glyphs: readonly Glyph[],
  page: number,
): { grid: PageGrid; outside: Glyph[] } {
  const { xs, ys } = lattice;
  const { held, outside } = holdGlyphs(lattice, glyphs);
  const cells = lattice.cells.map((cell, index) => toGridCell(cell, held[index] as Glyph[], page));
  return { grid: { page, xs, ys, cells, method: "rulings" }, outside };
}

function toGridCell(cell: LatticeCell, glyphs: Glyph[], page: number): PageCell {
  const box = [round(cell.left), round(cell.top), round(cell.right), round(cell.bottom)] as const;
  const lines = setLines(glyphs);
  const text = lines.map((line) => line.text).join("\n");
  const last = lines.at(-1);
  const lastLineIsFull = last !== undefined && cell.right - last.right < FULL_LINE * last.size;
  const touchesBorder = last !== undefined && cell.right - last.right < TOUCHING * last.size;
  const { row, column, rowSpan, columnSpan } = cell;
  const indent = lines[0] && indentOf(cell, lines[0]);
  const confidence = glyphs.reduce((least, glyph) => Math.min(least, glyph.confidence ?? 1), 1);
  const isRecognized = glyphs.some((glyph) => glyph.confidence !== undefined);
  return {
    row,
    column,
    rowSpan,
    columnSpan,
    text,
    place: { page, box },
    ...(indent === undefined ? {} : { indent }),
    ...(isRecognized ? { confidence: Math.round(confidence * 100) / 100 } : {}),
    lastLineIsFull,
    ...(touchesBorder ? { touchesBorder } : {}),
  };
}

/** Space to the left border, unless there is as much to the right: text set to the middle has no indent. */
function indentOf(cell: LatticeCell, line: TextLine): number | undefined {
  const left = (line.left - cell.left) / line.size;
  const right = (cell.right - line.right) / line.size;
  const isCentred = left > FLUSH && Math.abs(left - right) < FLUSH;
  return isCentred ? undefined : Math.max(0, round(left));
}
