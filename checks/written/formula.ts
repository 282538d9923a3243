import type { Fraction } from "./fraction.ts";

/** A piece of a formula with where it stands: characters from its beginning. */
export interface Named {
  text: string;
  at: number;
}

/** A cell of a table, as a formula names it: `上年.收支总表.收入总计.本年预算`. */
export interface Reference {
  /** As written. */
  text: string;
  /** 上年.: in the books of the year before. */
  isPrior: boolean;
  table: Named;
  /** Absent where the rows of the whole table are meant: `收支总表.*.本年预算`. */
  item?: Named;
  /** The rows under the item, or the uppermost of the table: `.*`. */
  isRows: boolean;
  /** From the top of the header down. */
  column: Named[];
}

/** What a number is: money in fen, or a plain number (a share, a count). */
export type Sort = "money" | "plain";

export type Expression =
  | { kind: "number"; text: string; value: Fraction; sort: Sort }
  | { kind: "cell"; reference: Reference }
  | { kind: "rows"; reference: Reference }
  | { kind: "negative"; of: Expression }
  | { kind: "binary"; operator: Operator; left: Expression; right: Expression };

export type Operator = "+" | "−" | "×" | "÷";
export type Comparison = "=" | "≤" | "≥" | "<" | ">";

/** What must hold: both sides as parsed and as written. */
export interface Formula {
  left: Expression;
  comparison: Comparison;
  right: Expression;
  says: { left: string; right: string };
}

/** Every reference of an expression, from left to right. */
export function referencesIn(expression: Expression): Reference[] {
  switch (expression.kind) {
    case "number":
      return [];
    case "cell":
    case "rows":
      return [expression.reference];
    case "negative":
      return referencesIn(expression.of);
    case "binary":
      return [...referencesIn(expression.left), ...referencesIn(expression.right)];
  }
}
