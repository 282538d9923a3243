import type { Evidence, Finding } from "../../domain/finding.ts";
import type { Review } from "../../domain/review.ts";

/** The answers beside a sample, as far as they are compared here. */
export interface Truth {
  faults: Fault[];
}

interface Fault {
  id: string;
  classes: string[];
  explanation: string;
  places: FaultPlace[];
}

interface FaultPlace {
  role: "faulty" | "table" | "missing-table" | "missing";
  table: string;
  row?: string;
  printed?: string;
  pages?: number[];
  sheet?: string;
  cell?: string;
}

/** What the answers and the review do not agree on: faults no finding shows, and findings above 提示 that show no fault. */
export function disagreements(truth: Truth, review: Review): { notFound: string[]; falseAlarms: string[] } {
  const shown = (fault: Fault, finding: Finding): boolean =>
    fault.classes.includes(finding.class) && fault.places.some((place) => shows(finding, place, review));
  const graver = review.findings.filter((finding) => finding.severity !== "notice");
  return {
    notFound: truth.faults.filter((fault) => !graver.some((finding) => shown(fault, finding))).map(nameOf),
    falseAlarms: graver
      .filter((finding) => !truth.faults.some((fault) => shown(fault, finding)))
      .map(({ check, message }) => `${check}: ${message}`),
  };
}

function nameOf({ id, explanation }: Fault): string {
  return `${id} ${explanation}`;
}

function shows(finding: Finding, place: FaultPlace, review: Review): boolean {
  switch (place.role) {
    case "missing-table":
      return finding.message.includes(place.table);
    case "missing":
      return finding.message.includes(place.row?.split(" ")[0] ?? "no row");
    case "table":
      return finding.evidence.some((evidence) => titleOf(evidence, review) === squeeze(place.table));
    case "faulty":
      return finding.evidence.some((evidence) => isAt(evidence, place, review));
  }
}

/** In a workbook the address decides; elsewhere the text as printed, on its page, in its table. */
function isAt(evidence: Evidence, place: FaultPlace, review: Review): boolean {
  if (place.cell !== undefined && evidence.place.cell === place.cell && evidence.place.sheet === place.sheet) {
    return true;
  }
  return (
    evidence.printed !== undefined &&
    squeeze(evidence.printed) === squeeze(place.printed ?? "") &&
    titleOf(evidence, review) === squeeze(place.table) &&
    (place.pages === undefined || place.pages.includes(evidence.place.page ?? 0))
  );
}

function titleOf(evidence: Evidence, review: Review): string {
  return squeeze(review.tables.find((table) => table.id === evidence.table)?.title ?? "");
}

function squeeze(text: string): string {
  return text.replace(/\s/g, "");
}
