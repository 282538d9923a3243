import type { TextColumn } from "./find-text-columns.ts";
import { apart, type Label, middle } from "./head-labels.ts";

/** What it costs, in type sizes of distance, to leave a label without a column. */
const UNMATCHED = 15;

/** The leaf of each column, where it has one. */
export type Leaves = (Label | undefined)[];

interface Pairing {
  cost: number;
  pairs: [Label, number][];
}

/**
 * As many leaves as columns are theirs, one by one, if none stands under or over the column of another: labels set
 * downwards at the left of their cells are nearer to the amounts of the cell before.
 */
export function matchAll(leaves: readonly Label[], columns: readonly TextColumn[]): Label[] | undefined {
  const sorted = [...leaves].sort((a, b) => a.left - b.left);
  const areTheirs =
    sorted.length === columns.length &&
    sorted.every((label, index) => {
      const [before, after] = [columns[index - 1]?.right ?? -Infinity, columns[index + 1]?.left ?? Infinity];
      return middle(label) > before && middle(label) < after;
    });
  return areTheirs ? sorted : undefined;
}

/** Leaves that find no column left to right, each column having one, stand over a column without any text. */
export function openEmptyColumns(leaves: readonly Label[], columns: readonly TextColumn[]): TextColumn[] {
  const leafOf: Leaves = columns.map(() => undefined);
  matchLabels(leaves, columns, leafOf);
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
export function matchLabels(labels: readonly Label[], columns: readonly TextColumn[], leafOf: Leaves): void {
  const free = columns.flatMap((_, index) => (leafOf[index] ? [] : [index]));
  const sorted = labels
    .filter((label) => !leafOf.some((leaf) => leaf && leaf.left < label.right && leaf.right > label.left))
    .sort((a, b) => a.left - b.left);
  // Label by label: the cheapest way to pair those up to this one with the first columns, by their number.
  let best: Pairing[] = Array.from({ length: free.length + 1 }, () => ({ cost: 0, pairs: [] }));
  for (const label of sorted) {
    const next: Pairing[] = [];
    for (const [slot, before] of best.entries()) {
      const options: Pairing[] = [{ cost: before.cost + UNMATCHED, pairs: before.pairs }];
      const index = free[slot - 1];
      const [shorter, column] = [best[slot - 1], columns[index ?? -1]];
      if (shorter && column && index !== undefined) {
        const distance = Math.min(UNMATCHED, apart(label, column) / label.size);
        options.unshift({ cost: shorter.cost + distance, pairs: [...shorter.pairs, [label, index]] });
        options.push(next[slot - 1] as Pairing);
      }
      next.push(options.reduce((a, b) => (b.cost < a.cost ? b : a)));
    }
    best = next;
  }
  for (const [label, column] of best.at(-1)?.pairs ?? []) {
    leafOf[column] = label;
  }
}
