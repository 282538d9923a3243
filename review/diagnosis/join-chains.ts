import { correctBy } from "./choose-correction.ts";
import { disjointSets } from "./disjoint-sets.ts";
import type { Equation, Variable } from "./equation.ts";
import type { Candidate, Explanation } from "./explanation.ts";

/** An explanation that blames a cell and says what it should read. */
interface Blaming {
  explanation: Explanation;
  blamed: Candidate;
  change: number;
}

/**
 * A number that is changed together with its 小计 and 合计 leaves its own table in order and contradicts the others at every
 * level: each of them looks wrong by itself, by the same amount, and correcting one puts the sum between them out. Such
 * explanations are one cause, and the item the others are made of is to blame.
 */
export function joinChains(explanations: readonly Explanation[]): Explanation[] {
  const blaming = explanations.flatMap((explanation): Blaming[] => {
    const { blamed } = explanation;
    return blamed?.correction ? [{ explanation, blamed, change: blamed.correction.change }] : [];
  });
  const byVariable = new Map(blaming.map((one) => [one.blamed.variable, one]));
  const sets = disjointSets(blaming);
  const links = new Map<Equation, Blaming[]>();
  for (const one of blaming) {
    for (const equation of one.explanation.unsettled) {
      const other = [...equation.coefficients.keys()]
        .map((variable) => byVariable.get(variable))
        .find((found) => found !== undefined && found !== one && balances(equation, one, found));
      if (other) {
        sets.join(one, other);
        links.set(equation, [one, other]);
      }
    }
  }
  const merged = sets.sets().map((set) => merge(set, links));
  return [...merged, ...explanations.filter(({ blamed }) => !blamed?.correction)];
}

// The one is the sum of the other. Two items that balance each other in a sum are two slips.
function balances({ coefficients, tolerance }: Equation, one: Blaming, other: Blaming): boolean {
  const [total] = coefficients.keys();
  const weigh = ({ blamed, change }: Blaming): number => (coefficients.get(blamed.variable) ?? 0) * change;
  return (
    [one, other].some(({ blamed }) => blamed.variable === total) &&
    one.blamed.variable.cell.table === other.blamed.variable.cell.table &&
    Math.abs(weigh(one) + weigh(other)) <= tolerance
  );
}

function merge(set: readonly Blaming[], links: ReadonlyMap<Equation, Blaming[]>): Explanation {
  const [first] = set;
  if (!first || set.length === 1) {
    return (first as Blaming).explanation;
  }
  const totals = new Set<Variable>();
  for (const [equation, [one]] of links) {
    const [total] = equation.coefficients.keys();
    if (total && one && set.includes(one)) {
      totals.add(total);
    }
  }
  const item = set.find(({ blamed }) => !totals.has(blamed.variable)) ?? first;
  const { change } = [...set].sort((a, b) => leastOpen(a) - leastOpen(b))[0] ?? item;
  const equations = set.flatMap(({ explanation }) => explanation.equations).sort((a, b) => a.order - b.order);
  const exact = [...equations].sort((a, b) => a.tolerance - b.tolerance).slice(0, 1);
  return {
    // The calculation shown first is the one the correction comes from.
    equations: [...exact, ...equations.filter((equation) => !exact.includes(equation))],
    blamed: change === item.change ? item.blamed : corrected(item, change),
    others: [],
    unsettled: [],
    along: set.filter((one) => one !== item).map(({ blamed }) => blamed),
  };
}

/** The amount the numbers of a chain are all off by is known best from the relation that leaves least of it open. */
function leastOpen({ explanation }: Blaming): number {
  return Math.min(...explanation.equations.map(({ tolerance }) => tolerance));
}

function corrected({ blamed, explanation }: Blaming, change: number): Candidate {
  const { variable, correction } = blamed;
  return correction
    ? { ...blamed, correction: correctBy(change, correction, variable, explanation.equations) }
    : blamed;
}
