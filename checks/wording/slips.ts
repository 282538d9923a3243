import type { Blame, Observation } from "../../domain/check.ts";
import { type Evidence, MOST_EVIDENCE } from "../../domain/finding.ts";

/** One place of a slip; those of one key are one slip made again. */
export interface Slip {
  key: string;
  evidence: Evidence;
}

/** The same slip at several places is one observation with all of them; it is described as made at one. */
export function* observeSlips<T extends Slip>(
  slips: Iterable<T>,
  describe: (first: T, all: readonly T[]) => Omit<Observation, "evidence" | "subject" | "places">,
): Iterable<Observation> {
  const byKey = new Map<string, T[]>();
  for (const slip of slips) {
    byKey.set(slip.key, [...(byKey.get(slip.key) ?? []), slip]);
  }
  for (const [subject, all] of byKey) {
    const evidence = all.slice(0, MOST_EVIDENCE).map((slip) => slip.evidence);
    const places = all.length > 1 ? { places: all.length } : {};
    yield { subject, blames: { reason: "原文有误" }, ...describe(all[0] as T, all), evidence, ...places };
  }
}

/** A year to be written for another in what is printed. */
export function blameYear({ printed = "" }: Evidence, year: number, right: number): Blame {
  // Not 2024.50万元, nor 〔2024〕12号.
  const correction = printed.replaceAll(
    new RegExp(`(?<![\\d.,〔\\[［（(])${year}(?=\\s*(?:年|[-—至–]))`, "gu"),
    String(right),
  );
  return { reason: "年度有误", ...(correction === printed ? {} : { correction }) };
}
