import { arrangeHeads, type Head, LEVEL } from "./arrange-heads.ts";
import { COLUMN_GAP } from "./cut-segments.ts";
import { columnOf, type Span, type TextColumn } from "./find-text-columns.ts";
import { type Label, middle, readLabels } from "./head-labels.ts";
import { type Leaves, matchAll, matchLabels, openEmptyColumns } from "./match-labels.ts";
import { boxAround, type Ruling } from "./page-content.ts";
import type { TextLine } from "./set-lines.ts";

/** A label stands over its amounts, in type sizes. */
const OVER = 0.5;
/** Blanks that part labels, in type sizes: in narrow columns labels stand close, if all of them can be theirs only then. */
const WORD_GAPS = [COLUMN_GAP, 0.2];
const NUMBERING = /^[\d\s=+\-－×÷()（）]+$/u;
/** A label over several columns stands in their middle within this, in type sizes or in columns: text alone shows these. */
const OFF_CENTRE = 2;
const OFF_COLUMN = 0.35;
const FLUSH = 1;

/** A head with the columns under it, those without any text too. */
export interface TableHead {
  columns: TextColumn[];
  rows: number;
  heads: Head[];
  /** Every label has columns of its own, and every column of amounts a label. */
  holds: boolean;
}

/**
 * Reads the head of a table from its lines. A label under no other is a leaf and has one column; a leaf without a column
 * opens an empty one. What is left stands over several columns. `rules` are lines drawn across a part of the head.
 */
export function findHeads(
  lines: readonly TextLine[],
  columns: readonly TextColumn[],
  rules: readonly Ruling[] = [],
): TableHead {
  const [wide, close] = WORD_GAPS.map((gap) => readHead(readLabels(lines, gap), columns, rules)) as [
    TableHead,
    TableHead,
  ];
  // Lines of two labels that were taken for one stand over the rests of both, as a row of their own.
  return close.holds && (!wide.holds || close.rows < wide.rows) ? close : wide;
}

function readHead(labels: readonly Label[], columns: readonly TextColumn[], rules: readonly Ruling[]): TableHead {
  if (labels.length === 0) {
    return { columns: [...columns], rows: 0, heads: [], holds: true };
  }
  const lowest = labels.reduce((a, b) => (b.bottom > a.bottom ? b : a));
  const leaves = labels.filter(({ top, bottom }) => bottom - lowest.top > LEVEL * (bottom - top));
  const others = labels.filter((label) => !leaves.includes(label));
  const matched = matchAll(leaves, columns);
  const all = matched ? [...columns] : openEmptyColumns(leaves, columns);
  const leafOf: Leaves = matched ?? all.map(() => undefined);
  if (!matched) {
    matchLabels(leaves, all, leafOf);
  }
  matchLabels(others, all, leafOf);
  const spanning = others.filter((label) => !leafOf.includes(label));
  const cells = cellsOf(all, leafOf);
  const { rows, heads } = arrangeHeads(spanning, leafOf, cells, rules);
  const placed = new Set(heads.flatMap(({ glyphs }) => glyphs));
  const left = labels.filter(({ glyphs }) => glyphs.some((glyph) => !placed.has(glyph)));
  for (const label of left) {
    addToNearest(label, heads, all);
  }
  // Where names end in their column is not known, but amounts do at its edge.
  const areCentred = heads
    .filter(({ column, columnSpan }) => columnSpan > 1 && all[column + columnSpan - 1]?.holdsAmounts)
    .every((head) => isCentred(head, cells, leafOf));
  const isNamed = all.every(({ holdsAmounts }, column) => !holdsAmounts || leafOf[column] !== undefined);
  const isWhole = left.length === 0 && isNamed && areCentred && areNested(heads);
  const holds = isWhole && standOver(all, leafOf) && !haveOnlyChild(heads);
  return { columns: all, rows, heads, holds };
}

/**
 * True when each label stands behind the amounts of the column before and before the end of its own: amounts end at the
 * border of their cell, and labels are in its middle.
 */
function standOver(columns: readonly TextColumn[], leafOf: Readonly<Leaves>): boolean {
  // Before the names stand codes.
  const first = columns.findIndex(({ holdsAmounts }) => !holdsAmounts);
  return columns.every((column, index) => {
    const leaf = leafOf[index];
    const before = columns[index - 1];
    if (!leaf || !column.holdsAmounts || index < first) {
      return true;
    }
    const reach = OVER * leaf.size;
    const start = before?.holdsAmounts ? before.right : before?.left;
    const next = columns[index + 1];
    const isInside = !next?.holdsAmounts || leaf.right < middle(next);
    return isInside && middle(leaf) < column.right + reach && (start === undefined || middle(leaf) > start - reach);
  });
}

/** True when no label stands over a part of what is under the label above it and over more beside that. */
function areNested(heads: readonly Head[]): boolean {
  return heads.every((lower) =>
    heads.every((upper) => {
      const [end, last] = [upper.column + upper.columnSpan, lower.column + lower.columnSpan];
      const isWithin = lower.column >= upper.column && last <= end;
      return upper.row >= lower.row || isWithin || lower.column >= end || last <= upper.column;
    }),
  );
}

/** True when a label stands over one other alone, that is no number of a column: then that is perhaps under its neighbour. */
function haveOnlyChild(heads: readonly Head[]): boolean {
  return heads.some(
    (head) =>
      head.columnSpan === 1 &&
      heads.some(
        (other) =>
          other.column === head.column &&
          other.row > head.row &&
          other.columnSpan === 1 &&
          other.glyphs.length > 0 &&
          head.glyphs.length > 0 &&
          !NUMBERING.test(other.glyphs.map(({ text }) => text).join("")),
      ),
  );
}

/** True for a label over several columns that stands in the middle of them, or where they begin. */
function isCentred({ column, columnSpan, glyphs }: Head, cells: readonly Span[], leafOf: Readonly<Leaves>): boolean {
  const last = column + columnSpan - 1;
  const label = boxAround(glyphs);
  const [size] = glyphs.map((glyph) => glyph.size) as [number];
  const under = [leafOf[column]?.left ?? cells[column]?.left, leafOf[last]?.right ?? cells[last]?.right];
  const around = [cells[column]?.left, cells[last]?.right];
  return (
    [under, around].some(([left = 0, right = 0]) => {
      const most = Math.max(OFF_CENTRE * size, (OFF_COLUMN * (right - left)) / columnSpan);
      return Math.abs(label[0] + label[2] - left - right) / 2 <= most;
    }) || Math.abs(label[0] - (under[0] ?? 0)) <= FLUSH * size
  );
}

/**
 * How far the cells of columns reach, as far as text can tell: amounts end and names begin at the border. Where names are
 * before amounts, the border is somewhere between.
 */
function cellsOf(columns: readonly TextColumn[], leafOf: Readonly<Leaves>): Span[] {
  const texts = columns.map(({ left, right, holdsAmounts }, index) => {
    const leaf = leafOf[index];
    return { left: Math.min(left, leaf?.left ?? left), right: Math.max(right, leaf?.right ?? right), holdsAmounts };
  });
  const borders = texts.slice(1).map((text, index) => {
    const before = texts[index] as (typeof texts)[number];
    return before.holdsAmounts ? before.right : text.holdsAmounts ? (before.right + text.left) / 2 : text.left;
  });
  return texts.map((text, index) => ({ left: borders[index - 1] ?? text.left, right: borders[index] ?? text.right }));
}

/** A label that finds no columns of its own is not lost: it joins the head it stands nearest to. */
function addToNearest(label: Label, heads: readonly Head[], columns: readonly TextColumn[]): void {
  const column = columnOf(columns, label.left, label.right);
  const leaf = heads.findLast((head) => head.column <= column && column < head.column + head.columnSpan);
  leaf?.glyphs.push(...label.glyphs);
}
