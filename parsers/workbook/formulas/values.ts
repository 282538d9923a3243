/** `#DIV/0!` and its like. */
export class CellError {
  readonly code: string;
  constructor(code: string) {
    this.code = code;
  }
}

/** What a cell or a part of a formula comes to; `undefined` is an empty cell. */
export type Scalar = number | string | boolean | CellError | undefined;

/** A rectangle of cells of a sheet; rows and columns count from 0, both ends belong to it. */
export interface Area {
  sheet: number;
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Rows of values, all of one length. */
export type Matrix = Scalar[][];

/** Why a formula was not recomputed. */
export type Obstacle =
  | "external" // of another workbook
  | "volatile" // of the moment it is calculated
  | "function" // a function not known here
  | "name" // a name not defined as cells
  | "circular"
  | "text" // calculates with a text that may be a number to Excel
  | "near" // compares numbers that differ in their last bits
  | "hidden-rows" // SUBTOTAL over hidden rows, by hand or by filter
  | "array"
  | "too-large"
  | "syntax";

/** Ends the recomputing of one formula, which is then counted and told. */
export class NotComputable extends Error {
  readonly obstacle: Obstacle;
  constructor(obstacle: Obstacle, detail = "") {
    super(detail);
    this.name = "NotComputable";
    this.obstacle = obstacle;
  }
}

const PLAIN_NUMBER = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:E[-+]?\d+)?%?$/iu;

/** What a text counts as in a calculation. Dates and amounts with a currency are numbers to Excel, and none here. */
function textToNumber(text: string): number {
  const compact = text.trim();
  if (compact === "" || !PLAIN_NUMBER.test(compact)) {
    throw new NotComputable("text", text);
  }
  const value = Number(compact.replaceAll(",", "").replace(/%$/u, ""));
  if (Number.isNaN(value)) {
    throw new NotComputable("text", text);
  }
  return compact.endsWith("%") ? value / 100 : value;
}

/** An error goes through everything that is calculated with it. */
export function toNumber(value: Scalar): number {
  if (typeof value === "number") {
    return value;
  }
  if (value instanceof CellError) {
    throw value;
  }
  return typeof value === "string" ? textToNumber(value) : Number(value ?? 0);
}

export function toBoolean(value: Scalar): boolean {
  if (typeof value === "string") {
    const word = value.trim().toUpperCase();
    if (word !== "TRUE" && word !== "FALSE") {
      throw new NotComputable("text", value);
    }
    return word === "TRUE";
  }
  return toNumber(value) !== 0;
}

export function toText(value: Scalar): string {
  if (value instanceof CellError) {
    throw value;
  }
  if (typeof value === "boolean") {
    return value ? "TRUE" : "FALSE";
  }
  return typeof value === "number" ? String(Number(value.toPrecision(15))) : (value ?? "");
}

/** Numbers before texts before truth values; texts without regard to case. Below 0 where `one` comes first. */
export function compareScalars(one: Scalar, other: Scalar): number {
  for (const value of [one, other]) {
    if (value instanceof CellError) {
      throw value;
    }
  }
  const [a, b] = [one ?? emptyLike(other), other ?? emptyLike(one)];
  const [rankA, rankB] = [rankOf(a), rankOf(b)];
  if (rankA !== rankB) {
    return rankA - rankB;
  }
  if (typeof a === "string" && typeof b === "string") {
    const [x, y] = [a.toUpperCase(), b.toUpperCase()];
    return x < y ? -1 : x > y ? 1 : 0;
  }
  return compareNumbers(Number(a), Number(b));
}

/** What is left of binary fractions, in a comparison. */
const LAST_BIT = 1e-15;
const NEAR = 1e-6;

/** Whether two sums are equal to the last bit depends on the order in which they were added up: it is left open. */
function compareNumbers(one: number, other: number): number {
  const gap = Math.abs(one - other);
  if (gap <= LAST_BIT * Math.max(Math.abs(one), Math.abs(other))) {
    return 0;
  }
  if (gap < NEAR) {
    throw new NotComputable("near");
  }
  return one - other;
}

function emptyLike(value: Scalar): Scalar {
  return typeof value === "string" ? "" : typeof value === "boolean" ? false : 0;
}

function rankOf(value: Scalar): number {
  return ["number", "string", "boolean"].indexOf(typeof value);
}

/** Excel calculates with some fifteen digits: what differs behind them is the same. */
export function isSameNumber(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-11 * Math.max(Math.abs(one), Math.abs(other));
}
