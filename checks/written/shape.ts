import type { RatioForm } from "../../domain/relation.ts";
import type { Expression, Formula } from "./formula.ts";
import { compare, fraction } from "./fraction.ts";
import { type Addend, addendsOf, opposite } from "./linear.ts";

type CellOf = Extract<Expression, { kind: "cell" }>;

/**
 * What a formula is to the engine: a relation it judges and diagnoses like any other, or, where it is none of these, a
 * calculation of its own.
 */
export type Shape =
  | { kind: "sum"; total: CellOf; addends: Addend[] }
  | { kind: "at-most"; smaller: CellOf; larger: CellOf }
  | { kind: "ratio"; printed: CellOf; numerator: CellOf; denominator: CellOf; form: RatioForm }
  | { kind: "calculation" };

const ONE = fraction(1);

export function shapeOf({ left, comparison, right }: Formula): Shape {
  const linear = { left: addendsOf(left), right: addendsOf(right) };
  if (linear.left && linear.right) {
    return shapeOfSums(linear.left, comparison, linear.right);
  }
  const ratio = comparison === "=" ? (ratioOf(left, right) ?? ratioOf(right, left)) : undefined;
  return ratio ?? { kind: "calculation" };
}

function shapeOfSums(left: Addend[], comparison: Formula["comparison"], right: Addend[]): Shape {
  if (comparison === "=") {
    return sumOf(left, right) ?? sumOf(right, left) ?? { kind: "calculation" };
  }
  const [one, other, ...more] = [...left, ...right.map(turned)];
  if (!one || !other || more.length > 0 || comparison === "<" || comparison === ">" || one.sign === other.sign) {
    return { kind: "calculation" };
  }
  const [added, taken] = one.sign === 1 ? [one.of, other.of] : [other.of, one.of];
  if (added.kind === "rows" || taken.kind === "rows") {
    return { kind: "calculation" };
  }
  return comparison === "≤"
    ? { kind: "at-most", smaller: added, larger: taken }
    : { kind: "at-most", smaller: taken, larger: added };
}

/** The first cell that stands alone on its side is the total; what is added to it goes to the other side. */
function sumOf(side: Addend[], other: Addend[]): Shape | undefined {
  const at = side.findIndex(({ of, sign }) => of.kind === "cell" && sign === 1);
  const total = side[at]?.of;
  return total?.kind === "cell"
    ? { kind: "sum", total, addends: [...other, ...side.toSpliced(at, 1).map(turned)] }
    : undefined;
}

function turned({ of, sign }: Addend): Addend {
  return { of, sign: opposite(sign) };
}

/** 比重 = 部分 ÷ 全部, 增长率 = (本年 − 上年) ÷ 上年, 增长率 = 本年 ÷ 上年 − 1. */
function ratioOf(printed: Expression, calculated: Expression): Shape | undefined {
  const of = withoutOne(calculated);
  if (printed.kind !== "cell" || of.kind !== "binary") {
    return undefined;
  }
  if (of.operator === "−" && of.left.kind === "binary" && isOne(of.right)) {
    return quotient(printed, of.left, "growth");
  }
  const { left } = of;
  const isChange =
    of.operator === "÷" && left.kind === "binary" && left.operator === "−" && isSame(left.right, of.right);
  return isChange ? quotient(printed, { ...of, left: left.left }, "growth") : quotient(printed, of, "share");
}

function quotient(
  printed: CellOf,
  { operator, left, right }: Extract<Expression, { kind: "binary" }>,
  form: RatioForm,
) {
  const isQuotient = operator === "÷" && left.kind === "cell" && right.kind === "cell";
  return isQuotient ? { kind: "ratio" as const, printed, numerator: left, denominator: right, form } : undefined;
}

/** × 100% says nothing. */
function withoutOne(expression: Expression): Expression {
  return expression.kind === "binary" && expression.operator === "×" && isOne(expression.right)
    ? expression.left
    : expression;
}

function isOne(expression: Expression): boolean {
  return expression.kind === "number" && expression.sort === "plain" && compare(expression.value, ONE) === 0;
}

function isSame(one: Expression, other: Expression): boolean {
  return one.kind === "cell" && other.kind === "cell" && one.reference.text === other.reference.text;
}
