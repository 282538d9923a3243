import { basename, dirname } from "node:path";
import { checksBeside, type Entry, entriesOf } from "../../checks/catalogue/entries.ts";
import { FAMILIES } from "../../checks/catalogue/index.ts";
import { CHECKS } from "../../checks/index.ts";
import { type Check, printCodes } from "../../domain/check.ts";
import { toXlsx } from "../../templates/formats/xlsx.ts";
import { SEVERITY_LABELS } from "../../templates/labels.ts";
import type { AppendixSheet, ReportTable } from "../../templates/report-data.ts";
import { UsageError } from "../options.ts";
import { checkFolder, writeWhole } from "../write-whole.ts";
import { citeAll, sayParameters } from "./describe-rule.ts";

/** `rules export`: the catalogue as a workbook. */
export async function exportRules(out: string): Promise<string> {
  if (!/\.xlsx$/iu.test(out)) {
    throw new UsageError(`--out 应为 .xlsx 文件，不能是“${out}”。`);
  }
  await checkFolder(dirname(out));
  const entries = entriesOf(FAMILIES, CHECKS);
  const beside = checksBeside(FAMILIES, CHECKS);
  const sheet: AppendixSheet = {
    name: "审查规则目录",
    title: "审查规则目录",
    note: `共 ${entries.length} 条规则，其中可用 ${entries.filter(({ state }) => state === "working").length} 条；另有目录以外的检查 ${beside.length} 项。`,
    table: { columns: COLUMNS, rows: [...entries.map(rowOf), ...beside.map(rowBeside)] },
  };
  const [path = out] = await writeWhole(dirname(out), [[basename(out), () => toXlsx([sheet])]]);
  return path;
}

const COLUMNS: ReportTable["columns"] = [
  { title: "规则编号", width: 16, align: "left" },
  { title: "类别", width: 12, align: "left" },
  { title: "规则", width: 30, align: "left" },
  { title: "状态", width: 9, align: "center" },
  { title: "检查", width: 26, align: "left" },
  { title: "严重程度", width: 10, align: "center" },
  { title: "公式", width: 40, align: "left" },
  { title: "允许误差", width: 18, align: "left" },
  { title: "依据", width: 36, align: "left" },
  { title: "参数", width: 30, align: "left" },
  { title: "所缺数据", width: 30, align: "left" },
];

function rowOf({ family, rule, checks, state }: Entry): string[] {
  return [
    rule.code,
    family.title,
    rule.title,
    state === "working" ? "可用" : "缺少数据",
    checks.map(({ id }) => id).join("\n"),
    rule.grade,
    rule.formula,
    rule.tolerance,
    basisOf(checks, rule.basis ?? []),
    checks.flatMap(sayParameters).join("\n"),
    state === "working" ? "" : (rule.needs ?? "尚未说明"),
  ];
}

function rowBeside(check: Check): string[] {
  const { id, title, severity, basis } = check;
  const codes = printCodes(check);
  const parameters = sayParameters(check).join("\n");
  return [codes, "目录以外", title, "可用", id, SEVERITY_LABELS[severity], "", "", citeAll(basis), parameters, ""];
}

/** Each source once, of all the checks of a rule. */
function basisOf(checks: readonly Check[], own: NonNullable<Entry["rule"]["basis"]>): string {
  const cited = [own, ...checks.map(({ basis }) => basis)].flatMap((basis) => citeAll(basis).split("；"));
  return [...new Set(cited)].filter((one) => one !== "").join("\n");
}
