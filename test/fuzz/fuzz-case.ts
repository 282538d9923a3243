import fc from "fast-check";
import { rollDice } from "../../bench/dice.ts";
import type { Draft, Expectation } from "./mutate/mutator.ts";
import { mutatorsOf } from "./mutate/mutators.ts";

/** One mutant, by how it is made: a few numbers that give the same bytes everywhere. */
export interface FuzzCase {
  /** Which of the sources, and which one to splice from: taken modulo their number. */
  source: number;
  donor: number;
  /** Damage done one after the other. */
  steps: readonly { mutator: number; seed: number }[];
}

export interface Mutant extends Draft {
  /** The mutators that found something to damage. */
  steps: string[];
  expects: Expectation;
}

const WORD = fc.integer({ min: 0, max: 0x7fffffff });
const STEP = fc.record({ mutator: WORD, seed: WORD });

/** One damage mostly: it must be told apart from all others; sometimes up to four of them. */
const CASE: fc.Arbitrary<FuzzCase> = fc.record({
  source: WORD,
  donor: WORD,
  steps: fc.oneof(
    { weight: 3, arbitrary: fc.array(STEP, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(STEP, { minLength: 2, maxLength: 4 }) },
  ),
});

export function drawCases(seed: number, count: number): FuzzCase[] {
  // Biased values are the smallest ones: the first source and the first mutator would come up time and again.
  return fc.sample(fc.noBias(CASE), { seed, numRuns: count });
}

export function makeMutant(original: Draft, donor: Uint8Array, steps: FuzzCase["steps"]): Mutant {
  const mutant: Mutant = { ...original, steps: [], expects: "told" };
  for (const { mutator: index, seed } of steps) {
    const mutators = mutatorsOf(mutant.bytes);
    const dice = rollDice(seed);
    // Not every damage fits every file: the next that does.
    for (let tried = 0; tried < mutators.length; tried++) {
      const mutator = mutators[(index + tried) % mutators.length];
      const changed = mutator?.mutate(mutant, dice, donor);
      if (mutator && changed) {
        Object.assign(mutant, changed);
        mutant.steps.push(mutator.name);
        mutant.expects = weaker(mutant.expects, mutator.expects);
        break;
      }
    }
  }
  return mutant;
}

const BY_WEAKNESS: readonly Expectation[] = ["told", "kept", "free"];

function weaker(one: Expectation, other: Expectation): Expectation {
  return BY_WEAKNESS[Math.max(BY_WEAKNESS.indexOf(one), BY_WEAKNESS.indexOf(other))] ?? "free";
}
