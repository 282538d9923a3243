/** An exact number: `top` ÷ `bottom`, the bottom positive. Formulas are calculated in these, never in floating point. */
export interface Fraction {
  top: bigint;
  bottom: bigint;
}

export function fraction(top: bigint | number, bottom: bigint | number = 1n): Fraction {
  const [above, below] = [BigInt(top), BigInt(bottom)];
  return below < 0n ? { top: -above, bottom: -below } : { top: above, bottom: below };
}

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

export function negate({ top, bottom }: Fraction): Fraction {
  return { top: -top, bottom };
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.top, a.bottom * b.bottom);
}

/** The divisor must not be 0. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom, a.bottom * b.top);
}

/** Negative, 0 or positive, as `a` is less than, equal to or more than `b`. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Whole units of `10^decimals`, halves away from zero: for showing. */
export function roundTo({ top, bottom }: Fraction, decimals: number): number {
  const scaled = (top < 0n ? -top : top) * 10n ** BigInt(decimals);
  const size = Number((2n * scaled + bottom) / (2n * bottom));
  return top < 0n ? -size : size;
}
