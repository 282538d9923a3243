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

/** True when a row prints an amount other than 0. */
export function statesAmount(line: LineItem): boolean {
  return Object.values(line.cells).some((cell) => cell.number !== undefined && cell.number.mantissa !== 0);
}
