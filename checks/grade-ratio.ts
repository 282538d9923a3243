import type { Severity } from "../domain/finding.ts";
import type { Judgement } from "../domain/relation.ts";

/** Judged ratios are in 1/10^6 of a percentage point. */
const POINT = 1_000_000;
/** A tenth of a point is no slip of the formula or the amounts. */
const SMALL = POINT / 10;

/**
 * A rate printed one last digit beside the recomputed one was cut off or rounded to make a sum of 100 %: a notice. One off by
 * a tenth of a point or less is a warning, more an error; one that unrounded amounts would allow is no more than a warning.
 */
export function gradeRatio({ relation, difference = 0, expected = 0 }: Judgement): Severity | undefined {
  if (relation.kind !== "ratio") {
    return undefined;
  }
  const digit = POINT / 10 ** (relation.ratio.number?.decimals ?? 0);
  const off = Math.abs(difference);
  // As the reader sees both: 63.75 % for 63.7399 % is one digit off, as 63.74 % for 63.7301 % is.
  const digitsOff = Math.round((expected + difference) / digit) - Math.round(expected / digit);
  if (off < digit || (Math.abs(digitsOff) <= 1 && off <= SMALL)) {
    return "notice";
  }
  const isAllowedUnrounded = relation.numerator.spread === 0;
  return off <= SMALL || isAllowedUnrounded ? "warning" : "error";
}
