import type { Merge } from "./sheet-content.ts";

/**
 * The merges of a sheet without those that run into an earlier one, by their top rows. No program writes such a file; in a damaged one
 * the cells of the merge left out stand for themselves, so that nothing is lost.
 */
export function partMerges(merges: readonly Merge[]): Merge[] {
  const sorted = [...merges].sort((a, b) => a.top - b.top || a.left - b.left);
  const kept: Merge[] = [];
  let open: Merge[] = [];
  for (const merge of sorted) {
    open = open.filter(({ bottom }) => bottom >= merge.top);
    if (open.every(({ left, right }) => right < merge.left || left > merge.right)) {
      kept.push(merge);
      open.push(merge);
    }
  }
  return kept;
}
