import { cellKey, cellsOf } from "../../domain/relation.ts";
import { judgeRelation } from "../../review/judge-relation.ts";
import type { Judged } from "../../review/judge-relations.ts";
import type { Planted } from "./plant.ts";

/**
 * True where the broken relations of the one wrong cell have no other cell in common: then they tell which it is. Those that
 * another fault has a part in tell nothing.
 */
export function isLocatable({ cells, broken }: Planted, others: readonly Planted[]): boolean {
  const [cell, ...more] = cells;
  const foreign = new Set(others.flatMap((other) => other.cells).map(cellKey));
  const own = broken
    .map(({ judgement }) => cellsOf(judgement.relation).map(cellKey))
    .filter((keys) => keys.every((key) => !foreign.has(key)));
  const [first, ...rest] = own;
  const common = first?.filter((key) => rest.every((keys) => keys.includes(key)));
  return cell !== undefined && more.length === 0 && common?.join() === cellKey(cell);
}

/** True where a relation of the sound draft no longer holds now that its cells read otherwise. */
export function breaks({ judgement }: Judged): boolean {
  return judgement.relation.kind !== "at-most" && judgeRelation(judgement.relation).outcome === "contradicts";
}
