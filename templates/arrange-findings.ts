import type { Basis, Finding, FindingClass } from "../domain/finding.ts";
import { placeInWords } from "../domain/place.ts";
import type { Review } from "../domain/review.ts";
import { arrangeCandidates, arrangeEvidence, mainEvidence } from "./arrange-evidence.ts";
import { formatDifference } from "./format-difference.ts";
import { CLASS_LABELS, numberInChinese, SEVERITY_LABELS } from "./labels.ts";
import type { Names } from "./locate.ts";
import type { FindingGroup, ReportCandidate, ReportFinding } from "./report-data.ts";

/** More places than these are left to 附表1: a sum of fifty rows would fill a page. */
const MOST_EVIDENCE = 8;

/** A finding as the review has it and as it is printed. */
export interface NumberedFinding {
  finding: Finding;
  printed: ReportFinding;
}

/**
 * Numbers all findings: those of the body by class, then the notices; review order within a class. What rules on
 * observation saw is arranged so by itself.
 */
export function arrangeFindings(review: Review, names: Names, found = review.findings): NumberedFinding[] {
  const classes = Object.keys(CLASS_LABELS) as FindingClass[];
  const rank = ({ severity, class: name }: Finding): number =>
    (severity === "notice" ? classes.length : 0) + classes.indexOf(name);
  const rules = new Map(review.checks.map((check) => [check.id, check]));
  return [...found]
    .sort((one, other) => rank(one) - rank(other))
    .map((finding, index) => {
      const { code, title } = rules.get(finding.check) ?? { code: finding.check, title: "" };
      return { finding, printed: arrangeFinding(finding, index + 1, { code, title }, names) };
    });
}

/** The findings of the body, class by class. */
export function groupFindings(findings: readonly NumberedFinding[]): FindingGroup[] {
  const groups = new Map<string, ReportFinding[]>();
  for (const { finding, printed } of findings.filter((one) => one.finding.severity !== "notice")) {
    const label = CLASS_LABELS[finding.class];
    groups.set(label, [...(groups.get(label) ?? []), printed]);
  }
  return [...groups].map(([label, members], index) => ({
    ordinal: numberInChinese(index + 1),
    label,
    count: members.length,
    findings: members,
  }));
}

function arrangeFinding(finding: Finding, number: number, rule: ReportFinding["rule"], names: Names): ReportFinding {
  const main = mainEvidence(finding);
  const table = names.table(main?.table);
  const [suspect, ...candidates] = arrangeCandidates(finding, names);
  const suspects = suspect ? [suspect] : [];
  return {
    number,
    mark: `finding-${number}`,
    id: finding.id,
    severity: SEVERITY_LABELS[finding.severity],
    classLabel: CLASS_LABELS[finding.class],
    message: finding.message,
    calculation: finding.calculation ?? "",
    difference: formatDifference(finding, names),
    document: main ? names.document(main.document) : "",
    tableTitle: table?.title ?? "",
    place: main ? placeInWords(main.place) : "",
    item: main?.label ?? "",
    printed: main?.printed ?? "",
    expected: describeExpected(finding, suspects),
    evidence: arrangeEvidence(finding, names, MOST_EVIDENCE),
    moreEvidence: Math.max(0, finding.evidence.length - MOST_EVIDENCE),
    suspects,
    candidates,
    reason: finding.suspect?.reason ?? "",
    basis: finding.basis.map(citeBasis).join("；"),
    suggestion: finding.suggestion ?? "",
    rule,
    relations: finding.relations ?? 0,
  };
}

/** The proposed value, else the number it was compared with. */
function describeExpected(finding: Finding, suspects: ReportCandidate[]): string {
  if (suspects[0]?.correction) {
    return suspects[0].correction;
  }
  const compared = finding.evidence.filter((one) => one.role === "expected" && one.printed !== undefined);
  return compared.map((one) => one.printed).join("；");
}

/** `《中华人民共和国预算法》（2018 年修正）第三十二条` */
export function citeBasis({ law, article = "" }: Basis): string {
  const [, name = law, version = ""] = /^(.+?)(（.+）)?$/u.exec(law) ?? [];
  return `${name.includes("《") ? name : `《${name}》`}${version}${article}`;
}
