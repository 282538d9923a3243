import type { Cell } from "./budget-table.ts";
import { type CellPlace, LargeSum } from "./large-sum.ts";

/** One operand: added or taken away. */
export interface Term {
  cell: Cell;
  sign: 1 | -1;
}

export type RatioForm = "share" | "growth" | "change" | "completion";

interface Said {
  /** What the parts are to the reader: `下级科目合计`, `基本支出与项目支出之和`. */
  says: string;
  /**
   * The column it compares with another source, where it does. When most of a column differ, the column was restated
   * (口径调整) or is of another scope; when one does, that one is wrong.
   */
  comparison?: Comparison;
  /**
   * How far apart both sides may be beyond what the printed digits leave open, where a rule says so: in fen; where it is no
   * money, in 1/10^4 of the printed unit or percentage point.
   */
  allows?: number;
}

/** What a whole column is compared with, by one key for all relations of the column. */
export interface Comparison {
  key: string;
  /** What the reader is told of it: `《2024年…》“2023年预算数”列与上年《2023年…》`. */
  says: string;
  /** The table says itself that the column was restated: 同口径. */
  isNoted?: true;
}

/**
 * What must hold between printed numbers 勾稽关系. Checks state relations, the engine judges them.
 * `sum` total = Σ terms; `equal` left = right; `at-most` smaller ≤ larger;
 * `ratio` printed percentage = numerator ÷ denominator (share), numerator ÷ denominator − 1 (growth), or, where a text
 * prints the change and not the year before, numerator ÷ (denominator − numerator): 增加844.15 to 13649.07 is 6.59 % (change);
 * the same of a budget, denominator ÷ (denominator − numerator): 2,350, 减少150 completes 94 % (completion).
 */
export type Relation = Said &
  (
    | { kind: "sum"; total: Cell; terms: Term[] }
    | { kind: "equal"; left: Cell; right: Cell }
    | { kind: "at-most"; smaller: Cell; larger: Cell }
    | { kind: "ratio"; ratio: Cell; numerator: Cell; denominator: Cell; form: RatioForm }
  );

export type RatioRelation = Extract<Relation, { kind: "ratio" }>;

/** `total` = Σ `parts`, those in `less` taken away. */
export function sum(total: Cell, parts: readonly Cell[], says: string, less: readonly Cell[] = []): Relation {
  const terms: Term[] = parts.map((cell) => ({ cell, sign: 1 }));
  return { kind: "sum", total, terms: [...terms, ...less.map((cell): Term => ({ cell, sign: -1 }))], says };
}

/** The same quantity printed twice, in the same unit or in another. `says` names the right side. */
export function equal(left: Cell, right: Cell, says: string): Relation {
  return { kind: "equal", left, right, says };
}

/** `result` = `minuend` − `subtrahend`. */
export function difference(result: Cell, minuend: Cell, subtrahend: Cell, says: string): Relation {
  return sum(result, [minuend], says, [subtrahend]);
}

/** `smaller` may not be larger than `larger`. */
export function atMost(smaller: Cell, larger: Cell, says: string): Relation {
  return { kind: "at-most", smaller, larger, says };
}

/** A printed percentage against the two amounts it is made from. */
export function ratio(printed: Cell, numerator: Cell, denominator: Cell, form: RatioForm, says: string): RatioRelation {
  return { kind: "ratio", ratio: printed, numerator, denominator, form, says };
}

/** The same relation, as one of those that compare a whole column. */
export function within(comparison: Comparison, relation: Relation): Relation {
  return { ...relation, comparison };
}

/** Every cell a relation touches, the one that stands alone first. */
export function cellsOf(relation: Relation): Cell[] {
  switch (relation.kind) {
    case "sum":
      return [relation.total, ...relation.terms.map((term) => term.cell)];
    case "equal":
      return [relation.left, relation.right];
    case "at-most":
      return [relation.smaller, relation.larger];
    case "ratio":
      return [relation.ratio, relation.numerator, relation.denominator];
  }
}

/** Where these cells stand, in the same order; of a large table without making them. */
export function placesOf(relation: Relation): Iterable<CellPlace> {
  return relation instanceof LargeSum ? relation.places() : cellsOf(relation);
}

/** Identity of a cell within one review. */
export function cellKey({ table, row, column }: CellPlace): string {
  return `${table}:${row}:${column}`;
}

/**
 * How a relation turned out: `agrees` exactly; `rounding`, apart but within what the printed digits allow;
 * `contradicts`; `restated`, apart, but so is most of the column it belongs to; `not-stated`, an operand is blank so that
 * nothing can be said; `not-readable`, an operand is no number.
 */
export type RelationOutcome = "agrees" | "rounding" | "contradicts" | "restated" | "not-stated" | "not-readable";

export interface Judgement {
  relation: Relation;
  outcome: RelationOutcome;
  /**
   * Left side minus right side in fen; where it is no money, in 1/10^6 of the printed unit or percentage point. Only where
   * both sides are stated.
   */
  difference?: number;
  /** What the right side comes to: Σ terms, the other cell, the recomputed percentage; same measure as `difference`. */
  expected?: number;
}
