import type { Evidence, Finding } from "../domain/finding.ts";
import { type Names, placeAround, quoteTitle } from "./locate.ts";
import type { ReportCandidate, ReportEvidence } from "./report-data.ts";

/** The cell to blame; its alternatives explain the finding too, with less reason. */
export function blamedEvidence({ evidence, suspect }: Finding): Evidence | undefined {
  return suspect && evidence[suspect.evidence];
}

/**
 * The one evidence a finding is mainly about: the cell to blame, else what an observation quotes first, which is what is
 * wrong: sums that break because of it are told after it. Of a contradiction the stated number.
 */
export function mainEvidence(finding: Finding): Evidence | undefined {
  const [first] = finding.evidence;
  return blamedEvidence(finding) ?? (first?.role === "quote" ? first : (statedNumber(finding) ?? first));
}

/** The number the difference of a finding is one of. */
export function statedNumber({ evidence }: Finding): Evidence | undefined {
  return evidence.find(({ role }) => role === "stated");
}

/** All evidence of a finding, that which it is mainly about first. */
export function mainFirst(finding: Finding): Evidence[] {
  const main = mainEvidence(finding);
  return main ? [main, ...finding.evidence.filter((one) => one !== main)] : [];
}

/** Evidence grouped by where it stands, the main one first; the groups of the first `most` pieces only. */
export function arrangeEvidence(finding: Finding, names: Names, most = Number.POSITIVE_INFINITY): ReportEvidence[] {
  const groups = new Map<string, Set<string>>();
  for (const evidence of mainFirst(finding).slice(0, most)) {
    const place = placeOfEvidence(evidence, names);
    const items = groups.get(place) ?? new Set();
    groups.set(place, items.add(describeItem(evidence, names)));
  }
  return [...groups].map(([place, items]) => ({ place, items: [...items].filter(Boolean).join("；") }));
}

/** The cells that may be wrong, the likelier first. */
export function arrangeCandidates(finding: Finding, names: Names): ReportCandidate[] {
  const { suspect } = finding;
  if (!suspect) {
    return [];
  }
  return [suspect, ...suspect.alternatives].flatMap(({ evidence: index, correction }) => {
    const evidence = finding.evidence[index];
    if (!evidence) {
      return [];
    }
    const { label, printed = "" } = evidence;
    const place = placeOfEvidence(evidence, names) + cellOf(evidence);
    return [{ place, item: label, printed, correction: correction ?? "" }];
  });
}

/** `“支出.pdf”第 9 页《支出决算表》` */
function placeOfEvidence(evidence: Evidence, names: Names): string {
  const title = quoteTitle(names.table(evidence.table)?.title);
  // A cell that is not there has no place of its own: its table says where it would stand.
  const isNowhere = title !== "" && Object.keys(evidence.place).length === 0;
  return `“${names.document(evidence.document)}”${isNowhere ? "" : placeAround(evidence.place)}${title}`;
}

/** `D12 201 一般公共服务支出 · 预算数列示 2,112.86` */
function describeItem(evidence: Evidence, names: Names): string {
  // A table as a whole is already named in its place.
  const isTable = evidence.label === quoteTitle(names.table(evidence.table)?.title);
  const label = isTable ? "" : evidence.label;
  return `${cellOf(evidence)} ${label}${isTable ? "" : describePrinted(evidence)}`.trim();
}

function describePrinted(evidence: Evidence): string {
  const { label, printed } = evidence;
  if (printed === undefined || printed === label) {
    return "";
  }
  if (printed.trim() === "") {
    return "未列数";
  }
  return isWords(evidence) ? `，原文为“${printed}”` : `列示 ${printed}`;
}

/** A stretch of text, not a number in a cell or in a sentence: a quotation, a unit, a word where a number should be. */
export function isWords({ role, printed = "" }: Evidence): boolean {
  return role === "quote" || !/\d/u.test(printed);
}

function cellOf({ place }: Evidence): string {
  const cell = place.cell ?? place.range;
  return cell === undefined ? "" : ` ${cell}`;
}
