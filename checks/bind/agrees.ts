import type { Cell } from "../../domain/budget-table.ts";

/** Two printed amounts that may be the same number: BUD-TEXT T2. */
export function agrees(a: Cell, b: Cell): boolean {
  if (!a.money || !b.money) {
    return false;
  }
  const half = a.money.step * (a.spread ?? 0.5) + b.money.step * (b.spread ?? 0.5);
  return Math.abs(a.money.amount - b.money.amount) <= half;
}
