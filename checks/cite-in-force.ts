import {
  type Citation,
  isRegistered,
  type LegalSource,
  type RegisteredCitation,
  type SourceVersion,
} from "../domain/citation.ts";
import type { Basis } from "../domain/finding.ts";
import { sourceNamed } from "./sources.ts";

/**
 * The articles as they are in force when the fiscal year begins, the latest where no year is told. What came into force
 * only later is left out, unless nothing else is cited: a draft is not held to a law that was not yet made.
 */
export function citeInForce(citations: readonly Citation[], fiscalYear?: number): Basis[] {
  const cited = citations.map((citation) => ({ citation, isInForce: isInForce(citation, fiscalYear) }));
  const inForce = cited.some((one) => one.isInForce) ? cited.filter((one) => one.isInForce) : cited;
  return inForce.map(({ citation }) => (isRegistered(citation) ? nameVersion(citation, fiscalYear) : citation));
}

function isInForce(citation: Citation, fiscalYear: number | undefined): boolean {
  return !isRegistered(citation) || versionInForce(sourceNamed(citation.source), fiscalYear) !== undefined;
}

function nameVersion({ source: name, article }: RegisteredCitation, fiscalYear: number | undefined): Basis {
  const source = sourceNamed(name);
  const version = versionInForce(source, fiscalYear) ?? firstOf(source);
  return {
    law: `${source.name}${version.label}`,
    ...(article === undefined || version.numbersDiffer ? {} : { article }),
  };
}

function versionInForce({ versions }: LegalSource, fiscalYear: number | undefined): SourceVersion | undefined {
  if (fiscalYear === undefined) {
    return versions.at(-1);
  }
  const firstDay = `${fiscalYear}-01-01`;
  return versions.findLast(({ from, to = firstDay }) => from <= firstDay && firstDay <= to);
}

function firstOf({ name, versions: [first] }: LegalSource): SourceVersion {
  if (!first) {
    throw new Error(`source ${name} has no version`);
  }
  return first;
}
