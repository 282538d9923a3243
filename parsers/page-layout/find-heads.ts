import { COLUMN_GAP, cutAtGaps } from "./cut-segments.ts";
import type { TextColumn } from "./find-text-columns.ts";
import { boxAround, type Glyph } from "./page-content.ts";
import type { TextLine } from "./set-lines.ts";

/** A label of a table head over one or several columns. */
export interface Head {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  glyphs: Glyph[];
}

interface Label {
  left: number;
  top: number;
  right: number;
  bottom: number;
  size: number;
  glyphs: Glyph[];
}

/** Lines of one label are nearer than this, centred or flush within that; all in type sizes. */
const NEXT_LINE = 0.6;
const SAME_AXIS = 0.7;
/** A label further than this from every column has a column of its own, which is empty. */
const FAR = 15;
/** Labels of one head row agree this closely in their middle, top or bottom. */
const SAME_ROW = 0.35;

/**
 * Reads the head of a table from its lines. A label under no other is a leaf and has one column; a leaf without a column
 * opens an empty one. What is left stands over several columns.
 */
export function findHeads(
  lines: readonly TextLine[],
  columns: readonly TextColumn[],
): { columns: TextColumn[]; rows: number; heads: Head[] } {
  const labels = joinWrapped(lines.flatMap(cutLabels));
  if (labels.length === 0) {
    return { columns: [...columns], rows: 0, heads: [] };
  }
  const lowest = labels.reduce((a, b) => (b.bottom > a.bottom ? b : a));
  const leaves = labels.filter((label) => label.bottom > lowest.top);
  const others = labels.filter((label) => !leaves.includes(label));
  const all = openEmptyColumns(leaves, columns);
  const leafOf: (Label | undefined)[] = all.map(() => undefined);
  match(leaves, all, leafOf);
  match(others, all, leafOf);
  const spanning = others.filter((label) => !leafOf.includes(label));
  return { columns: all, ...arrange(spanning, leafOf) };
}

function cutLabels(line: TextLine): Label[] {
  const pieces = cutAtGaps(line.glyphs, COLUMN_GAP).map(({ glyphs }) => toLabel(glyphs, line.size));
  // 收　　入 and 支　　出 are two labels, spread wide.
  const labels: Label[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const [piece, next, after] = pieces.slice(index, index + 3) as [Label, Label?, Label?];
    const gap = next ? next.left - piece.right : Infinity;
    const isSpread = next && piece.glyphs.length === 1 && next.glyphs.length === 1 && gap < 6 * piece.size;
    if (isSpread && (!after || after.left - next.right > gap * 1.2)) {
      labels.push(toLabel([...piece.glyphs, ...next.glyphs], line.size));
      index += 1;
    } else {
      labels.push(piece);
    }
  }
  return labels;
}

function toLabel(glyphs: Glyph[], size: number): Label {
  const [left, top, right, bottom] = boxAround(glyphs);
  return { left, top, right, bottom, size, glyphs };
}

function joinWrapped(pieces: readonly Label[]): Label[] {
  const labels: Label[] = [];
  for (const piece of [...pieces].sort((a, b) => a.top - b.top)) {
    const above = labels.find(
      (label) =>
        piece.top >= label.top + piece.size / 2 &&
        piece.top - label.bottom <= NEXT_LINE * piece.size &&
        (Math.abs(middle(label) - middle(piece)) <= SAME_AXIS * piece.size ||
          Math.abs(label.left - piece.left) <= 0.2 * piece.size),
    );
    if (above) {
      Object.assign(above, toLabel([...above.glyphs, ...piece.glyphs], above.size));
    } else {
      labels.push({ ...piece });
    }
  }
  return labels;
}

/** Leaves that find no column left to right, each column having one, stand over a column without any text. */
function openEmptyColumns(leaves: readonly Label[], columns: readonly TextColumn[]): TextColumn[] {
  const leafOf: (Label | undefined)[] = columns.map(() => undefined);
  match(leaves, columns, leafOf);
  const opened = leaves
    .filter((leaf) => !leafOf.includes(leaf))
    .filter((leaf) => columns.every((column) => column.right < leaf.left || column.left > leaf.right))
    .map(({ left, right }) => ({ left, right, holdsAmounts: false }));
  return [...columns, ...opened].sort((a, b) => a.left - b.left);
}

/**
 * Gives labels to columns that have none yet, in order, so that together they stand as near as can be. A label that
 * stands over the leaf of another column is left out.
 */
function match(labels: readonly Label[], columns: readonly TextColumn[], leafOf: (Label | undefined)[]): void {
  const free = columns.flatMap((_, index) => (leafOf[index] ? [] : [index]));
  const sorted = labels
    .filter((label) => !leafOf.some((leaf) => leaf && leaf.left < label.right && leaf.right > label.left))
    .sort((a, b) => a.left - b.left);
  const memo = new Map<number, { cost: number; pairs: [Label, number][] }>();
  const best = (label: number, slot: number): { cost: number; pairs: [Label, number][] } => {
    const here = sorted[label];
    const column = free[slot];
    if (!here || column === undefined) {
      return { cost: (sorted.length - label) * FAR, pairs: [] };
    }
    const key = label * (free.length + 1) + slot;
    const known = memo.get(key);
    if (known) {
      return known;
    }
    const taken = best(label + 1, slot + 1);
    const distance = apart(here, columns[column] as TextColumn) / here.size;
    const options = [
      best(label, slot + 1),
      { ...best(label + 1, slot), cost: best(label + 1, slot).cost + FAR },
      ...(distance < FAR ? [{ cost: taken.cost + distance, pairs: [[here, column] as [Label, number], ...taken.pairs] }] : []),
    ];
    const found = options.reduce((a, b) => (b.cost < a.cost || (b.cost === a.cost && b.pairs.length > a.pairs.length) ? b : a));
    memo.set(key, found);
    return found;
  };
  for (const [label, column] of best(0, 0).pairs) {
    leafOf[column] = label;
  }
}

/** Places the labels over several columns, from the lowest up, and then all labels in rows. */
function arrange(spanning: readonly Label[], leafOf: readonly (Label | undefined)[]): { rows: number; heads: Head[] } {
  const stacks: Label[][] = leafOf.map((leaf) => (leaf ? [leaf] : []));
  const ranges = new Map<Label, [number, number]>();
  const open = [...spanning].sort((a, b) => b.top - a.top);
  while (open.length > 0) {
    const [lowest] = open as [Label];
    const row = open.filter((label) => label.bottom > lowest.top).sort((a, b) => a.left - b.left);
    open.splice(0, open.length, ...open.filter((label) => !row.includes(label)));
    for (const [label, from, to] of share(row, stacks)) {
      ranges.set(label, [from, to]);
      for (let column = from; column <= to; column++) {
        stacks[column]?.unshift(label);
      }
    }
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
  return { rows, heads };
}

/** Shares the columns under one row of spanning labels among them, each label in the middle of its own. */
function share(row: readonly Label[], stacks: readonly (readonly Label[])[]): [Label, number, number][] {
  const found: [Label, number, number][] = [];
  for (const group of groupsUnder(row, stacks)) {
    found.push(...divide(group.labels, group.from, group.to, stacks).pairs);
  }
  return found;
}

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
    const nearest = [...lower].sort((a, b) => apart(a.head, label) - apart(b.head, label) || b.head.top - a.head.top)[0];
    if (!nearest) {
      continue;
    }
    const [from, to] = neighboursInRow(nearest.column, new Map(lower.map(({ column }) => [column, stacks[column] as Label[]])));
    const group = groups.find((other) => other.from === from);
    if (group) {
      group.labels.push(label);
    } else {
      groups.push({ labels: [label], from, to });
    }
  }
  return groups;
}

function divide(
  labels: readonly Label[],
  from: number,
  to: number,
  stacks: readonly (readonly Label[])[],
): { cost: number; pairs: [Label, number, number][] } {
  const [label, ...rest] = labels;
  if (!label) {
    return { cost: 0, pairs: [] };
  }
  let best: { cost: number; pairs: [Label, number, number][] } = { cost: Infinity, pairs: [] };
  const farthest = rest.length === 0 ? to : to - rest.length;
  for (let end = rest.length === 0 ? to : from; end <= farthest; end++) {
    const after = divide(rest, end + 1, to, stacks);
    const cost = after.cost + Math.abs(middle(label) - (headAt(stacks, from).left + headAt(stacks, end).right) / 2);
    if (cost < best.cost) {
      best = { cost, pairs: [[label, from, end], ...after.pairs] };
    }
  }
  return best;
}

function headAt(stacks: readonly (readonly Label[])[], column: number): Label {
  return stacks[column]?.[0] as Label;
}

/** Stacks of labels beside each other agree in their middles, or all in their tops or bottoms. */
const ALIGNMENTS = [
  (stack: readonly Label[]) => (topOf(stack) + bottomOf(stack)) / 2,
  (stack: readonly Label[]) => topOf(stack),
  (stack: readonly Label[]) => bottomOf(stack),
];

function neighboursInRow(column: number, stacks: ReadonlyMap<number, readonly Label[]>): [from: number, to: number] {
  const own = stacks.get(column) as [Label, ...Label[]];
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
    if (to > from) {
      return [from, to];
    }
  }
  return [column, column];
}

function topOf(stack: readonly Label[]): number {
  return Math.min(...stack.map((label) => label.top));
}

function bottomOf(stack: readonly Label[]): number {
  return Math.max(...stack.map((label) => label.bottom));
}

function middle(span: { left: number; right: number }): number {
  return (span.left + span.right) / 2;
}

/** The blank between two spans; nothing where they overlap, but then the nearer in the middle comes first. */
function apart(a: { left: number; right: number }, b: { left: number; right: number }): number {
  const blank = Math.max(0, Math.max(a.left, b.left) - Math.min(a.right, b.right));
  return blank + Math.abs(middle(a) - middle(b)) / 100;
}
