import type { SuspectTable } from "./cause.ts";
import type { Correction } from "./choose-correction.ts";
import type { Equation, Variable } from "./equation.ts";

/** A cell that would explain broken relations, and the value that does it. */
export interface Candidate {
  variable: Variable;
  correction?: Correction;
  /** The value would be negative or pass a limit. No `correction` then: the amount cannot be negative at all. */
  isOdd: boolean;
}

/** Broken relations with one cause, while the diagnosis is still at work on them. */
export interface Explanation {
  equations: Equation[];
  blamed?: Candidate;
  /** In order of likelihood. */
  others: Candidate[];
  /** Relations that held until the blamed cell was corrected, and wait for another correction. */
  unsettled: Equation[];
  /** Sums the blamed cell was carried into: they are to be corrected with it. */
  along?: Candidate[];
  /** The table whose unit is wrong. */
  table?: SuspectTable;
}

/** Takes the broken relations of an explanation off the list, so that each belongs to one only; in the order of the draft. */
export function claim(equations: Iterable<Equation>): Equation[] {
  const claimed = [...equations].filter((equation) => equation.isUnexplained).sort((a, b) => a.order - b.order);
  for (const equation of claimed) {
    equation.isUnexplained = false;
  }
  return claimed;
}
