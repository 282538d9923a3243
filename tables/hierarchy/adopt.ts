import type { LineItem } from "../../domain/budget-table.ts";

/** Rows indented further than this, in type sizes, than the item above are its parts. */
export const DEEPER = 0.7;

/** Puts rows under a parent; without one they stay where they are. */
export function adopt(parent: number | undefined, children: readonly number[], lines: LineItem[]): void {
  if (parent !== undefined) {
    for (const child of children) {
      (lines[child] as LineItem).parent = parent;
    }
  }
}
