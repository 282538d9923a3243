import { isWithin } from "./allowed-change.ts";
import { type Correction, cannotBe, chooseCorrection, isOdd } from "./choose-correction.ts";
import { disjointSets } from "./disjoint-sets.ts";
import type { Equation, System, Variable } from "./equation.ts";
import { type Candidate, claim, type Explanation } from "./explanation.ts";
import { joinChains } from "./join-chains.ts";
import { isTelling } from "./name-slip.ts";
import { closesWith, type Option, weighAgainstOdds, weighChanges } from "./weigh-changes.ts";

/** Above this many candidates, likely slips turn up by chance and tell nothing. */
const MOST_COMPARED = 60;

/** Options that restore the same relations: as explanations they are equally good. */
interface Rivals {
  restores: Equation[];
  options: Option[];
}

/**
 * Takes the broken relations apart into single wrong cells: in each set of broken relations that hang together the cell
 * that restores the most is corrected, until nothing is left or no cell helps. Equations are changed on the way: what
 * remains `broken` in the end no single cell explains.
 */
export function blameCells(system: System): Explanation[] {
  const explanations: Explanation[] = [];
  let found: Explanation[];
  do {
    found = connected(system.equations.filter((equation) => equation.state === "broken")).flatMap((component) =>
      explainSome(component, system),
    );
    explanations.push(...found);
  } while (found.length > 0);
  return joinChains(explanations).map(withdrawUnsettled);
}

function connected(broken: readonly Equation[]): Equation[][] {
  const sets = disjointSets(broken);
  const firstWith = new Map<Variable, Equation>();
  for (const equation of broken) {
    for (const variable of equation.coefficients.keys()) {
      sets.join(firstWith.get(variable) ?? equation, equation);
      firstWith.set(variable, firstWith.get(variable) ?? equation);
    }
  }
  return sets.sets();
}

// One round: the best explanations that do not get into each other's way. Cells that stand alone come first, since each
// correction tells more about the rest; only when there is none are equally good cells put side by side.
function explainSome(component: readonly Equation[], system: System): Explanation[] {
  const variables = [...new Set(component.flatMap((equation) => [...equation.coefficients.keys()]))];
  const options = bestOf(variables.flatMap(weighChanges)) ?? bestOf(variables.flatMap(weighAgainstOdds)) ?? [];
  const rivals = groupRivals(options);
  const settled = rivals.map((group) => ({ group, ...settle(group, system) }));

  const explanations: Explanation[] = [];
  const touched = new Set<Equation>();
  const contested = contestedRelations(settled.filter(({ blamed }) => blamed).map(({ group }) => group));
  const uniqueFirst = [...settled].sort((a, b) => Number(a.others.length > 0) - Number(b.others.length > 0));
  for (const { group, blamed, others } of uniqueFirst) {
    const isFree = blamed?.variable.equations.every((equation) => !touched.has(equation));
    if (blamed && isFree && !group.restores.some((equation) => contested.has(equation))) {
      explanations.push(accept(group, blamed, others));
      for (const equation of blamed.variable.equations) {
        touched.add(equation);
      }
    }
  }
  return explanations.length > 0 ? explanations : leaveUndecided(settled);
}

function bestOf(options: readonly Option[]): Option[] | undefined {
  const real = options.filter(({ restores }) => restores.some((equation) => equation.isUnexplained));
  // A blank cell is a weak candidate: it must explain more than any stated one, or stand beside none.
  const stated = mostGain(real.filter(({ variable }) => variable.isStated));
  const blank = mostGain(real.filter(({ variable }) => !variable.isStated));
  if (real.length === 0) {
    return undefined;
  }
  return blank.gain > stated.gain
    ? blank.options
    : [...stated.options, ...(blank.gain === stated.gain ? blank.options : [])];
}

function mostGain(options: readonly Option[]): { gain: number; options: Option[] } {
  const gain = options.reduce((most, option) => Math.max(most, gainOf(option)), 0);
  return { gain, options: options.filter((option) => gainOf(option) === gain) };
}

function gainOf({ restores, breaks }: Option): number {
  return restores.length - breaks.length;
}

function groupRivals(options: readonly Option[]): Rivals[] {
  const groups = new Map<string, Rivals>();
  for (const option of options) {
    const restores = [...option.restores].sort((a, b) => a.order - b.order);
    const key = restores.map((equation) => equation.order).join();
    const group = groups.get(key) ?? { restores, options: [] };
    group.options.push(option);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => (a.restores[0]?.order ?? 0) - (b.restores[0]?.order ?? 0));
}

// One stated cell, or one that is likelier than its rivals: the only one that stays positive and within its limits, or the
// only one a plain slip explains.
function settle({ options }: Rivals, system: System): { blamed?: Candidate; others: Candidate[] } {
  const stated = options.filter(({ variable }) => variable.isStated);
  const blank = options.filter(({ variable }) => !variable.isStated);
  const [first, second] = stated.length > 0 ? [stated, blank] : [blank, []];
  const candidates = first.slice(0, MOST_COMPARED).map((option) => toCandidate(option, system));
  const rest = second.slice(0, MOST_COMPARED).map((option) => toCandidate(option, system));

  const likely = candidates.filter((candidate) => !candidate.isOdd);
  const telling = likely.filter((candidate) => isTelling(candidate.correction?.slip));
  // The one blank in a sum that is short is as suspect as a number; where blanks are many they are meant.
  const isLoneBlank = stated.length > 0 && blank.length === 1;
  const tellsApart = first.length > MOST_COMPARED ? [] : isLoneBlank ? [telling] : [candidates, likely, telling];
  const single = tellsApart.find((list) => list.length === 1)?.[0];
  const chosen = single?.isOdd && !single.correction ? undefined : single;
  const others = [...new Set([...telling, ...likely, ...candidates, ...rest])].filter((other) => other !== chosen);
  return chosen ? { blamed: chosen, others } : { others };
}

function toCandidate(option: Option, system: System): Candidate {
  const correction = chooseCorrection(option, system.variables);
  if (correction && cannotBe(option, correction)) {
    return { variable: option.variable, isOdd: true };
  }
  return correction
    ? { variable: option.variable, correction, isOdd: isOdd(option, correction) }
    : { variable: option.variable, isOdd: false };
}

// Two cells, each the only one to restore its relations, but with a relation in common: one of them must be wrong.
function contestedRelations(groups: readonly Rivals[]): Set<Equation> {
  const seen = new Set<Equation>();
  const contested = new Set<Equation>();
  for (const equation of groups.flatMap((group) => group.restores)) {
    (seen.has(equation) ? contested : seen).add(equation);
  }
  return contested;
}

function accept(group: Rivals, blamed: Candidate, others: Candidate[]): Explanation {
  const held = new Set(blamed.variable.equations.filter((equation) => equation.state === "holds"));
  if (blamed.correction) {
    correct(blamed.variable, blamed.correction);
  }
  for (const equation of group.restores) {
    equation.state = blamed.correction && isWithin(equation) ? "holds" : "explained";
  }
  const unsettled = blamed.variable.equations.filter((equation) => held.has(equation) && equation.state === "broken");
  return { equations: claim(group.restores), blamed, others, unsettled };
}

function correct(variable: Variable, { change, value, slack }: Correction): void {
  const judged = variable.equations.filter(
    (equation) => equation.state === "holds" || equation.state === "broken" || closesWith(equation, variable),
  );
  variable.value = value;
  variable.isStated = true;
  for (const equation of variable.equations) {
    equation.residual += (equation.coefficients.get(variable) ?? 0) * change;
    equation.tolerance += slack;
  }
  for (const equation of judged) {
    equation.state = isWithin(equation) ? "holds" : "broken";
  }
}

// Nobody is blamed. Where explanations have a relation in common only one of them can be true: they become one cause.
function leaveUndecided(settled: readonly { group: Rivals; blamed?: Candidate; others: Candidate[] }[]): Explanation[] {
  const sets = disjointSets(settled);
  const firstWith = new Map<Equation, (typeof settled)[number]>();
  for (const one of settled) {
    for (const equation of one.group.restores) {
      sets.join(firstWith.get(equation) ?? one, one);
      firstWith.set(equation, firstWith.get(equation) ?? one);
    }
  }
  return sets.sets().map((set) => {
    const equations = [...new Set(set.flatMap(({ group }) => group.restores))];
    for (const equation of equations) {
      equation.state = "explained";
    }
    const candidates = set.flatMap(({ blamed, others }) => (blamed ? [blamed, ...others] : others));
    return {
      equations: claim(equations),
      others: [...new Map(candidates.map((candidate) => [candidate.variable, candidate])).values()],
      unsettled: [],
    };
  });
}

// A correction that broke a relation no other correction restored was not the right one after all.
function withdrawUnsettled(explanation: Explanation): Explanation {
  const { blamed, others, equations, unsettled } = explanation;
  if (!blamed || unsettled.every((equation) => equation.state !== "broken")) {
    return explanation;
  }
  return { equations, others: [blamed, ...others], unsettled };
}
