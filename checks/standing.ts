import type { Check, Standing } from "../domain/check.ts";
import { type Citation, isRegistered } from "../domain/citation.ts";
import { type Severity, WORST_FIRST } from "../domain/finding.ts";
import { sourceNamed } from "./sources.ts";

/** How far the rule may go: as it is set, else by what it rests on. What the writer of a rule names, the writer answers for. */
export function standingOf({ standing, basis }: Pick<Check, "standing" | "basis">): Standing {
  return standing ?? (basis.length === 0 || basis.some(isVerified) ? "must answer" : "notice");
}

function isVerified(citation: Citation): boolean {
  return !isRegistered(citation) || sourceNamed(citation.source).certainty === "verified";
}

type Graded = Pick<Check, "standing" | "basis" | "severity" | "regradedFrom">;

/**
 * A severity as far as the rule may go; that of the rule where none is given. Where a profile made the rule graver or milder,
 * what the rule grades by itself is graver or milder by as much.
 */
export function severityOf(check: Graded, said?: Severity): Severity {
  if (standingOf(check) !== "must answer") {
    return "notice";
  }
  const { severity, regradedFrom = severity } = check;
  const moved = WORST_FIRST.indexOf(severity) - WORST_FIRST.indexOf(regradedFrom);
  const at = WORST_FIRST.indexOf(said ?? regradedFrom) + moved;
  return WORST_FIRST[Math.min(Math.max(at, 0), WORST_FIRST.length - 1)] ?? severity;
}
