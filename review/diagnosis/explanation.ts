import type { Correction } from "./choose-correction.ts";
import type { Equation, Variable } from "./equation.ts";

/** A cell that would explain broken relations, and the value that does it. */
export interface Candidate {
  variable: Variable;
  correction?: Correction;
  /** The value would be negative or pass a limit. */
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
  /** The table whose unit is wrong. */
  table?: string;
}
