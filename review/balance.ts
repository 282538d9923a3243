import type { Cell, CellValue } from "../domain/budget-table.ts";
import { LargeSum } from "../domain/large-sum.ts";
import { standsInText } from "../domain/narrative.ts";
import type { Relation } from "../domain/relation.ts";
import { isBareZero, isBlankCell, measure, type Sort, sortOf } from "./measure.ts";

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
  /** What the printed digits allow: the half widths of all parts together; nothing between two totals of one table. */
  tolerance: number;
  /** Cells that print nothing: of all, and whether the left one is among them. */
  blanks: number;
  isLeftBlank: boolean;
  parts: number;
}

/** One after the other: those of a large table are made as they are asked for. */
export function* partsOf(relation: LinearRelation): Iterable<Part> {
  if (relation instanceof LargeSum) {
    let coefficient: 1 | -1 = 1;
    for (const cell of relation.cells()) {
      yield { cell, coefficient };
      coefficient = -1;
    }
    return;
  }
  switch (relation.kind) {
    case "sum":
      yield { cell: relation.total, coefficient: 1 };
      for (const { cell, sign } of relation.terms) {
        yield { cell, coefficient: sign === 1 ? -1 : 1 };
      }
      break;
    case "equal":
      yield { cell: relation.left, coefficient: 1 };
      yield { cell: relation.right, coefficient: -1 };
      break;
    case "at-most":
      yield { cell: relation.smaller, coefficient: 1 };
      yield { cell: relation.larger, coefficient: -1 };
  }
}

/** The same, of a large table without making the cells. */
function* valuesOf(relation: LinearRelation): Iterable<{ table: string; cell: CellValue; coefficient: 1 | -1 }> {
  if (relation instanceof LargeSum) {
    const { table } = relation;
    let coefficient: 1 | -1 = 1;
    for (const cell of relation.values()) {
      yield { table, cell, coefficient };
      coefficient = -1;
    }
    return;
  }
  for (const { cell, coefficient } of partsOf(relation)) {
    yield { table: cell.table, cell, coefficient };
  }
}

/** `undefined` where a cell is no number, money meets what is no money, or the numbers are larger than any budget. */
export function balanceOf(relation: LinearRelation): Balance | undefined {
  const balance = { left: 0, difference: 0, tolerance: 0, blanks: 0, isLeftBlank: false, parts: 0 };
  let sort: Sort | undefined;
  const finest = new Map<string, number>();
  const zeros: { table: string; half: number }[] = [];
  for (const { table, cell, coefficient } of valuesOf(relation)) {
    const own = sortOf(cell);
    const { value, half } = measure(cell);
    const difference = balance.difference + coefficient * value;
    const isMixed = own !== undefined && sort !== undefined && own !== sort;
    if (cell.unreadable || isMixed || !Number.isSafeInteger(value) || !Number.isSafeInteger(difference)) {
      return undefined;
    }
    sort ??= own;
    balance.difference = difference;
    if (balance.parts === 0) {
      balance.left = value;
      balance.isLeftBlank = isBlankCell(cell);
    }
    balance.parts += 1;
    balance.blanks += isBlankCell(cell) ? 1 : 0;
    if (isBareZero(cell)) {
      zeros.push({ table, half });
    } else {
      balance.tolerance += half;
      if (cell.number && half < (finest.get(table) ?? Number.POSITIVE_INFINITY)) {
        finest.set(table, half);
      }
    }
  }
  // A bare 0 among numbers with decimals is as precise as they are: it must not hide a difference of half a unit.
  for (const { table, half } of zeros) {
    balance.tolerance += Math.min(half, finest.get(table) ?? half);
  }
  if (isOneNumberTwice(relation)) {
    balance.tolerance = 0;
  }
  balance.tolerance = Math.max(balance.tolerance, relation.allows ?? 0);
  return { sort: sort ?? "money", ...balance };
}

/**
 * 收入总计 and 支出总计 of one table, printed to the same digit: rounded from one amount they are one number, whatever the
 * digits leave out. Between tables the same amount may have been added up in two ways.
 */
function isOneNumberTwice(relation: LinearRelation): boolean {
  if (relation.kind !== "equal") {
    return false;
  }
  const { left, right } = relation;
  const isAlike = left.number?.decimals === right.number?.decimals && left.money?.step === right.money?.step;
  const isAbout = left.spread !== undefined || right.spread !== undefined;
  return left.table === right.table && isAlike && !isAbout && !standsInText(left);
}
