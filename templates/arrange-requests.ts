import type { Evidence, Finding } from "../domain/finding.ts";
import { placeInWords } from "../domain/place.ts";
import type { Review } from "../domain/review.ts";
import { compactText } from "../domain/text.ts";
import { blamedEvidence, isWords, mainEvidence } from "./arrange-evidence.ts";
import type { NumberedFinding } from "./arrange-findings.ts";
import { numberInChinese } from "./labels.ts";
import { type Names, quoteTitle } from "./locate.ts";
import type { DocumentRequests, RequestItem } from "./report-data.ts";
import { withUnit } from "./with-unit.ts";

/** What to correct or explain, document by document in the order of the submission. Notices ask for nothing. */
export function arrangeRequests(
  review: Review,
  findings: readonly NumberedFinding[],
  names: Names,
): DocumentRequests[] {
  const asked = findings
    .filter(({ finding }) => finding.severity !== "notice")
    .map((one) => ({ ...one, concerned: evidenceToAnswerFor(one.finding) }));
  // Last year's drafts may be evidence without being part of the submission.
  const documents = new Set([
    ...review.documents.map(({ id }) => id),
    ...asked.flatMap((one) => [...one.concerned.keys()]),
  ]);
  return [...documents]
    .map((id) => ({ id, items: asked.flatMap((one) => arrangeItem(one, one.concerned.get(id), names)) }))
    .filter(({ items }) => items.length > 0)
    .map(({ id, items }, index) => ({
      ordinal: numberInChinese(index + 1),
      document: names.document(id),
      correct: items.filter(({ severity }) => severity === "error"),
      explain: items.filter(({ severity }) => severity === "warning"),
    }));
}

/** One piece of evidence for each document asked: that of the cell to blame, or where none is, of every side. */
function evidenceToAnswerFor(finding: Finding): Map<string, Evidence> {
  const main = mainEvidence(finding);
  const asked = blamedEvidence(finding) ? [] : finding.evidence;
  const byDocument = new Map<string, Evidence>();
  for (const evidence of main ? [main, ...asked] : asked) {
    if (!byDocument.has(evidence.document)) {
      byDocument.set(evidence.document, evidence);
    }
  }
  return byDocument;
}

function arrangeItem(
  { finding, printed }: NumberedFinding,
  evidence: Evidence | undefined,
  names: Names,
): (RequestItem & Pick<Finding, "severity">)[] {
  if (!evidence) {
    return [];
  }
  const title = quoteTitle(names.table(evidence.table)?.title);
  const { label, printed: stated = "" } = evidence;
  const { number, mark, suggestion, suspects, rule, difference } = printed;
  const item: RequestItem = {
    number,
    mark,
    place: placeInWords(evidence.place) + (label === title ? "" : title),
    item: label,
    printed: isWords(evidence) ? "" : withUnit(stated.trim(), evidence),
    quoted: isWords(evidence) ? quoteWords(evidence) : "",
    correction: withUnit(suspects[0]?.correction ?? "", evidence),
    reason: [rule.title, difference && `相差 ${difference.replace(/^-/u, "")}`].filter(Boolean).join("；"),
    suggestion,
  };
  return [{ ...item, severity: finding.severity }];
}

/** Longer words are for the finding: here they need only be recognized. */
const LONGEST_QUOTE = 40;

/** The words in question, so that the request can be answered without turning back; empty where the label says them. */
function quoteWords({ label, printed = "" }: Evidence): string {
  const words = printed.replace(/\s+/gu, " ").trim();
  if (compactText(label).includes(compactText(words))) {
    return "";
  }
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}……` : words;
}
