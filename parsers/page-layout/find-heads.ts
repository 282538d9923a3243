import { arrangeHeads, type Head } from "./arrange-heads.ts";
import { columnOf, type TextColumn } from "./find-text-columns.ts";
import { type Label, readLabels } from "./head-labels.ts";
import { type Leaves, matchLabels, openEmptyColumns } from "./match-labels.ts";
import type { TextLine } from "./set-lines.ts";

/**
 * Reads the head of a table from its lines. A label under no other is a leaf and has one column; a leaf without a column
 * opens an empty one. What is left stands over several columns.
 */
export function findHeads(
  lines: readonly TextLine[],
  columns: readonly TextColumn[],
): { columns: TextColumn[]; rows: number; heads: Head[] } {
  const labels = readLabels(lines);
  if (labels.length === 0) {
    return { columns: [...columns], rows: 0, heads: [] };
  }
  const lowest = labels.reduce((a, b) => (b.bottom > a.bottom ? b : a));
  const leaves = labels.filter((label) => label.bottom > lowest.top);
  const others = labels.filter((label) => !leaves.includes(label));
  const all = openEmptyColumns(leaves, columns);
  const leafOf: Leaves = all.map(() => undefined);
  matchLabels(leaves, all, leafOf);
  matchLabels(others, all, leafOf);
  const spanning = others.filter((label) => !leafOf.includes(label));
  const { rows, heads } = arrangeHeads(spanning, leafOf);
  const placed = new Set(heads.flatMap(({ glyphs }) => glyphs));
  for (const label of labels.filter(({ glyphs }) => glyphs.some((glyph) => !placed.has(glyph)))) {
    addToNearest(label, heads, all);
  }
  return { columns: all, rows, heads };
}

/** A label that finds no columns of its own is not lost: it joins the head it stands nearest to. */
function addToNearest(label: Label, heads: readonly Head[], columns: readonly TextColumn[]): void {
  const column = columnOf(columns, label.left, label.right);
  const leaf = heads.findLast((head) => head.column <= column && column < head.column + head.columnSpan);
  leaf?.glyphs.push(...label.glyphs);
}
