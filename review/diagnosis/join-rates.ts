import { measure } from "../measure.ts";
import { allowedChange } from "./allowed-change.ts";
import { totalsAbove } from "./bonds.ts";
import type { DisjointSets } from "./disjoint-sets.ts";
import { type Equation, hasGap, type Variable } from "./equation.ts";
import type { Explanation } from "./explanation.ts";

/** What another relation asks of an amount: to be changed by so much, with the explanation this relation belongs to. */
interface Claim {
  explanation: Explanation;
  change: number;
  tolerance: number;
}

/**
 * A rate over an amount that other relations dispute looks wrong by itself. Where it holds with the amount that they ask for,
 * the amount is what is wrong, and the rate is no cause of its own.
 */
export function joinRates(sets: DisjointSets<Explanation>, explanations: readonly Explanation[]): void {
  const claims = claimsOn(explanations.filter(({ blamed, table }) => !blamed && table === undefined));
  for (const explanation of explanations) {
    const amounts = explanation.equations.map((equation) => claimFor(equation, claims, explanation));
    for (const found of amounts.every((one) => one !== undefined) ? amounts : []) {
      sets.join((found as Claim).explanation, explanation);
    }
  }
}

function claimsOn(explanations: readonly Explanation[]): Map<Variable, Claim[]> {
  const claims = new Map<Variable, Claim[]>();
  for (const explanation of explanations) {
    for (const { coefficients, gap, tolerance } of explanation.equations.filter(hasGap)) {
      for (const [variable, coefficient] of coefficients) {
        const claim = { explanation, change: -gap / coefficient, tolerance };
        // What is wrong in an item was carried into the sums above it.
        for (const one of coefficient === 0 ? [] : [variable, ...totalsAbove(variable)]) {
          claims.set(one, [...(claims.get(one) ?? []), claim]);
        }
      }
    }
  }
  return claims;
}

/** Only for a rate: the claim on one of its amounts with which it holds. */
function claimFor(
  equation: Equation,
  claims: ReadonlyMap<Variable, readonly Claim[]>,
  own: Explanation,
): Claim | undefined {
  const { ratio } = equation;
  for (const amount of ratio ? [ratio.numerator, ratio.denominator] : []) {
    const span = allowedChange(asPrinted(equation), amount);
    const found = claims
      .get(amount)
      ?.find(
        ({ explanation, change, tolerance }) =>
          explanation !== own && span && change >= span[0] - tolerance && change <= span[1] + tolerance,
      );
    if (found) {
      return found;
    }
  }
  return undefined;
}

/** The equation before its rate was corrected. */
function asPrinted(equation: Equation): Equation {
  const { ratio } = equation;
  return ratio
    ? { ...equation, ratio: { ...ratio, printed: { ...ratio.printed, ...measure(ratio.printed.cell) } } }
    : equation;
}
