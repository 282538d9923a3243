import type { Merge } from "./sheet-content.ts";

/** A merge that runs into another one, and that other one, which stands. */
export interface Clash {
  merge: Merge;
  over: Merge;
}

/**
 * The merges of a sheet without those that run into an earlier one, by their top rows, and those that were left out. No
 * program writes such a file; in a damaged one the cells of the merge left out stand for themselves, so that nothing is
 * lost. The same merge written twice says nothing new, and is left out without a word.
 */
export function partMerges(merges: readonly Merge[]): { kept: Merge[]; clashes: Clash[] } {
  const sorted = [...merges].sort((a, b) => a.top - b.top || a.left - b.left);
  const kept: Merge[] = [];
  const clashes: Clash[] = [];
  let open: Merge[] = [];
  for (const merge of sorted) {
    open = open.filter(({ bottom }) => bottom >= merge.top);
    const over = open.find(({ left, right }) => right >= merge.left && left <= merge.right);
    if (!over) {
      kept.push(merge);
      open.push(merge);
    } else if (!isSame(merge, over)) {
      clashes.push({ merge, over });
    }
  }
  return { kept, clashes };
}

function isSame(one: Merge, other: Merge): boolean {
  return one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;
}
