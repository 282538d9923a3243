import { COLUMN_GAP, cutSegments, type Segment } from "./cut-segments.ts";
import type { LatticeCell } from "./find-lattices.ts";
import { mayHoldRows, type StripCell } from "./find-stacks.ts";
import type { Glyph } from "./page-content.ts";
import { setLines } from "./set-lines.ts";

/** A column is one of lists when so many of its lines, and of those of one cell, end in an amount. */
const FEWEST_IN_COLUMN = 3;
const FEWEST_IN_CELL = 2;

/** A line of a list: all that it says, and the amounts set apart at its end. */
export interface ListLine {
  segments: Segment[];
  amounts: Segment[];
}

/**
 * Cells of ruled columns that hold lists, lines of a name and an amount with no line drawn between the two, with the
 * place across where their amounts begin.
 */
export function findLists(cells: readonly StripCell[]): Map<LatticeCell, number> {
  const columns = new Map<string, StripCell[]>();
  for (const entry of cells) {
    const key = `${entry.cell.column} ${entry.cell.columnSpan}`;
    const column = columns.get(key);
    if (column) {
      column.push(entry);
    } else {
      columns.set(key, [entry]);
    }
  }
  const lists = new Map<LatticeCell, number>();
  for (const column of columns.values()) {
    if (!column.some((entry) => mayHoldRows(entry) && amountsOf(entry).length >= FEWEST_IN_CELL)) {
      continue;
    }
    const found = column.map((entry) => ({ cell: entry.cell, amounts: amountsOf(entry) }));
    if (found.reduce((sum, { amounts }) => sum + amounts.length, 0) >= FEWEST_IN_COLUMN) {
      for (const { cell, amounts } of found.filter(({ amounts }) => amounts.length > 0)) {
        lists.set(cell, Math.min(...amounts));
      }
    }
  }
  return lists;
}

/** Where the last amount of each line begins that ends in one. */
function amountsOf({ glyphs }: StripCell): number[] {
  return readListLines(glyphs).flatMap(({ segments, amounts }) => {
    const last = amounts.at(-1);
    return last?.kind === "amount" && segments.length > amounts.length ? [last.left] : [];
  });
}

export function readListLines(glyphs: readonly Glyph[]): ListLine[] {
  const lines = setLines(glyphs).filter((line) => line.angle === 0);
  return lines
    .map((line) => cutSegments(line))
    .map((segments) => {
      const last = segments.findLastIndex(({ kind, gap }) => kind === "text" || gap <= COLUMN_GAP);
      return { segments, amounts: segments.slice(last + 1) };
    });
}
