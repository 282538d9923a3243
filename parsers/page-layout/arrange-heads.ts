import type { Span } from "./find-text-columns.ts";
import { apart, type Label, middle } from "./head-labels.ts";
import type { Leaves } from "./match-labels.ts";
import type { Glyph, Ruling } from "./page-content.ts";
import { placeOverRules } from "./place-over-rules.ts";

/** A label of a table head over one or several columns. */
export interface Head {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  glyphs: Glyph[];
}

/** Labels stand beside each other when this share of their height does: type is set closer than it is high. */
export const LEVEL = 0.3;
/** A label stands in the middle of its columns within this, in type sizes. */
const OFF_CENTRE = 2;
/** Labels of one head row agree this closely, in type sizes, in their middle, top or bottom. */
const SAME_ROW = 0.35;

/**
 * Places the labels over several columns, from the lowest up, and then all labels in rows. `cells` are the columns, `rules`
 * the lines drawn across a part of the head.
 */
export function arrangeHeads(
  spanning: readonly Label[],
  leafOf: Readonly<Leaves>,
  cells: readonly Span[],
  rules: readonly Ruling[],
): { rows: number; heads: Head[] } {
  const stacks: Label[][] = leafOf.map((leaf) => (leaf ? [leaf] : []));
  const ranges = new Map<Label, [number, number]>();
  const put = ([label, from, to]: Placed): void => {
    ranges.set(label, [from, to]);
    for (let column = from; column <= to; column++) {
      stacks[column]?.unshift(label);
    }
  };
  const open = [...spanning].sort((a, b) => b.top - a.top);
  while (open.length > 0) {
    const [lowest] = open as [Label];
    // A damaged page may set text of no height: it is in its own row all the same.
    const row = open
      .filter((label) => label === lowest || label.bottom - lowest.top > LEVEL * (label.bottom - label.top))
      .sort((a, b) => a.left - b.left);
    open.splice(0, open.length, ...open.filter((label) => !row.includes(label)));
    const ruled = placeOverRules(row, stacks, rules);
    ruled.forEach(put);
    const others = row.filter((label) => !ranges.has(label));
    share(others, stacks, cells).forEach(put);
  }
  const rows = Math.max(1, ...stacks.map((stack) => stack.length));
  const heads: Head[] = [];
  stacks.forEach((stack, column) => {
    const leaf = leafOf[column];
    stack.forEach((label, row) => {
      const range = ranges.get(label);
      if (label === leaf || !range) {
        heads.push({ row, column, rowSpan: rows - row, columnSpan: 1, glyphs: label.glyphs });
      } else if (range[0] === column) {
        heads.push({ row, column, rowSpan: 1, columnSpan: range[1] - range[0] + 1, glyphs: label.glyphs });
      }
    });
    if (stack.length === 0 || (!leaf && stack.length < rows)) {
      heads.push({ row: stack.length, column, rowSpan: rows - stack.length, columnSpan: 1, glyphs: [] });
    }
  });
  return { rows, heads: heads.filter((head) => head.columnSpan === 1 || !heads.some((other) => meet(head, other))) };
}

/** Labels of a page whose content is damaged may stand over each other in no order at all: such a one has no columns. */
function meet(one: Head, other: Head): boolean {
  return (
    one !== other &&
    one.row < other.row + other.rowSpan &&
    other.row < one.row + one.rowSpan &&
    one.column < other.column + other.columnSpan &&
    other.column < one.column + one.columnSpan
  );
}

/**
 * Shares the columns under one row of spanning labels among them, each label in the middle of its own: of those whose heads
 * stand level, or, if that cannot be, of all.
 */
function share(row: readonly Label[], stacks: readonly (readonly Label[])[], cells: readonly Span[]): Placed[] {
  const level = groupsUnder(row, stacks).flatMap((group) => divide(group, stacks, cells));
  if (level.length === row.length && level.every((placed) => isCentred(placed, stacks, cells))) {
    return level;
  }
  const top = Math.max(...row.map((label) => label.bottom - 0.2 * label.size));
  const lower = stacks.map((stack) => stack[0] !== undefined && stack[0].top >= top);
  const [from, to] = [lower.indexOf(true), lower.lastIndexOf(true)];
  const all = lower.slice(from, to + 1).every(Boolean) ? divide({ labels: [...row], from, to }, stacks, cells) : [];
  return all.length === row.length && all.every((placed) => isCentred(placed, stacks, cells)) ? all : level;
}

function isCentred([label, from, to]: Placed, stacks: readonly (readonly Label[])[], cells: readonly Span[]): boolean {
  const heads = [stacks[from]?.[0]?.left ?? 0, stacks[to]?.[0]?.right ?? 0];
  const around = [cells[from]?.left ?? 0, cells[to]?.right ?? 0];
  return [heads, around].some(
    ([left = 0, right = 0]) => Math.abs(middle(label) - (left + right) / 2) <= OFF_CENTRE * label.size,
  );
}

/** A label with the first and the last of its columns. */
export type Placed = [label: Label, from: number, to: number];

interface Group {
  labels: Label[];
  from: number;
  to: number;
}

/** Neighbouring columns whose heads stand in one row, lower than these labels, with the labels over them. */
function groupsUnder(row: readonly Label[], stacks: readonly (readonly Label[])[]): Group[] {
  const groups: Group[] = [];
  for (const label of row) {
    const lower = stacks.flatMap((stack, column) =>
      stack[0] && stack[0].top >= label.bottom - 0.2 * label.size ? [{ column, head: stack[0] }] : [],
    );
    const nearest = [...lower].sort(
      (a, b) => apart(a.head, label) - apart(b.head, label) || b.head.top - a.head.top,
    )[0];
    if (!nearest) {
      continue;
    }
    const [from, to] = neighboursInRow(
      nearest.column,
      new Map(lower.map(({ column }) => [column, stacks[column] as Label[]])),
    );
    const group = groups.find((other) => from <= other.to && to >= other.from);
    if (group) {
      group.labels.push(label);
      group.from = Math.min(from, group.from);
      group.to = Math.max(to, group.to);
    } else {
      groups.push({ labels: [label], from, to });
    }
  }
  return groups;
}

/**
 * Divides a group of columns among its labels, left to right, so that each stands in the middle of its part: of the heads
 * or of the cells under it.
 */
function divide(
  { labels, from, to }: Group,
  stacks: readonly (readonly Label[])[],
  columns: readonly Span[],
): Placed[] {
  const edges = stacks.slice(from, to + 1).map(([head]) => head as Label);
  // For each number of first columns, the best way to divide them among the labels up to one.
  let best: { cost: number; placed: Placed[] }[] = edges.map(() => ({ cost: Infinity, placed: [] }));
  best.unshift({ cost: 0, placed: [] });
  for (const label of labels) {
    best = best.map((_, end) => {
      const right = edges[end - 1]?.right ?? 0;
      const border = columns[from + end - 1]?.right ?? 0;
      const options = best.slice(0, end).map(({ cost, placed }, start) => ({
        cost:
          cost +
          Math.min(
            Math.abs(middle(label) - ((edges[start] as Label).left + right) / 2),
            Math.abs(middle(label) - ((columns[from + start] as Span).left + border) / 2),
          ),
        placed: [...placed, [label, from + start, from + end - 1] as Placed],
      }));
      return options.reduce((a, b) => (b.cost < a.cost ? b : a), { cost: Infinity, placed: [] });
    });
  }
  return best.at(-1)?.placed ?? [];
}

/** Stacks of labels beside each other agree in their middles, or all in their tops or bottoms. */
const ALIGNMENTS = [
  (stack: readonly Label[]) => (topOf(stack) + bottomOf(stack)) / 2,
  (stack: readonly Label[]) => topOf(stack),
  (stack: readonly Label[]) => bottomOf(stack),
];

/** The widest stretch of stacks that agree in one way: heads of two lines beside some of three agree in their tops alone. */
function neighboursInRow(column: number, stacks: ReadonlyMap<number, readonly Label[]>): [from: number, to: number] {
  const own = stacks.get(column) as [Label, ...Label[]];
  let widest: [from: number, to: number] = [column, column];
  for (const alignment of ALIGNMENTS) {
    const isLevel = (other: readonly Label[] | undefined): boolean =>
      other !== undefined && Math.abs(alignment(other) - alignment(own)) <= SAME_ROW * own[0].size;
    let [from, to] = [column, column];
    while (isLevel(stacks.get(from - 1))) {
      from -= 1;
    }
    while (isLevel(stacks.get(to + 1))) {
      to += 1;
    }
    widest = to - from > widest[1] - widest[0] ? [from, to] : widest;
  }
  return widest;
}

function topOf(stack: readonly Label[]): number {
  return Math.min(...stack.map((label) => label.top));
}

function bottomOf(stack: readonly Label[]): number {
  return Math.max(...stack.map((label) => label.bottom));
}
