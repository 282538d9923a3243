import { bestFacts, SOURCE_NAMES } from "../domain/fact.ts";
import { placeInWords } from "../domain/place.ts";
import { draftTables, type Review, type ReviewedDocument } from "../domain/review.ts";
import { mainFirst } from "./arrange-evidence.ts";
import { citeBasis, type NumberedFinding } from "./arrange-findings.ts";
import { FORMAT_LABELS, labelKind, OUTCOME_LABELS, SEVERITY_LABELS, STATUS_LABELS } from "./labels.ts";
import type { Names } from "./locate.ts";
import type { AppendixSheet, ReportTable } from "./report-data.ts";
import { countPages } from "./report-tables.ts";

/** Read or not: `1,23.4` and `2946.25 万元` too, but no sentence. */
const NUMBER_LIKE = /^(?=.*\d).{1,24}$/u;

/** 附表1 lists every finding, notices too; 附表4 shows what was checked and what was not, and what rules on observation saw. */
export function makeAppendix(
  review: Review,
  { findings, observed }: Record<"findings" | "observed", readonly NumberedFinding[]>,
  names: Names,
  coverage: string,
): AppendixSheet[] {
  return [
    {
      name: "附表1 问题清单",
      title: "附表1　问题清单",
      note: "序号与预审报告正文一致；提示事项只列入本表。所列问题由系统比对得出，须经人工核实。",
      table: listProblems(findings),
    },
    {
      name: "附表1之二 取数位置",
      title: "附表1之二　问题所涉各处的位置和列示数",
      note: "序号与附表1一致。每处占一行，第一行为问题所在处。",
      table: listPlaces(findings, names),
    },
    {
      name: "附表4之一 规则执行",
      title: "附表4之一　审查规则执行情况",
      note: coverage,
      table: listChecks(review, findings),
    },
    {
      name: "附表4之二 预算表识别",
      title: "附表4之二　预算表识别情况",
      note: "未列入本表的表格未被识别为预算表，其中的金额未经勾稽核对。",
      table: listTables(review, names),
    },
    {
      name: "附表4之三 文件读取",
      title: "附表4之三　文件读取情况",
      note: "一份文件有多项说明的，每项占一行。",
      table: listDocuments(review),
    },
    ...(observed.length > 0 ? [observedSheet(observed)] : []),
  ];
}

/** There only where a profile keeps rules on observation and they saw something. */
function observedSheet(observed: readonly NumberedFinding[]): AppendixSheet {
  return {
    name: "附表4之四 观察事项",
    title: "附表4之四　观察期规则所见事项",
    note: "这些规则尚在观察期，所见事项不列入问题清单，无须答复，供判断规则是否可用。",
    table: listProblems(observed),
  };
}

function listProblems(findings: readonly NumberedFinding[]): ReportTable {
  return {
    columns: [
      { title: "序号", width: 5, align: "center" },
      { title: "严重程度", width: 8, align: "center" },
      { title: "类别", width: 9, align: "center" },
      { title: "文件", width: 14 },
      { title: "表", width: 14 },
      { title: "位置", width: 16 },
      { title: "项目", width: 15 },
      { title: "列示数", width: 11, align: "right" },
      { title: "应为/参考数", width: 12, align: "right" },
      { title: "差额（表内单位）", width: 11, align: "right" },
      { title: "问题描述", width: 34 },
      { title: "计算过程", width: 20 },
      { title: "审查依据", width: 15 },
      { title: "建议", width: 16 },
      { title: "规则编号", width: 10, align: "center" },
      { title: "关联勾稽数", width: 6, align: "right" },
    ],
    rows: findings.map(({ finding, printed }) => [
      printed.number,
      printed.severity,
      printed.classLabel,
      printed.document,
      printed.tableTitle,
      printed.place + (finding.evidence.length > 1 ? `\n（共 ${finding.evidence.length} 处，见附表1之二）` : ""),
      printed.item,
      // Quoted words stand under 位置.
      NUMBER_LIKE.test(printed.printed) ? printed.printed : "",
      printed.expected,
      printed.difference,
      printed.message,
      printed.calculation,
      printed.basis,
      printed.suggestion,
      printed.rule.code,
      printed.relations || "",
    ]),
  };
}

function listPlaces(findings: readonly NumberedFinding[], names: Names): ReportTable {
  return {
    columns: [
      { title: "序号", width: 6, align: "center" },
      { title: "文件", width: 30 },
      { title: "表", width: 34 },
      { title: "位置", width: 24 },
      { title: "项目", width: 40 },
      { title: "列示", width: 30 },
    ],
    rows: findings.flatMap(({ finding, printed }) =>
      mainFirst(finding).map((evidence) => [
        printed.number,
        names.document(evidence.document),
        names.table(evidence.table)?.title ?? "",
        placeInWords(evidence.place),
        evidence.label,
        evidence.printed ?? "",
      ]),
    ),
  };
}

function listChecks(review: Review, findings: readonly NumberedFinding[]): ReportTable {
  return {
    columns: [
      { title: "序号", width: 6, align: "center" },
      { title: "规则编号", width: 18 },
      { title: "审查规则", width: 40 },
      { title: "严重程度", width: 10, align: "center" },
      { title: "执行结果", width: 10, align: "center" },
      { title: "勾稽相符", width: 9, align: "center" },
      { title: "尾差范围内", width: 9, align: "center" },
      { title: "勾稽不符", width: 9, align: "center" },
      { title: "对应问题序号", width: 12 },
      { title: "原因说明", width: 30 },
      { title: "审查依据", width: 30 },
    ],
    rows: review.checks.map((check, index) => [
      index + 1,
      check.code,
      check.title,
      SEVERITY_LABELS[check.severity],
      OUTCOME_LABELS[check.outcome],
      check.agreed,
      check.rounding,
      check.contradicted,
      findings
        .filter(({ finding }) => finding.check === check.id || finding.otherChecks?.includes(check.id))
        .map(({ printed }) => printed.number)
        .join("、"),
      check.reason ?? "",
      check.basis.map(citeBasis).join("；"),
    ]),
  };
}

function listTables(review: Review, names: Names): ReportTable {
  return {
    columns: [
      { title: "序号", width: 6, align: "center" },
      { title: "文件", width: 26 },
      { title: "表名", width: 30 },
      { title: "表类", width: 24 },
      { title: "部门（单位）", width: 22 },
      { title: "年度", width: 7, align: "center" },
      { title: "位置", width: 20 },
      { title: "金额单位", width: 9, align: "center" },
      { title: "行数", width: 8, align: "right" },
      { title: "列数", width: 8, align: "right" },
      { title: "金额（个）", width: 9, align: "right" },
    ],
    rows: draftTables(review).map((table, index) => [
      index + 1,
      names.document(table.document),
      table.hidden ? `${table.title}（隐藏的工作表，未核对）` : table.title,
      labelKind(table.kind, table.scope),
      table.body ?? "",
      table.fiscalYear ?? "",
      placeInWords(table.place),
      table.unit ?? "未注明",
      table.rows,
      table.columns,
      table.amounts,
    ]),
  };
}

function listDocuments(review: Review): ReportTable {
  return {
    columns: [
      { title: "序号", width: 6, align: "center" },
      { title: "文件", width: 34 },
      { title: "类型", width: 10, align: "center" },
      { title: "篇幅", width: 12, align: "center" },
      { title: "部门（地区）、年度、阶段", width: 26 },
      { title: "认定依据", width: 30 },
      { title: "读取情况", width: 10, align: "center" },
      { title: "说明", width: 40 },
      { title: "位置", width: 18 },
      { title: "代码", width: 20 },
      { title: "文件校验值（SHA-256）", width: 34 },
    ],
    rows: review.documents.flatMap((document, index) => {
      const { name, format, status, problems, sha256 } = document;
      const known = [identityOf(document), reasonsOf(document)];
      const read = `${STATUS_LABELS[status]}${document.isPrior ? "（上年文件，只供核对）" : ""}`;
      const front = [index + 1, name, FORMAT_LABELS[format], countPages(document), ...known, read];
      const notes = problems.map(({ message, place, code }) => [message, place ? placeInWords(place) : "", code]);
      return (notes.length > 0 ? notes : [["", "", ""]]).map((note) => [...front, ...note, sha256]);
    }),
  };
}

/** `溆城市 2025 年预算`; empty where nothing is known. */
function identityOf({ body, fiscalYear, stage }: ReviewedDocument): string {
  const what = stage === undefined ? "" : { budget: "预算", "final-account": "决算" }[stage];
  return [body, `${fiscalYear === undefined ? "" : `${fiscalYear} 年`}${what}`].filter(Boolean).join(" ");
}

/** The words that were gone by: `封面（首页）“某局2025年部门预算”`. */
function reasonsOf({ facts = [] }: ReviewedDocument): string {
  const reasons = bestFacts(facts).map(({ from, text }) => `${SOURCE_NAMES[from]}“${text}”`);
  return [...new Set(reasons)].join("；");
}
