import { isFromChange, signsOf, WHOLE } from "../judge-ratio.ts";
import { type Equation, isLimit, type Variable } from "./equation.ts";

/** Changes of one cell, from the lowest to the highest. */
export type Span = readonly [low: number, high: number];

export const ANY: Span = [-Infinity, Infinity];

export function intersect(a: Span, b: Span): Span | undefined {
  const low = Math.max(a[0], b[0]);
  const high = Math.min(a[1], b[1]);
  return low <= high ? [low, high] : undefined;
}

/**
 * The changes of one cell with which the equation holds. `slack` widens the tolerance: the half width of a number that is
 * not printed yet. `undefined` where no change of this cell can be told to help.
 */
export function allowedChange(equation: Equation, variable: Variable, slack = 0): Span | undefined {
  if (equation.ratio) {
    return allowedInRatio(equation.ratio, variable);
  }
  const coefficient = equation.coefficients.get(variable) ?? 0;
  if (coefficient === 0) {
    return undefined;
  }
  const tolerance = equation.tolerance + slack;
  const highest = (tolerance - equation.residual) / coefficient;
  if (isLimit(equation)) {
    return coefficient > 0 ? [-Infinity, highest] : [highest, Infinity];
  }
  const lowest = (-tolerance - equation.residual) / coefficient;
  return [Math.min(lowest, highest), Math.max(lowest, highest)];
}

/** The change with which both sides are the same number. A limit has none, nor have the two amounts of a ratio. */
export function exactChange(equation: Equation, variable: Variable): number | undefined {
  if (isLimit(equation)) {
    return undefined;
  }
  if (equation.ratio) {
    return equation.ratio.printed === variable ? quotient(equation.ratio) - variable.value : undefined;
  }
  const coefficient = equation.coefficients.get(variable) ?? 0;
  return coefficient === 0 ? undefined : -equation.residual / coefficient;
}

export function isWithin(equation: Equation): boolean {
  if (equation.ratio) {
    const span = allowedChange(equation, equation.ratio.printed);
    return span !== undefined && span[0] <= 0 && span[1] >= 0;
  }
  const excess = isLimit(equation) ? equation.residual : Math.abs(equation.residual);
  return excess <= equation.tolerance;
}

type Ratio = NonNullable<Equation["ratio"]>;

function quotient({ relation, numerator, denominator }: Ratio): number {
  const { turn, offset } = signsOf(relation.form, denominator.value);
  if (isFromChange(relation.form)) {
    return WHOLE * (numerator.value / (denominator.value - numerator.value) + offset);
  }
  return WHOLE * ((turn * numerator.value) / Math.abs(denominator.value) + offset);
}

// Judging is exact; here plain floating point is enough: it only draws the borders between candidates.
function allowedInRatio(ratio: Ratio, variable: Variable): Span | undefined {
  const { relation, printed, numerator, denominator } = ratio;
  if (isFromChange(relation.form)) {
    return allowedInChange(ratio, variable);
  }
  const { turn, offset } = signsOf(relation.form, denominator.value);
  const size = Math.abs(denominator.value);
  const bottom: Span = [Math.max(size - denominator.half, 0.5), size + denominator.half];
  const top: Span = [turn * numerator.value - numerator.half, turn * numerator.value + numerator.half];
  const share: Span = [
    (printed.value - printed.half) / WHOLE - offset,
    (printed.value + printed.half) / WHOLE - offset,
  ];
  if (variable === printed) {
    const corners = top.flatMap((n) => bottom.map((d) => WHOLE * (n / d + offset) - printed.value));
    return [Math.min(...corners) - printed.half, Math.max(...corners) + printed.half];
  }
  if (variable === numerator) {
    const corners = share.flatMap((s) => bottom.map((d) => s * d - turn * numerator.value));
    const [low, high] = [Math.min(...corners) - numerator.half, Math.max(...corners) + numerator.half];
    return turn === 1 ? [low, high] : [-high, -low];
  }
  // A denominator can only be told from a numerator and a percentage of one sign.
  const sign = Math.sign(numerator.value * turn);
  const tops = top.map((n) => n * sign);
  const shares = share.map((s) => s * sign);
  if ([...tops, ...shares].some((bound) => bound <= 0)) {
    return undefined;
  }
  const low = Math.min(...tops) / Math.max(...shares) - denominator.half - size;
  const high = Math.max(...tops) / Math.min(...shares) + denominator.half - size;
  return denominator.value > 0 ? [low, high] : [-high, -low];
}

// r = d ÷ (s − d), so that d = s·r ÷ (1 + r) and s = d·(1 + r) ÷ r. A completion prints 1 + r.
function allowedInChange({ relation, printed, numerator, denominator }: Ratio, variable: Variable): Span | undefined {
  const changes: Span = [numerator.value - numerator.half, numerator.value + numerator.half];
  const amounts: Span = [denominator.value - denominator.half, denominator.value + denominator.half];
  const { offset } = signsOf(relation.form, denominator.value);
  const rates: Span = [
    (printed.value - printed.half) / WHOLE - offset,
    (printed.value + printed.half) / WHOLE - offset,
  ];
  if (variable === printed) {
    const corners = changes.flatMap((d) => amounts.filter((s) => s > d).map((s) => WHOLE * (d / (s - d) + offset)));
    return corners.length === 0 ? undefined : widened(corners, printed);
  }
  if (rates[0] <= -1) {
    return undefined;
  }
  if (variable === numerator) {
    return widened(
      rates.flatMap((r) => amounts.map((s) => (s * r) / (1 + r))),
      numerator,
    );
  }
  const sign = Math.sign(numerator.value);
  return [...rates, ...changes].some((bound) => bound * sign <= 0)
    ? undefined
    : widened(
        rates.flatMap((r) => changes.map((d) => (d * (1 + r)) / r)),
        denominator,
      );
}

function widened(values: readonly number[], { value, half }: Variable): Span {
  return [Math.min(...values) - value - half, Math.max(...values) - value + half];
}
