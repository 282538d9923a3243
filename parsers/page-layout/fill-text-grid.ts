import { COLUMN_GAP, type Segment } from "./cut-segments.ts";
import type { PageCell, PageGrid } from "./fill-lattice.ts";
import type { TableHead } from "./find-heads.ts";
import type { CutLine } from "./find-runs.ts";
import { bordersOf, columnOf, type TextColumn } from "./find-text-columns.ts";
import { mergeGroups } from "./merge-groups.ts";
import { type Glyph, type Ruling, round } from "./page-content.ts";
import { setLines, type TextLine } from "./set-lines.ts";

/** A line is full when less than this, in type sizes, is left to the end of its column. */
const FULL_LINE = 1.9;

/**
 * Makes a grid of a head, found in these lines, and of the rows under it, and of the lines between these that name groups
 * of them; nothing where those name none. `rules` are the lines across that belong to no ruled table.
 */
export function fillTextGrid(
  page: number,
  { columns, heads, rows: headRows }: TableHead,
  head: readonly TextLine[],
  rows: readonly (readonly CutLine[])[],
  labels: readonly CutLine[],
  rules: readonly Ruling[],
): PageGrid | undefined {
  const xs = bordersOf(columns);
  const ys = [
    ...headBorders(head, headRows),
    ...rowBorders(
      head,
      rows.map((row) => row.map(({ line }) => line)),
    ),
  ];
  const cells: PageCell[] = heads.map((cell) => toCell(cell, cell.glyphs));
  const held = rows.map((row) => holdGlyphs(row, columns));
  const grouped = mergeGroups(labels, rows, held, columns, rules);
  if (!grouped) {
    return undefined;
  }
  for (const { lines, column, row, rowSpan } of grouped.groups) {
    const at = { row: headRows + row, column, rowSpan, columnSpan: 1 };
    cells.push(
      toCell(
        at,
        lines.flatMap(({ glyphs }) => glyphs),
      ),
    );
  }
  held.forEach((row, index) => {
    row.forEach((glyphs, column) => {
      if (!grouped.covers(index, column)) {
        cells.push(toCell({ row: headRows + index, column, rowSpan: 1, columnSpan: 1 }, glyphs));
      }
    });
  });
  return { page, xs, ys, cells, method: "text-positions", columns };

  function toCell(at: Pick<PageCell, "row" | "column" | "rowSpan" | "columnSpan">, glyphs: readonly Glyph[]): PageCell {
    const { row, column, rowSpan, columnSpan } = at;
    const [left, right] = [xs[column] as number, xs[column + columnSpan] as number];
    const box = [round(left), round(ys[row] as number), round(right), round(ys[row + rowSpan] as number)] as const;
    const lines = setLines(glyphs);
    const last = lines.at(-1);
    const lastLineIsFull = last !== undefined && (columns[column]?.right ?? right) - last.right < FULL_LINE * last.size;
    return {
      row,
      column,
      rowSpan,
      columnSpan,
      text: lines.map((line) => line.text).join("\n"),
      place: { page, box },
      lastLineIsFull,
    };
  }
}

function holdGlyphs(row: readonly CutLine[], columns: readonly TextColumn[]): Glyph[][] {
  const held: Glyph[][] = columns.map(() => []);
  for (const segment of row.flatMap(({ segments }) => segments)) {
    held[placeOf(segment, columns)]?.push(...segment.glyphs);
  }
  return held;
}

/** Names begin in their column and may run over its end; amounts stand where most of them is. */
function placeOf({ kind, left, right, gap }: Segment, columns: readonly TextColumn[]): number {
  if (kind !== "text" || gap < COLUMN_GAP) {
    return columnOf(columns, left, right);
  }
  const column = columns.findIndex((candidate) => candidate.right > left + 0.5);
  const isBefore = column > 0 && (columns[column] as TextColumn).left > right;
  return isBefore ? columnOf(columns, left, right) : column < 0 ? columns.length - 1 : column;
}

/** Borders above each row of the head; evenly, as only its text is known. */
function headBorders(head: readonly TextLine[], rows: number): number[] {
  const top = Math.min(...head.map((line) => line.top)) - 2;
  const bottom = Math.max(...head.map((line) => line.bottom));
  return Array.from({ length: rows }, (_, row) => top + ((bottom - top) * row) / rows);
}

/** Borders above each row of the body, and below the last. */
function rowBorders(head: readonly TextLine[], rows: readonly (readonly TextLine[])[]): number[] {
  const borders: number[] = [];
  let bottom = head.length > 0 ? Math.max(...head.map((line) => line.bottom)) : undefined;
  for (const row of rows) {
    const top = Math.min(...row.map((line) => line.top));
    borders.push(bottom === undefined ? top - 2 : (bottom + top) / 2);
    bottom = Math.max(...row.map((line) => line.bottom));
  }
  return [...borders, (bottom ?? 0) + 2];
}
