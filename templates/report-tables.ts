import { draftDocuments, type Review, type ReviewedDocument } from "../domain/review.ts";
import type { NumberedFinding } from "./arrange-findings.ts";
import { CLASS_LABELS, FORMAT_LABELS, OUTCOME_LABELS, STATUS_LABELS } from "./labels.ts";
import type { ReportTable } from "./report-data.ts";

/** The tables a template may name. */
export function makeReportTables(review: Review, findings: readonly NumberedFinding[]): Record<string, ReportTable> {
  return {
    documents: listDocuments(review),
    classes: countClasses(findings),
    problems: listProblems(findings.filter(({ finding }) => finding.severity !== "notice")),
    notices: listProblems(findings.filter(({ finding }) => finding.severity === "notice")),
    "not-run": listChecksNotRun(review),
  };
}

/** `25 页`, `12 个工作表`; a Word file has no pages of its own. */
export function countPages({ format, pages }: ReviewedDocument): string {
  if (pages === undefined) {
    return "—";
  }
  return format === "xlsx" || format === "xls" ? `${pages} 个工作表` : `${pages} 页`;
}

function listDocuments(review: Review): ReportTable {
  return {
    columns: [
      { title: "序号", width: 6, align: "center" },
      { title: "文件名称", width: 28 },
      { title: "类型", width: 13, align: "center" },
      { title: "篇幅", width: 18, align: "center" },
      { title: "读取情况", width: 13, align: "center" },
      { title: "预算表（张）", width: 10, align: "right" },
      { title: "金额（个）", width: 11, align: "right" },
    ],
    rows: draftDocuments(review).map((document, index) => {
      const tables = review.tables.filter((table) => table.document === document.id);
      const amounts = tables.reduce((sum, table) => sum + table.amounts, 0);
      const { name, format, status } = document;
      const read = status === "unreadable" ? ["—", "—"] : [tables.length, amounts];
      return [index + 1, name, FORMAT_LABELS[format], countPages(document), STATUS_LABELS[status], ...read];
    }),
  };
}

function countClasses(findings: readonly NumberedFinding[]): ReportTable {
  const severities = ["error", "warning", "notice"] as const;
  const count = (members: readonly NumberedFinding[]): number[] => [
    ...severities.map((severity) => members.filter(({ finding }) => finding.severity === severity).length),
    members.length,
  ];
  const rows = Object.entries(CLASS_LABELS)
    .map(([name, label]) => ({ label, members: findings.filter(({ finding }) => finding.class === name) }))
    .filter(({ members }) => members.length > 0)
    .map(({ label, members }) => [label, ...count(members)]);
  return {
    columns: [
      { title: "问题类别", width: 24 },
      { title: "严重/重要", width: 12, align: "right" },
      { title: "一般", width: 12, align: "right" },
      { title: "提示", width: 12, align: "right" },
      { title: "合计", width: 12, align: "right" },
    ],
    rows: [...rows, ["合计", ...count(findings)]],
  };
}

function listProblems(findings: readonly NumberedFinding[]): ReportTable {
  return {
    columns: [
      { title: "序号", width: 6, align: "center" },
      { title: "严重程度", width: 12, align: "center" },
      { title: "类别", width: 13, align: "center" },
      { title: "位置", width: 26 },
      { title: "问题描述", width: 40 },
    ],
    rows: findings.map(({ printed: { number, severity, classLabel, document, place, message } }) => [
      number,
      severity,
      classLabel,
      `“${document}”${place}`,
      message,
    ]),
  };
}

function listChecksNotRun({ checks }: Review): ReportTable {
  return {
    columns: [
      { title: "规则编号", width: 20 },
      { title: "审查规则", width: 34 },
      { title: "情况", width: 12, align: "center" },
      { title: "原因", width: 30 },
    ],
    rows: checks
      .filter(({ outcome }) => outcome === "not-read" || outcome === "error")
      .map(({ code, title, outcome, reason }) => [code, title, OUTCOME_LABELS[outcome], reason ?? "未说明"]),
  };
}
