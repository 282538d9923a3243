import { type Check, printCodes } from "../domain/check.ts";
import type { FindingClass } from "../domain/finding.ts";
import { citeBasis } from "../templates/arrange-findings.ts";
import { CLASS_LABELS, labelKind, SEVERITY_LABELS } from "../templates/labels.ts";

const HEAD = ["规则编号", "规则", "内容", "严重程度", "审查依据", "读取的表"];

/** The catalogue as a page, from the metadata of the checks alone: a section a class, in the order of the catalogue. */
export function makeChecksPage(checks: readonly Check[]): string {
  const sections = (Object.keys(CLASS_LABELS) as FindingClass[])
    .map((name) => ({ label: CLASS_LABELS[name], own: checks.filter((check) => check.class === name) }))
    .filter(({ own }) => own.length > 0)
    .map(({ label, own }) => [`## ${label}`, "", toTable(own), ""].join("\n"));
  return [
    "# 审查规则",
    "",
    "<!-- Generated from the metadata of checks/ by `npm run docs`. Do not edit. -->",
    "",
    `共 ${checks.length} 条。默认全部执行；只用其中几条：\`--checks <规则>…\`，或 \`--profile <文件>\`（\`{"checks": ["规则", …]}\`）。`,
    "所需的表不在草案中（或不止一张）时，规则记为“不适用”并说明原因，不作为通过。",
    "",
    ...sections,
  ].join("\n");
}

function toTable(checks: readonly Check[]): string {
  const rows = checks.map((check) => [
    printCodes(check),
    `\`${check.id}\``,
    check.title,
    SEVERITY_LABELS[check.severity],
    check.basis.map(citeBasis).join("；"),
    readsInWords(check),
  ]);
  return [HEAD, HEAD.map(() => "---"), ...rows].map((cells) => `| ${cells.map(escapeCell).join(" | ")} |`).join("\n");
}

function readsInWords(check: Check): string {
  if (check.reads === "every table") {
    return "逐表";
  }
  if (check.reads === "the whole draft") {
    return "各部门、各年度之间";
  }
  if (check.reads === "text") {
    return `文字说明${check.stage ? `（仅${check.stage === "budget" ? "预算" : "决算"}）` : ""}`;
  }
  const needed = check.reads.map((kind) => labelKind(kind)).join("、") || "全部表格和文字";
  const optional = check.mayRead?.length ? `；如有：${check.mayRead.map((kind) => labelKind(kind)).join("、")}` : "";
  const stage = check.stage ? `（仅${check.stage === "budget" ? "预算" : "决算"}）` : "";
  return `${needed}${optional}${stage}`;
}

function escapeCell(text: string): string {
  return text.replace(/\|/g, "\\|").replace(/\s*\n\s*/g, " ");
}
