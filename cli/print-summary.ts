import type { DocumentStatus } from "../domain/document.ts";
import { tellApart } from "../domain/document-names.ts";
import type { Finding, Severity } from "../domain/finding.ts";
import { placeInWords } from "../domain/place.ts";
import { type Comparison, draftDocuments, draftTables, type Review } from "../domain/review.ts";

const SEVERITY: Record<Severity, string> = { error: "严重/重要", warning: "一般", notice: "提示" };
/** More findings than these are for the report, not for a screen. */
const MOST_SHOWN = 10;
/** A longer sentence is for the report too. */
const LONGEST_LINE = 240;

/** A summary a person can read at a glance. */
export function summaryOf(review: Review, written: readonly string[]): string {
  const { findings, checks, comparison } = review;
  const [documents, tables] = [draftDocuments(review), draftTables(review)];
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const ran = checks.filter((check) => check.outcome === "passed" || check.outcome === "failed").length;
  const namesOf = (status: DocumentStatus): string[] =>
    documents.filter((document) => document.status === status).map(({ name }) => name);
  const [unread, partly] = [namesOf("unreadable"), namesOf("partly-read")];
  const lines = [
    `${review.draft.title}：${documents.length} 个文件，${whatWasChecked(tables.length, review)}。`,
    `执行规则 ${ran}/${checks.length} 条；发现问题 ${findings.length} 个：严重/重要 ${count("error")}，一般 ${count("warning")}，提示 ${count("notice")}。`,
    ...findings.slice(0, MOST_SHOWN).map((finding) => `  - ${lineOf(finding, review)}`),
  ];
  if (findings.length > MOST_SHOWN) {
    lines.push(`     ……其余 ${findings.length - MOST_SHOWN} 个见报告。`);
  }
  if (comparison) {
    lines.push(...tellComparison(comparison));
  }
  lines.push("未使用大语言模型（本版本不调用模型），需要理解文意的问题未作审查。");
  const prior = review.documents.length - documents.length;
  if (prior > 0) {
    lines.push(`另有上年文件 ${prior} 个，只供核对，未作审查。`);
    lines.push(...tellMisfits(review));
  }
  if (unread.length > 0) {
    lines.push(`未能读取的文件 ${unread.length} 个，未纳入审查：${unread.join("、")}。`);
  }
  if (partly.length > 0) {
    lines.push(`只读取了一部分的文件 ${partly.length} 个，其余内容未作审查：${partly.join("、")}。`);
  }
  if (written.length > 0) {
    lines.push(`结果：${written.join("、")}`);
  }
  return `${lines.join("\n")}\n`;
}

/** A wrong file after --prior is told where it was given: nothing of the draft was compared with it. */
function tellMisfits({ documents }: Review): string[] {
  const problems = documents.flatMap((document) => (document.isPrior ? document.problems : []));
  return problems.filter(({ code }) => code === "PRIOR_DOES_NOT_FIT").map(({ message }) => `注意：${message}。`);
}

function tellComparison({ resolved, remaining, changed, new: found, unknown = [], mismatch }: Comparison): string[] {
  const open = unknown.length > 0 ? `，所在文件本次未提交或未能读取、不能认定 ${unknown.length} 个` : "";
  return [
    ...(mismatch === undefined ? [] : [`注意：${mismatch}`]),
    `与上一版相比：已消除 ${resolved.length} 个，仍存在 ${remaining.length} 个，有所变化 ${changed.length} 个，新发现 ${found.length} 个${open}，明细见报告。`,
  ];
}

function whatWasChecked(tables: number, { coverage, checks }: Review): string {
  const { amounts, amountsInRelations } = coverage;
  if (tables === 0) {
    return "未识别出预算表，没有表内金额可核对";
  }
  if (amounts > 0) {
    return `${tables} 张表，${amounts} 个金额中 ${amountsInRelations} 个已核对`;
  }
  const relations = checks.reduce(
    (sum, { agreed, rounding, contradicted }) => sum + agreed + rounding + contradicted,
    0,
  );
  // Sums hold or not without a unit; what is not known to be money is not counted as amounts.
  return relations > 0
    ? `${tables} 张表，没有可识别单位的预算表金额，其他数按加总等关系核对了 ${relations} 项`
    : `${tables} 张表，表中没有金额可核对`;
}

function lineOf(finding: Finding, review: Review): string {
  const first = finding.evidence[0];
  const document = draftDocuments(review).length > 1 && first ? documentName(review, first.document) : "";
  const place = first ? `${document}${placeInWords(first.place)}` : "";
  const line = `[${SEVERITY[finding.severity]}] ${place ? `${place}：` : ""}${finding.message}`;
  return shorten(line);
}

/** Cut between clauses, never inside a number or a word; a quotation that is cut is closed. */
function shorten(line: string): string {
  if (line.length <= LONGEST_LINE) {
    return line;
  }
  const whole = line.slice(0, LONGEST_LINE);
  const end = Math.max(...["。", "；", "，", "、"].map((mark) => whole.lastIndexOf(mark)));
  const kept = end < LONGEST_LINE / 2 ? whole : whole.slice(0, end);
  const isOpen = kept.lastIndexOf("“") > kept.lastIndexOf("”");
  return `${kept}……${isOpen ? "”" : ""}`;
}

function documentName(review: Review, id: string): string {
  const shown = tellApart(review.documents.map(({ name }) => name));
  const name = shown[review.documents.findIndex((document) => document.id === id)];
  return name ? `《${name}》` : "";
}
