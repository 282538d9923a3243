import type { Judgement, RatioForm, RatioRelation } from "../domain/relation.ts";
import { isBlankCell, measure, PLAIN_DECIMALS, sortOf } from "./measure.ts";

/** 100 %, in the measure of a printed percentage. */
export const WHOLE = 100 * 10 ** PLAIN_DECIMALS;
/** Judgements give ratios in 1/10^6 of a percentage point, cells are measured in 1/10^4. */
const FINER = 100n;

/**
 * A ratio brought to one form: printed = numerator ÷ denominator + offset, with a positive denominator; a change is one of
 * the year before, which is the denominator less the numerator. A completion is 100 % and the change against the budget, which
 * is the denominator less the numerator too. A share of a negative amount turns both signs; growth is measured against the
 * absolute value (BUD-ARITH-014).
 */
export function signsOf(form: RatioForm, denominator: number): { turn: 1 | -1; offset: 0 | 1 | -1 } {
  if (form === "completion") {
    return { turn: 1, offset: 1 };
  }
  if (form !== "growth") {
    return { turn: denominator < 0 ? -1 : 1, offset: 0 };
  }
  return { turn: 1, offset: denominator < 0 ? 1 : -1 };
}

/** True where the numerator is the change and the denominator what came of it. */
export function isFromChange(form: RatioForm): boolean {
  return form === "change" || form === "completion";
}

/** Interval arithmetic in whole numbers: the printed percentage must meet the range the two printed amounts allow. */
export function judgeRatio(relation: RatioRelation): Judgement {
  const { ratio, numerator, denominator, form } = relation;
  if ([ratio, numerator, denominator].some(isBlankCell)) {
    return { relation, outcome: "not-stated" };
  }
  if (sortOf(ratio) !== "plain" || sortOf(numerator) !== sortOf(denominator)) {
    return { relation, outcome: "not-readable" };
  }
  const printed = measure(ratio);
  const above = measure(numerator);
  const below = measure(denominator);
  if (![printed, above, below].every(({ value }) => Number.isSafeInteger(value))) {
    return { relation, outcome: "not-readable" };
  }
  if (below.value === 0 || (isFromChange(form) && below.value - above.value <= 0)) {
    return { relation, outcome: "not-stated" };
  }

  const { turn, offset } = signsOf(form, below.value);
  const whole = BigInt(WHOLE);
  const shift = whole * BigInt(offset);
  const n = BigInt(turn * above.value);
  const d = BigInt(Math.abs(below.value));
  // Twice everything from here on, so that halves are whole numbers.
  const [nHalf, dHalf, rHalf] = [above, below, printed].map(({ half }) => BigInt(2 * half)) as [bigint, bigint, bigint];
  const r = BigInt(printed.value);
  const [nLow, nHigh] = [2n * n - nHalf, 2n * n + nHalf];
  const [dLow, dHigh] = [2n * d - dHalf > 0n ? 2n * d - dHalf : 1n, 2n * d + dHalf];
  // What was before goes up with what is now and down with the change.
  const bottom = (of: bigint, top: bigint) => (isFromChange(form) ? (of - top > 0n ? of - top : 1n) : of);
  const isBelow = (top: bigint, bottom: bigint, bound: bigint) => 2n * (whole * top + shift * bottom) <= bound * bottom;
  const isAbove = (top: bigint, bottom: bigint, bound: bigint) => 2n * (whole * top + shift * bottom) >= bound * bottom;
  const meets =
    isBelow(nLow, bottom(nLow >= 0n ? dHigh : dLow, nLow), 2n * r + rHalf) &&
    isAbove(nHigh, bottom(nHigh >= 0n ? dLow : dHigh, nHigh), 2n * r - rHalf);

  const base = isFromChange(form) ? d - n : d;
  const exact = whole * n + shift * base;
  const rounded = rHalf === 0n ? divideRounded(exact, base) : divideRounded(exact, base * rHalf) * rHalf;
  const difference = Number(divideRounded((r * base - exact) * FINER, base));
  const isAllowed = Math.abs(difference) <= (relation.allows ?? -1) * Number(FINER);
  const outcome = !meets && !isAllowed ? "contradicts" : rounded === r ? "agrees" : "rounding";
  return {
    relation,
    outcome,
    difference,
    expected: Number(divideRounded(exact * FINER, base)),
  };
}

/** Halves go away from zero; the divisor is positive. */
function divideRounded(dividend: bigint, divisor: bigint): bigint {
  const size = ((dividend < 0n ? -dividend : dividend) * 2n + divisor) / (2n * divisor);
  return dividend < 0n ? -size : size;
}
