import { type Finding, MOST_EVIDENCE } from "../domain/finding.ts";

/**
 * The same notice of several books is one with all of their places: 比…持平 in five departments is one habit of one writer.
 * What is to be corrected stays with each book. Notices that name a row or a number differ in what they say.
 */
export function mergeNotices(findings: readonly Finding[]): Finding[] {
  const merged = new Map<Finding | string, Finding>();
  for (const finding of findings) {
    const key = finding.severity === "notice" && finding.suspect === undefined ? keyOf(finding) : finding;
    const first = merged.get(key);
    merged.set(key, first ? join(first, finding) : finding);
  }
  return [...merged.values()];
}

function keyOf({ check, message, suggestion = "" }: Finding): string {
  return JSON.stringify([check, message, suggestion]);
}

function join(first: Finding, other: Finding): Finding {
  const places = (first.places ?? 1) + (other.places ?? 1);
  const otherChecks = [...new Set([...(first.otherChecks ?? []), ...(other.otherChecks ?? [])])].sort();
  return {
    ...first,
    ...(otherChecks.length > 0 ? { otherChecks } : {}),
    places,
    evidence: [...first.evidence, ...other.evidence].slice(0, MOST_EVIDENCE),
  };
}
