import type { Observation } from "../../domain/check.ts";
import { type Evidence, MOST_EVIDENCE } from "../../domain/finding.ts";

/** One of the places that a finding tells of together. */
export interface Hit {
  says: string;
  evidence: Evidence[];
  /** The worst are told first. */
  weight?: number;
}

/** More of them in a message nobody reads. */
const SHOWN = 3;

/** What is seen at several places of a book, as one finding that names the worst; nothing where nothing is seen. */
export function* inOne(
  hits: readonly Hit[],
  { lead = "", ...about }: Pick<Observation, "subject" | "suggestion" | "severity" | "doubtful"> & { lead?: string },
): Iterable<Observation> {
  if (hits.length === 0) {
    return;
  }
  const sorted = [...hits].sort((one, other) => (other.weight ?? 0) - (one.weight ?? 0));
  const shown = sorted.slice(0, SHOWN).map(({ says }) => says);
  yield {
    ...about,
    message: `${lead}${shown.join("；")}${hits.length > SHOWN ? "等" : ""}。`,
    evidence: sorted.flatMap(({ evidence }) => evidence).slice(0, MOST_EVIDENCE),
    places: hits.length,
  };
}
