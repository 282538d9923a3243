import { formatNumber } from "../domain/amount.ts";
import { placeInWords } from "../domain/place.ts";
import { type CheckOutcome, draftDocuments, draftTables, type EarlierFinding, type Review } from "../domain/review.ts";
import { makeAppendix } from "./appendix-sheets.ts";
import { arrangeFindings, groupFindings, type NumberedFinding } from "./arrange-findings.ts";
import { arrangeRequests } from "./arrange-requests.ts";
import { CLASS_LABELS, SEVERITY_LABELS, STATUS_LABELS } from "./labels.ts";
import { nameThings, quoteTitle } from "./locate.ts";
import type { EarlierItem, ReportData, UnreadDocument } from "./report-data.ts";
import { makeReportTables } from "./report-tables.ts";

/** A province hands in a hundred bodies; the table of documents names them all. */
const MOST_BODIES = 10;

/** Everything the report says, from the review alone: numbered, grouped, in Chinese, nothing left to compute. */
export function arrangeReport(review: Review): ReportData {
  const names = nameThings(review);
  const findings = arrangeFindings(review, names);
  const observed = arrangeFindings(review, names, review.observed ?? []);
  const checks = countChecks(review);
  const amounts = countAmounts(review);
  return {
    ...describeDraft(review),
    documents: countDocuments(review),
    checks,
    amounts,
    counts: countFindings(findings),
    groups: groupFindings(findings),
    notices: countNotices(findings),
    requests: arrangeRequests(review, findings, names),
    unread: listUnread(review),
    questions: { asked: review.questions.length },
    comparison: countComparison(review),
    engine: review.engine,
    tables: makeReportTables(review, findings),
    appendix: makeAppendix(review, { findings, observed }, names, summarizeCoverage(checks, amounts)),
  };
}

function describeDraft({ draft }: Review): Pick<ReportData, "title" | "draft"> {
  const year = draft.fiscalYear === undefined ? "" : String(draft.fiscalYear);
  const stage = draft.stage === undefined ? "" : { budget: "预算草案", "final-account": "决算草案" }[draft.stage];
  const given = draft.title.trim().replace(/^《(.*)》$/u, "$1");
  const title = given || `${draft.bodies[0] ?? ""}${year && `${year} 年`}${stage || "预算草案"}`;
  // Without a body it is no title: year and kind only.
  const isNamed = draft.bodies.length > 0 || !/^(?:\d{4} 年)?(?:预算|决算)?草案$/u.test(title);
  const quoted = isNamed ? `《${title}》` : `未注明编制单位的${/^\d/u.test(title) ? " " : ""}${title}`;
  const shown = draft.bodies.slice(0, MOST_BODIES).join("、");
  const bodies = draft.bodies.length > MOST_BODIES ? `${shown}等` : shown;
  return {
    title: `关于${quoted}的预审报告`,
    draft: { title, quoted, year, stage, bodies, bodyCount: draft.bodies.length },
  };
}

function countDocuments(review: Review): ReportData["documents"] {
  const [documents, tables] = [draftDocuments(review), draftTables(review)];
  const count = (status: string): number => documents.filter((document) => document.status === status).length;
  return {
    total: documents.length,
    read: count("read"),
    partlyRead: count("partly-read"),
    unreadable: count("unreadable"),
    anyLeftOut: count("unreadable") + count("partly-read") > 0,
    tables: tables.length,
  };
}

function countChecks({ checks }: Review): ReportData["checks"] {
  const count = (outcome: CheckOutcome): number => checks.filter((check) => check.outcome === outcome).length;
  const add = (field: "agreed" | "rounding" | "contradicted"): number =>
    checks.reduce((sum, check) => sum + check[field], 0);
  const [passed, failed, notRead, error] = [count("passed"), count("failed"), count("not-read"), count("error")];
  const [agreed, rounding, contradicted] = [add("agreed"), add("rounding"), add("contradicted")];
  const restated = checks.reduce((sum, check) => sum + (check.restated ?? 0), 0);
  return {
    total: checks.length,
    ran: passed + failed,
    passed,
    failed,
    notApplicable: count("not-applicable"),
    notRead,
    error,
    notRun: notRead + error,
    agreed: printCount(agreed),
    rounding: printCount(rounding),
    contradicted: printCount(contradicted),
    restated,
    anyRelations: passed + failed > 0 && agreed + rounding + contradicted + restated > 0,
    relations: printCount(agreed + rounding + contradicted + restated),
  };
}

function countAmounts({ coverage }: Review): ReportData["amounts"] {
  const { amounts, amountsInRelations, textAmounts, textAmountsLinked } = coverage;
  return {
    any: amounts > 0,
    total: printCount(amounts),
    checked: printCount(amountsInRelations),
    share: printShare(amountsInRelations, amounts),
    unchecked: amounts - amountsInRelations,
    textAny: textAmounts > 0,
    textTotal: printCount(textAmounts),
    textChecked: printCount(textAmountsLinked),
    textUnchecked: textAmounts - textAmountsLinked,
  };
}

function countFindings(findings: readonly NumberedFinding[]): ReportData["counts"] {
  const count = (severity: string): number => findings.filter(({ finding }) => finding.severity === severity).length;
  const [error, warning, notice] = [count("error"), count("warning"), count("notice")];
  return { total: findings.length, error, warning, notice, body: error + warning };
}

function countNotices(findings: readonly NumberedFinding[]): ReportData["notices"] {
  const notices = findings.filter(({ finding }) => finding.severity === "notice");
  return Object.entries(CLASS_LABELS)
    .map(([name, label]) => ({ label, count: notices.filter(({ finding }) => finding.class === name).length }))
    .filter(({ count }) => count > 0);
}

/** Documents that were not read whole, and those read with something to say about it. */
function listUnread({ documents }: Review): UnreadDocument[] {
  return documents
    .filter(({ status, problems }) => status !== "read" || problems.length > 0)
    .map(({ name, status, problems }) => ({
      name,
      status: STATUS_LABELS[status],
      problems: problems.length > 0 ? problems.map(({ message }) => message.replace(/[。；;.]$/u, "")) : ["原因未说明"],
    }));
}

function countComparison({ comparison }: Review): ReportData["comparison"] {
  const { earlier = [], unknown = [], mismatch = "" } = comparison ?? {};
  const listed = (state: EarlierFinding["state"]): EarlierItem[] =>
    earlier.filter((one) => one.state === state).map(arrangeEarlier);
  return {
    any: comparison !== undefined,
    resolved: comparison?.resolved.length ?? 0,
    remaining: comparison?.remaining.length ?? 0,
    changed: comparison?.changed.length ?? 0,
    new: comparison?.new.length ?? 0,
    unknown: unknown.length,
    mismatch,
    gone: listed("resolved"),
    open: listed("remaining"),
    unread: listed("unknown"),
  };
}

function arrangeEarlier({ severity, message, document, table, place }: EarlierFinding): EarlierItem {
  return {
    severity: SEVERITY_LABELS[severity],
    place: `“${document}”${placeInWords(place)}${quoteTitle(table)}`,
    message,
  };
}

function summarizeCoverage(checks: ReportData["checks"], amounts: ReportData["amounts"]): string {
  return [
    `规则共 ${checks.total} 条：通过 ${checks.passed} 条，不通过 ${checks.failed} 条，不适用 ${checks.notApplicable} 条，`,
    `未执行 ${checks.notRead} 条，执行出错 ${checks.error} 条。表内金额 ${amounts.total} 个，进入勾稽核对 ${amounts.checked} 个；`,
    `文字中的金额 ${amounts.textTotal} 个，与表格核对 ${amounts.textChecked} 个。`,
  ].join("");
}

function printCount(count: number): string {
  return formatNumber({ mantissa: count, decimals: 0 });
}

/** Rounded down, so that 100% means all. */
function printShare(part: number, whole: number): string {
  return whole === 0 ? "" : formatNumber({ mantissa: Math.floor((part * 1000) / whole), decimals: 1, percent: true });
}
