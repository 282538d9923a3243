import type { Cell } from "../../domain/budget-table.ts";
import type { Expression, Sort } from "./formula.ts";
import { add, compare, divide, type Fraction, fraction, multiply, negate } from "./fraction.ts";
import type { Operand } from "./resolve.ts";

/** A calculated amount: as printed, and between which bounds the printed digits leave it. */
export interface Quantity {
  /** Of 0, which is any. */
  sort: Sort | undefined;
  exact: Fraction;
  low: Fraction;
  high: Fraction;
}

/** Why nothing can be calculated, in Chinese. */
export class NotCalculable extends Error {}

const ZERO = fraction(0);
const HUNDRED = 100n;

/** Calculates an expression; throws `NotCalculable` where a cell is blank or the parts do not go together. */
export function calculate(expression: Expression, operandOf: (expression: Expression) => Operand): Quantity {
  switch (expression.kind) {
    case "number": {
      const { value, sort } = expression;
      return { sort: value.top === 0n ? undefined : sort, exact: value, low: value, high: value };
    }
    case "cell":
    case "rows": {
      const operand = operandOf(expression);
      const stated = operand.cells.filter(({ number, unreadable }) => number !== undefined || unreadable);
      const [first] = operand.cells;
      if (stated.length === 0) {
        throw new NotCalculable(`“${first?.label}”${operand.cells.length > 1 ? "等" : ""}未填列`);
      }
      return stated.map((cell) => quantityOf(cell, operand)).reduce(plus);
    }
    case "negative":
      return opposite(calculate(expression.of, operandOf));
    case "binary": {
      const left = calculate(expression.left, operandOf);
      const right = calculate(expression.right, operandOf);
      switch (expression.operator) {
        case "+":
          return plus(left, right);
        case "−":
          return plus(left, opposite(right));
        case "×":
          return times(left, right);
        case "÷":
          return dividedBy(left, right);
      }
    }
  }
}

/**
 * A percentage is its share of one, with or without its sign. Money printed to the fen stands for itself; a bare 0 is as exact
 * as the other numbers of its table.
 */
function quantityOf(cell: Cell, { table, isPercent }: Operand): Quantity {
  const { number, money } = cell;
  if (!number) {
    throw new NotCalculable(`“${cell.label}”不是可识别的数字`);
  }
  const finer = number.mantissa === 0 ? 10n ** BigInt(Math.max(0, table.decimals - number.decimals)) : 1n;
  if (money) {
    const isExact = money.step === 1 && money.amount === number.mantissa;
    const half = fraction(isExact ? 0 : money.step, 2n * finer);
    return around(money.amount === 0 ? undefined : "money", fraction(money.amount), half);
  }
  const bottom = 10n ** BigInt(number.decimals) * (isPercent || number.percent ? HUNDRED : 1n);
  const half = fraction(1, 2n * bottom * finer);
  return around(number.mantissa === 0 ? undefined : "plain", fraction(number.mantissa, bottom), half);
}

function around(sort: Sort | undefined, exact: Fraction, half: Fraction): Quantity {
  return { sort, exact, low: add(exact, negate(half)), high: add(exact, half) };
}

function plus(a: Quantity, b: Quantity): Quantity {
  return {
    sort: sameSort(a, b),
    exact: add(a.exact, b.exact),
    low: add(a.low, b.low),
    high: add(a.high, b.high),
  };
}

/** Of two that are added or compared; 0 is either. */
export function sameSort(a: Quantity, b: Quantity): Sort | undefined {
  if (a.sort !== undefined && b.sort !== undefined && a.sort !== b.sort) {
    throw new NotCalculable("金额与没有金额单位的数不能相加减或比较，公式中的金额请写明单位，如“100万元”");
  }
  return a.sort ?? b.sort;
}

function opposite({ sort, exact, low, high }: Quantity): Quantity {
  return { sort, exact: negate(exact), low: negate(high), high: negate(low) };
}

function times(a: Quantity, b: Quantity): Quantity {
  if (a.sort === "money" && b.sort === "money") {
    throw new NotCalculable("金额不能乘以金额");
  }
  const isNothing = a.sort === undefined || b.sort === undefined;
  const sort = isNothing ? undefined : a.sort === "money" || b.sort === "money" ? "money" : "plain";
  return { sort, exact: multiply(a.exact, b.exact), ...bounds(a, b, multiply) };
}

function dividedBy(a: Quantity, b: Quantity): Quantity {
  if (compare(b.low, ZERO) <= 0 && compare(b.high, ZERO) >= 0) {
    throw new NotCalculable("除数为 0（或四舍五入后可能为 0）");
  }
  if (a.sort === "plain" && b.sort === "money") {
    throw new NotCalculable("没有金额单位的数不能除以金额");
  }
  const sort = a.sort === undefined ? undefined : a.sort === b.sort || b.sort === undefined ? "plain" : a.sort;
  return { sort, exact: divide(a.exact, b.exact), ...bounds(a, b, divide) };
}

function bounds(
  a: Quantity,
  b: Quantity,
  of: (a: Fraction, b: Fraction) => Fraction,
): { low: Fraction; high: Fraction } {
  const corners = [of(a.low, b.low), of(a.low, b.high), of(a.high, b.low), of(a.high, b.high)];
  const [first = ZERO] = corners;
  const least = (one: Fraction, other: Fraction): Fraction => (compare(one, other) <= 0 ? one : other);
  const most = (one: Fraction, other: Fraction): Fraction => (compare(one, other) >= 0 ? one : other);
  return { low: corners.reduce(least, first), high: corners.reduce(most, first) };
}
