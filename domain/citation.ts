import type { Basis } from "./finding.ts";

/** How sure it is that a source says what is cited: read again, well known, or still to be looked up 待核. */
export type Certainty = "verified" | "known" | "unverified";

/** One wording of a source and the days it is in force, `2018-12-29`; `to` is the last of them. */
export interface SourceVersion {
  /** As it follows the name: `（2018 年修正）`, `（国务院令第 729 号）`; empty where the name says it all. */
  label: string;
  from: string;
  to?: string;
  /** Its articles have other numbers than those the rules cite: the source is cited without them. */
  numbersDiffer?: true;
}

/** A law, regulation or notice that rules rest on 审查依据. */
export interface LegalSource {
  name: string;
  certainty: Certainty;
  /** Earliest first. */
  versions: readonly SourceVersion[];
}

/** An article of a source of the register, whatever the version: which one is in force depends on the fiscal year. */
export interface RegisteredCitation {
  /** Its name in the register `checks/sources.ts`: `budget-law`. */
  source: string;
  article?: string;
}

/** What a rule rests on: a source of the register, or what the writer of a local rule names and answers for. */
export type Citation = RegisteredCitation | Basis;

export function isRegistered(citation: Citation): citation is RegisteredCitation {
  return "source" in citation;
}
