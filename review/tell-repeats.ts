import type { Finding } from "../domain/finding.ts";
import type { Cause } from "./diagnosis/cause.ts";
import type { Judged } from "./judge-relations.ts";
import { relationKey } from "./relation-key.ts";

/**
 * Names with a finding the checks that state the same broken relation again: they are no second piece of evidence, but their
 * contradictions are told here.
 */
export function tellRepeats(judged: readonly Judged[]): (finding: Finding, cause: Cause) => Finding {
  const checks = new Map<string, string[]>();
  for (const { check, judgement, isRepeat } of judged) {
    if (isRepeat && judgement.outcome === "contradicts") {
      const key = relationKey(judgement.relation);
      checks.set(key, [...(checks.get(key) ?? []), check]);
    }
  }
  return (finding, { relations }) => {
    const repeated =
      checks.size === 0 ? [] : relations.flatMap(({ judgement }) => checks.get(relationKey(judgement.relation)) ?? []);
    const others = new Set([...(finding.otherChecks ?? []), ...repeated]);
    others.delete(finding.check);
    return others.size > 0 ? { ...finding, otherChecks: [...others].sort() } : finding;
  };
}
