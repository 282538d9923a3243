import type { Observation } from "../../domain/check.ts";
import { type Evidence, MOST_EVIDENCE } from "../../domain/finding.ts";

/** One place that shows what a rule of management says once a book. */
export interface ShownPlace {
  /** As it stands in the message: `差旅费由 12.00 增至 18.00，增长 50.0%`. */
  says: string;
  /** How bad: the largest is told first. */
  weight?: number;
  evidence: Evidence[];
}

/** A reader who is told all of them reads none. */
const TOLD = 3;

/** The worst places in words, all of them as evidence, and how many there are. */
export function tellWorst(places: readonly ShownPlace[]): { said: string; evidence: Evidence[]; places?: number } {
  const sorted = places.toSorted(({ weight: one = 0 }, { weight: other = 0 }) => other - one);
  const said = sorted.slice(0, TOLD).map(({ says }) => says);
  return {
    said: said.join("；") + (sorted.length > TOLD ? "等" : ""),
    evidence: sorted.flatMap(({ evidence }) => evidence).slice(0, MOST_EVIDENCE),
    // The message names them all where there are few, and is given their number where there are more.
    ...(sorted.length > TOLD ? { places: sorted.length } : {}),
  };
}

/** What is seen at several places of a book, as one finding that names the worst; nothing where nothing is seen. */
export function* inOne(
  places: readonly ShownPlace[],
  { lead = "", ...about }: Pick<Observation, "subject" | "suggestion" | "severity" | "doubtful"> & { lead?: string },
): Iterable<Observation> {
  if (places.length > 0) {
    const { said, ...rest } = tellWorst(places);
    yield { ...about, message: `${lead}${said}。`, ...rest };
  }
}
