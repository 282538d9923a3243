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

type Graded = Pick<Check, "standing" | "basis" | "severity" | "ceiling">;

/** A severity as far as the rule may go; that of the rule where none is given. */
export function severityOf(check: Graded, severity: Severity = check.severity): Severity {
  const ceiling = standingOf(check) === "must answer" ? (check.ceiling ?? severity) : "notice";
  return WORST_FIRST.indexOf(severity) < WORST_FIRST.indexOf(ceiling) ? ceiling : severity;
}
