import { COLUMN_GAP, looksLikeMoney } from "./cut-segments.ts";
import { findHeads } from "./find-heads.ts";
import type { CutLine } from "./find-runs.ts";
import { bordersOf, columnOf, type TextColumn } from "./find-text-columns.ts";
import type { TextLine } from "./set-lines.ts";
import { startsItem } from "./starts-item.ts";

/** Share of the rows of a table that have a name. */
const NAMED = 0.5;
/** Share of the rows of a table that hold amounts apart. */
const WITH_AMOUNTS = 0.34;
/** Share of lines in which an amount falls into one column with what stands far from it: then these are no columns. */
const CONFUSED = 0.1;
/** Share of the only column of amounts that is money. */
const MONEY = 0.5;
/** Money that runs into a text, other than a unit. */
const MONEY_AND_TEXT = /^\d[\d,]*\.\d+\s*(?![个元万亿人户辆台项])\p{Script=Han}{2}/u;
const SENTENCE = /[，。；]/u;
/** A single row under labels holds so many amounts at the fewest, with the dashes that stand for none. */
const FEWEST_UNDER_LABELS = 3;
/** Text fits columns when this share of it stands inside one of them. */
const FITTING = 0.9;

/**
 * True when rows of text make a table beyond doubt: names in a column and amounts, in line with each other, in two columns
 * behind it, or money in one. A column counts with so many amounts at the fewest.
 */
export function isTable(
  rows: readonly (readonly CutLine[])[],
  seeds: readonly CutLine[],
  columns: readonly TextColumn[],
  fewest: number,
): boolean {
  if (seeds.length < WITH_AMOUNTS * rows.length || confused(seeds, columns) > CONFUSED * seeds.length) {
    return false;
  }
  const name = columns.findIndex((column) => named(rows, column) >= NAMED * rows.length);
  if (name < 0) {
    return false;
  }
  const amounts = columns
    .slice(name + 1)
    .filter((column) => column.holdsAmounts)
    .map((column) => amountsIn(seeds, column))
    .filter((texts) => texts.length >= fewest);
  const all = amounts.flat();
  const money = all.filter(looksLikeMoney).length;
  return amounts.length > 1 || (amounts.length === 1 && money >= MONEY * all.length);
}

/** True for a single row, or two, in which every amount, and every dash for none, stands under a label of its own, and every label over a column. */
export function isUnderLabels(
  rows: readonly CutLine[],
  columns: readonly TextColumn[],
  head: readonly TextLine[],
): boolean {
  const segments = rows.flatMap((row) => row.segments);
  const amounts = segments.filter(({ kind }) => kind !== "text");
  if (amounts.length < FEWEST_UNDER_LABELS * rows.length || segments.some(({ text }) => SENTENCE.test(text))) {
    return false;
  }
  const { heads, columns: all } = findHeads(head, columns);
  const leaves = all.map((_, column) =>
    heads.some((one) => one.column === column && one.columnSpan === 1 && one.glyphs.length > 0),
  );
  return head.length > 0 && leaves.every(Boolean);
}

/** True when text stands in a column of amounts in rows that have an amount there: perhaps these are two columns. */
export function holdsMixed(rows: readonly (readonly CutLine[])[], columns: readonly TextColumn[]): boolean {
  return rows.some((row) => {
    const segments = row.flatMap((cut) => cut.segments);
    const kindsIn = (column: TextColumn): string[] =>
      segments
        .filter(({ left, right }) => columns[columnOf(columns, left, right)] === column)
        .map(({ kind, text }) => (kind === "text" && MONEY_AND_TEXT.test(text) ? "both" : kind));
    return columns.some((column) => {
      const kinds = column.holdsAmounts ? kindsIn(column) : [];
      return kinds.includes("both") || (kinds.includes("amount") && kinds.includes("text"));
    });
  });
}

/** True when two numbered names stand one above the other in a row: perhaps these are two rows. */
export function holdsSeveralItems(rows: readonly (readonly CutLine[])[], columns: readonly TextColumn[]): boolean {
  return rows.some((row) => {
    const items = row
      .flatMap((cut) => cut.segments)
      .filter(({ kind, text }) => kind === "text" && startsItem(text))
      .map(({ left, right }) => columnOf(columns, left, right));
    return new Set(items).size < items.length;
  });
}

function amountsIn(lines: readonly CutLine[], column: TextColumn): string[] {
  return lines
    .flatMap(({ segments }) => segments)
    .filter(({ kind, left, right }) => kind === "amount" && left >= column.left && right <= column.right)
    .map(({ text }) => text);
}

/** How many rows have a name in a column: neither a sentence nor a character set apart. */
function named(rows: readonly (readonly CutLine[])[], column: TextColumn): number {
  return rows.filter((row) =>
    row.some(({ segments }) =>
      segments.some(
        ({ kind, text, left, right }) =>
          kind === "text" && text.length > 1 && !SENTENCE.test(text) && left < column.right && right > column.left,
      ),
    ),
  ).length;
}

function confused(seeds: readonly CutLine[], columns: readonly TextColumn[]): number {
  return seeds.filter(({ segments }) =>
    segments.some((segment, index) => {
      const before = segments[index - 1];
      return (
        before &&
        segment.gap > COLUMN_GAP &&
        (segment.kind === "amount" || before.kind === "amount") &&
        columnOf(columns, before.left, before.right) === columnOf(columns, segment.left, segment.right)
      );
    }),
  ).length;
}

/** True for a line of running text: it runs on over several columns of amounts. */
export function runsAcross({ segments }: CutLine, columns: readonly TextColumn[]): boolean {
  return segments.some(
    ({ left, right }) =>
      columns.filter((column) => column.holdsAmounts && left < column.right && right > column.left).length > 1,
  );
}

/** True when all that these lines say stands inside these columns. */
export function fitsColumns(lines: readonly CutLine[], columns: readonly TextColumn[]): boolean {
  const borders = bordersOf(columns);
  const segments = lines.flatMap((cut) => cut.segments);
  const fitting = segments.filter(({ left, right }) => {
    const column = columnOf(columns, left, right);
    return left >= (borders[column] as number) - 3 && right <= (borders[column + 1] as number) + 3;
  });
  return fitting.length >= FITTING * segments.length;
}
