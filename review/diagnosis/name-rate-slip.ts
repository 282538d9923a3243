import { WHOLE } from "../judge-ratio.ts";
import type { Variable } from "./equation.ts";
import type { Slip } from "./name-slip.ts";

/**
 * A rate of growth that is the result of another formula on the same two amounts: this year as a percentage of the year
 * before, or the change over this year.
 */
export function nameRateSlip(variable: Variable): Slip | undefined {
  const ratio = variable.equations.find(
    (equation) => equation.state === "broken" && equation.ratio?.printed === variable,
  )?.ratio;
  if (!ratio || ratio.relation.form === "share" || ratio.relation.form === "completion") {
    return undefined;
  }
  const { numerator, denominator, relation } = ratio;
  const [now, change] =
    relation.form === "change"
      ? [denominator.value, numerator.value]
      : [numerator.value, numerator.value - denominator.value];
  const printed = Math.abs(variable.value);
  const isPrinted = (rate: number) => Math.abs(Math.abs(rate) * WHOLE - printed) <= variable.half;
  if (now !== change && isPrinted(now / (now - change))) {
    return "share-not-growth";
  }
  return now !== 0 && isPrinted(change / now) ? "wrong-base" : undefined;
}
