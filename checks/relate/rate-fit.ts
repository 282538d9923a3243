import type { Cell } from "../../domain/budget-table.ts";
import type { RatioForm, RatioRelation } from "../../domain/relation.ts";

export interface RateFit {
  /** The rate is what its amounts give as printed. */
  isExact: boolean;
  /** The rate is what its amounts may give, whatever they were rounded from. */
  isWithin: boolean;
  /** How likely a rate of the unrounded amounts is printed as one of the rounded ones; 1 where nothing can be told. */
  chance: number;
}

interface Measured {
  value: number;
  half: number;
}

/** How a rate of the text fits its two amounts. Plain floating point: what fits is judged exactly afterwards. */
export function fitOf({ ratio, numerator, denominator, form }: RatioRelation): RateFit | undefined {
  const [rate, above, below] = [percentOf(ratio), moneyOf(numerator), moneyOf(denominator)];
  if (!rate || !above || !below || below.value === 0) {
    return undefined;
  }
  const made = rateOf(form, above.value, below.value);
  const corners = [-1, 1].flatMap((a) =>
    [-1, 1].map((b) => rateOf(form, above.value + a * above.half, below.value + b * below.half)),
  );
  const width = (Math.max(...corners) - Math.min(...corners)) / 2;
  const off = Math.abs(made - rate.value);
  return {
    isExact: off <= rate.half * (1 + 1e-9),
    isWithin: off <= width + rate.half,
    chance: width > rate.half * 2 ? rate.half / width : 1,
  };
}

function rateOf(form: RatioForm, above: number, below: number): number {
  switch (form) {
    case "share":
      return (100 * above) / below;
    case "growth":
      return (100 * (above - below)) / Math.abs(below);
    case "change":
      return (100 * above) / (below - above);
    case "completion":
      return (100 * below) / (below - above);
  }
}

function percentOf({ number }: Cell): Measured | undefined {
  return number && { value: number.mantissa / 10 ** number.decimals, half: 0.5 / 10 ** number.decimals };
}

function moneyOf({ money }: Cell): Measured | undefined {
  return money && { value: money.amount, half: money.step / 2 };
}
