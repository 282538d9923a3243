import type { Stage } from "../domain/budget-table.ts";
import {
  type Citation,
  isRegistered,
  type LegalSource,
  type RegisteredCitation,
  type SourceVersion,
} from "../domain/citation.ts";
import type { Basis } from "../domain/finding.ts";
import { sourceNamed } from "./sources.ts";

/** The book a citation is made for. */
export interface CitedFor {
  fiscalYear?: number | undefined;
  stage?: Stage | undefined;
}

/**
 * The articles as they are in force when the book is drawn up: a budget as its year begins, an account as the year after it
 * does; the latest where no year is told. What came into force only later is left out, unless nothing else is cited: a draft
 * is not held to a law that was not yet made.
 */
export function citeInForce(citations: readonly Citation[], { fiscalYear, stage }: CitedFor = {}): Basis[] {
  const year = fiscalYear !== undefined && stage === "final-account" ? fiscalYear + 1 : fiscalYear;
  const cited = citations.map((citation) => ({ citation, isInForce: isInForce(citation, year) }));
  const inForce = cited.some((one) => one.isInForce) ? cited.filter((one) => one.isInForce) : cited;
  return inForce.map(({ citation }) => (isRegistered(citation) ? nameVersion(citation, year) : citation));
}

function isInForce(citation: Citation, year: number | undefined): boolean {
  return !isRegistered(citation) || versionInForce(sourceNamed(citation.source), year) !== undefined;
}

function nameVersion({ source: name, article }: RegisteredCitation, year: number | undefined): Basis {
  const source = sourceNamed(name);
  const version = versionInForce(source, year) ?? firstOf(source);
  return {
    law: `${source.name}${version.label}`,
    ...(article === undefined || version.numbersDiffer ? {} : { article }),
  };
}

function versionInForce({ versions }: LegalSource, year: number | undefined): SourceVersion | undefined {
  if (year === undefined) {
    return versions.at(-1);
  }
  const firstDay = `${year}-01-01`;
  return versions.findLast(({ from, to = firstDay }) => from <= firstDay && firstDay <= to);
}

function firstOf({ name, versions: [first] }: LegalSource): SourceVersion {
  if (!first) {
    throw new Error(`source ${name} has no version`);
  }
  return first;
}
