import type { Cell } from "../domain/budget-table.ts";
import { balanceOf } from "./balance.ts";
import type { Cause } from "./diagnosis/cause.ts";
import { measure } from "./measure.ts";

/**
 * True where everything a cause broke is a sum over the column of one of these cells, off by just what the cell shows: a row
 * under a wrong code is missing where it belongs.
 */
export function isCausedByRow({ relations }: Cause, row: readonly Cell[]): boolean {
  const cells = new Map(row.map((cell) => [`${cell.table} ${cell.column}`, cell]));
  return relations.every(({ judgement: { relation, difference = 0 } }) => {
    if (relation.kind !== "sum") {
      return false;
    }
    const cell = cells.get(`${relation.total.table} ${relation.total.column}`);
    const tolerance = balanceOf(relation)?.tolerance ?? 0;
    return (
      cell?.money !== undefined &&
      difference !== 0 &&
      Math.abs(Math.abs(difference) - Math.abs(cell.money.amount)) <= tolerance + measure(cell).half
    );
  });
}
