import type { Equation } from "./equation.ts";
import type { Explanation } from "./explanation.ts";

/** 亿元 written for 万元, 万元 for 元, or the other way round. */
const UNIT_FACTORS = [1e4, 1e-4];

/**
 * What a single difference suggests when no cell is blamed: two digits that changed places, where changing them back makes
 * both sides agree. That nines divide a difference proves nothing.
 */
export function hintAtSlip({ equations, others }: Explanation): string | undefined {
  const isSwapped = equations.length === 1 && others.some(({ correction }) => correction?.slip === "swapped-digits");
  return isSwapped ? "差额可被 9 整除，疑似数字颠倒" : undefined;
}

export function hintAtUnit([equation, ...more]: readonly Equation[]): string | undefined {
  const label = equation && more.length === 0 ? labelOfUnitSlip(equation) : undefined;
  return label === undefined ? undefined : `“${label}”的金额单位改换后即相符，疑似亿元、万元、元混用`;
}

/** The only amount that closes the gap when it is read in another unit. */
function labelOfUnitSlip({ coefficients, gap, tolerance, ratio }: Equation): string | undefined {
  if (ratio) {
    return undefined;
  }
  const fitting = [...coefficients].filter(
    ([{ cell, value, half }, coefficient]) =>
      cell.money !== undefined &&
      value !== 0 &&
      UNIT_FACTORS.some(
        (factor) =>
          Math.abs(gap + coefficient * value * (factor - 1)) <= tolerance + half * (factor - 1) &&
          Math.abs(gap) > tolerance,
      ),
  );
  // Of two amounts that should be equal each fits: the unit is wrong, but nobody can say whose.
  return fitting.length === 1 ? fitting[0]?.[0].cell.label : undefined;
}
