import { totalsAbove } from "./bonds.ts";
import type { DisjointSets } from "./disjoint-sets.ts";
import { hasGap, isLimit, type Variable } from "./equation.ts";
import type { Explanation } from "./explanation.ts";
import { type Spot, tablesOf } from "./spots.ts";

/**
 * A cell and a sum above it in its table, each off against another table by the same amount: what is wrong in the one was
 * carried into the other.
 */
export function joinCarried(sets: DisjointSets<Explanation>, explanations: readonly Explanation[]): void {
  const spots = explanations
    .filter(({ table }) => table === undefined)
    .flatMap((explanation) => explanation.equations.map((equation) => ({ explanation, equation })))
    .filter(({ equation }) => !equation.ratio && tablesOf(equation).size > 1);
  const broken = new Map<Variable, Spot[]>();
  for (const spot of spots) {
    for (const variable of spot.equation.coefficients.keys()) {
      broken.set(variable, [...(broken.get(variable) ?? []), spot]);
    }
  }
  for (const [variable, own] of broken) {
    joinClaims(sets, own, variable);
    for (const total of [variable, ...totalsAbove(variable)]) {
      for (const spot of broken.get(total) ?? []) {
        for (const one of own.filter((other) => isCarried(other, spot, total === variable))) {
          sets.join(one.explanation, spot.explanation);
        }
      }
    }
  }
}

/** What two relations of the same cell ask of it has a sign; only limits leave open how much of it they ask. */
function isCarried(one: Spot, other: Spot, isOfOneCell: boolean): boolean {
  const hasLimit = isLimit(one.equation) || isLimit(other.equation);
  return (
    one.equation !== other.equation &&
    (hasLimit || !isOfOneCell) &&
    (isNearlySame(one, other) || mayBeCarried(one, other))
  );
}

/** Relations of one cell that ask the same change of it, though no change of it alone would do: it was carried on inside its table. */
function joinClaims(sets: DisjointSets<Explanation>, spots: readonly Spot[], variable: Variable): void {
  const claims = spots.filter(
    ({ equation, explanation }) => !explanation.blamed && hasGap(equation) && equation.coefficients.get(variable) !== 0,
  );
  const changeOf = ({ equation }: Spot): number => equation.gap / (equation.coefficients.get(variable) ?? 1);
  claims.sort((a, b) => changeOf(a) - changeOf(b));
  for (const [index, one] of claims.entries()) {
    const next = claims[index + 1];
    if (next && changeOf(next) - changeOf(one) <= one.equation.tolerance + next.equation.tolerance) {
      sets.join(one.explanation, next.explanation);
    }
  }
}

function isNearlySame({ equation: a }: Spot, { equation: b }: Spot): boolean {
  return Math.abs(Math.abs(a.gap) - Math.abs(b.gap)) <= a.tolerance + b.tolerance;
}

/** A limit is passed by less than the change where the cell was below it. Nothing that has its own cell to blame is asked. */
function mayBeCarried(one: Spot, other: Spot): boolean {
  const [a, b] = [one.equation, other.equation];
  const isOpen = [one, other].every(({ explanation }) => !explanation.blamed);
  const [limit, change] = isLimit(a) ? [a, b] : [b, a];
  return isOpen && isLimit(limit) && (isLimit(change) || limit.gap <= Math.abs(change.gap) + a.tolerance + b.tolerance);
}
