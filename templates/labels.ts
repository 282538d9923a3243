import type { DocumentFormat, DocumentStatus } from "../domain/document.ts";
import type { FindingClass, Severity } from "../domain/finding.ts";
import { BREAKDOWN_NAMES, BUDGET_NAMES, KIND_NAMES, LEVEL_NAMES, PHASE_NAMES } from "../domain/kind-names.ts";
import type { CheckOutcome } from "../domain/review.ts";
import type { TableKind, TableScope } from "../domain/table-kind.ts";

/** In the order in which the report lists them. */
export const CLASS_LABELS: Record<FindingClass, string> = {
  arithmetic: "表内勾稽",
  balance: "收支平衡",
  "cross-table": "表间勾稽",
  "cross-document": "文件间勾稽",
  ratio: "比例与增减幅度",
  unit: "金额单位",
  "prior-year": "与上年衔接",
  "text-table": "文表一致",
  "text-text": "文字前后一致",
  classification: "科目使用",
  completeness: "完整性",
  policy: "政策与管理规定",
  performance: "绩效目标",
  wording: "文字表述",
};

/** The engine has three levels; 严重 and 重要 are one. */
export const SEVERITY_LABELS: Record<Severity, string> = { error: "严重/重要", warning: "一般", notice: "提示" };

export const OUTCOME_LABELS: Record<CheckOutcome, string> = {
  passed: "通过",
  failed: "不通过",
  "not-applicable": "不适用",
  "not-read": "未执行",
  error: "执行出错",
};

export const STATUS_LABELS: Record<DocumentStatus, string> = {
  read: "全部读取",
  "partly-read": "部分读取",
  unreadable: "无法读取",
};

export const FORMAT_LABELS: Record<DocumentFormat, string> = {
  pdf: "PDF 文件",
  ofd: "OFD 文件",
  image: "扫描图像",
  xlsx: "电子表格",
  xls: "电子表格",
  csv: "文本表格（CSV）",
  docx: "文字文档",
  doc: "文字文档",
  html: "网页文件",
  text: "文本",
  unknown: "未识别",
};

const STAGE_LABELS = { budget: "预算", final: "决算", ...PHASE_NAMES };

/** The kind with its stage, as review.json has it: `final-expenditure` is `支出总表（决算）`. A scope is said after it. */
export function labelKind(kind: string, scope: TableScope = {}): string {
  const [, stage, bare = kind] = /^(budget|final|execution|adjustment)-(.+)$/u.exec(kind) ?? [];
  const label = KIND_NAMES[bare as TableKind] ?? KIND_NAMES.unknown;
  const { budget, level, by } = scope;
  const said = [
    stage && STAGE_LABELS[stage as keyof typeof STAGE_LABELS],
    budget && BUDGET_NAMES[budget],
    level && LEVEL_NAMES[level],
    by && BREAKDOWN_NAMES[by],
  ].filter(Boolean);
  return said.length === 0 ? label : `${label}（${said.join("，")}）`;
}

const DIGITS = "零一二三四五六七八九";

/** As a heading counts: `numberInChinese(12)` is `"十二"`. From 1000 in digits. */
export function numberInChinese(value: number): string {
  if (value > 999) {
    return String(value);
  }
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const front = hundreds > 0 ? `${DIGITS[hundreds]}百` : "";
  const middle =
    tens > 0 ? `${tens === 1 && front === "" ? "" : DIGITS[tens]}十` : front !== "" && ones > 0 ? "零" : "";
  return `${front}${middle}${ones > 0 ? DIGITS[ones] : ""}`;
}
