import type { Cell } from "../domain/budget-table.ts";
import type { Relation } from "../domain/relation.ts";
import { isBareZero, measure, type Sort, sortOf } from "./measure.ts";

/** A relation in which one side is taken from the other. */
export type LinearRelation = Exclude<Relation, { kind: "ratio" }>;

/** A cell of a relation written as left − right: the left side counts +1. */
export interface Part {
  cell: Cell;
  coefficient: 1 | -1;
}

export interface Balance {
  sort: Sort;
  /** The left cell. */
  left: number;
  /** Left − right; blanks count as 0. */
  difference: number;
  /** What the printed digits allow: the half widths of all parts together. */
  tolerance: number;
}

export function partsOf(relation: LinearRelation): Part[] {
  switch (relation.kind) {
    case "sum":
      return [
        { cell: relation.total, coefficient: 1 },
        ...relation.terms.map(({ cell, sign }): Part => ({ cell, coefficient: sign === 1 ? -1 : 1 })),
      ];
    case "equal":
      return [
        { cell: relation.left, coefficient: 1 },
        { cell: relation.right, coefficient: -1 },
      ];
    case "at-most":
      return [
        { cell: relation.smaller, coefficient: 1 },
        { cell: relation.larger, coefficient: -1 },
      ];
  }
}

/** `undefined` where money meets what is no money, or the numbers are larger than any budget. */
export function balanceOf(relation: LinearRelation): Balance | undefined {
  const parts = partsOf(relation);
  const sorts = new Set(parts.map((part) => sortOf(part.cell)).filter((sort) => sort !== undefined));
  if (sorts.size > 1) {
    return undefined;
  }
  const finest = finestHalves(parts);
  let difference = 0;
  let tolerance = 0;
  for (const { cell, coefficient } of parts) {
    const { value, half } = measure(cell);
    difference += coefficient * value;
    tolerance += isBareZero(cell) ? Math.min(half, finest.get(cell.table) ?? half) : half;
    if (!Number.isSafeInteger(value) || !Number.isSafeInteger(difference)) {
      return undefined;
    }
  }
  const left = parts[0] ? measure(parts[0].cell).value : 0;
  return { sort: sorts.has("plain") ? "plain" : "money", left, difference, tolerance };
}

// A bare 0 among numbers with decimals is as precise as they are: it must not hide a difference of half a unit.
function finestHalves(parts: readonly Part[]): Map<string, number> {
  const finest = new Map<string, number>();
  for (const { cell } of parts) {
    if (cell.number && !isBareZero(cell)) {
      const { half } = measure(cell);
      finest.set(cell.table, Math.min(half, finest.get(cell.table) ?? half));
    }
  }
  return finest;
}
