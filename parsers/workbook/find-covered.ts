import { partMerges } from "./part-merges.ts";
import type { Merge, SheetContent } from "./sheet-content.ts";

/**
 * The indexes of the cells that a merge lies over, all but the one at its top left. Cells come in the order of their rows,
 * as in nearly all files, or the merges are looked through from the start again.
 */
export function findCovered({ cells, merges }: SheetContent): number[] {
  const { kept } = partMerges(merges);
  const covered: number[] = [];
  let row = -1;
  let next = 0;
  let open: Merge[] = [];
  for (let index = 0; kept.length > 0 && index < cells.length; index++) {
    const at = cells.rowAt(index);
    if (at < row) {
      next = 0;
      open = [];
    }
    if (at !== row) {
      row = at;
      for (let merge = kept[next]; merge && merge.top <= row; merge = kept[++next]) {
        open.push(merge);
      }
      open = open.filter(({ bottom }) => bottom >= row);
    }
    const column = open.length > 0 ? cells.columnAt(index) : -1;
    if (open.some(({ top, left, right }) => column >= left && column <= right && (column > left || row > top))) {
      covered.push(index);
    }
  }
  return covered;
}
