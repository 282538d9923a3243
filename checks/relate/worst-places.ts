import { type Evidence, MOST_EVIDENCE } from "../../domain/finding.ts";

/** One place that shows what a rule of management says once a book. */
export interface ShownPlace {
  /** As it stands in the message: `差旅费由 12.00 增至 18.00，增长 50.0%`. */
  says: string;
  /** How bad: the largest is told first. */
  weight: number;
  evidence: Evidence[];
}

/** A reader who is told all of them reads none. */
const TOLD = 3;

/** The worst places in words, all of them as evidence, and how many there are. */
export function tellWorst(places: readonly ShownPlace[]): { said: string; evidence: Evidence[]; places?: number } {
  const sorted = places.toSorted((a, b) => b.weight - a.weight);
  const said = sorted.slice(0, TOLD).map(({ says }) => says);
  return {
    said: said.join("；") + (sorted.length > TOLD ? `；等 ${sorted.length} 处` : ""),
    evidence: sorted.flatMap(({ evidence }) => evidence).slice(0, MOST_EVIDENCE),
    // The message names them all where there are few.
    ...(sorted.length > TOLD ? { places: sorted.length } : {}),
  };
}
