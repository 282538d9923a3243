import { checksBeside, type Entry, entriesOf } from "../checks/catalogue/entries.ts";
import type { RuleFamily } from "../checks/catalogue/rule.ts";
import { RETIRED } from "../checks/retired.ts";
import { TABLE_NAMES } from "../checks/written/table-names.ts";
import { type Check, printCodes } from "../domain/check.ts";
import { SEVERITY_LABELS } from "../templates/labels.ts";
import { anchorOf, GENERATED, pageOf, STATES, toTable } from "./markdown.ts";

/** The catalogue on one page, from its metadata alone: a section a family, a row a rule, with the checks that are how it works. */
export function makeChecksPage(families: readonly RuleFamily[], checks: readonly Check[]): string {
  const entries = entriesOf(families, checks);
  const beside = checksBeside(families, checks);
  const working = entries.filter(({ state }) => state === "working").length;
  return [
    "# 审查规则",
    "",
    GENERATED,
    "",
    `规则目录共 ${entries.length} 条，可用 ${working} 条，缺少数据 ${entries.length - working} 条；由 ${checks.length} 项检查执行。默认全部执行；只用其中几项：\`--checks <检查>…\` 或 \`--profile <文件>\`。`,
    "每条规则的公式、允许误差、依据、参数和样例见各类的页面，也可用 `npm run --silent rules -- show <编号>` 查看。",
    "所需的表不在草案中（或不止一张）时，规则记为“不适用”并说明原因，不作为通过。",
    "",
    ...families.flatMap((family) => sectionOf(family, entries)),
    ...(beside.length > 0 ? sectionBeside(beside) : []),
    ...sectionRetired(),
    "## 自己写的规则中可用的表名",
    "",
    `${TABLE_NAMES.join("、")}。`,
    "",
    "政府预算的表可以加级次：全省、全市、全县，省本级、市本级、县本级、本级；其他表用《》写出表题。写法见 [README](../README.zh-CN.md#写一条规则)。",
    "",
  ].join("\n");
}

function sectionOf(family: RuleFamily, entries: readonly Entry[]): string[] {
  const own = entries.filter((entry) => entry.family === family);
  const rows = own.map(({ rule, checks, state }) => [
    `[${rule.code}](${pageOf(family)}#${anchorOf(rule.code)})`,
    rule.title,
    rule.grade,
    STATES[state],
    checks.map(({ id }) => `\`${id}\``).join(" ") || (rule.needs ?? ""),
  ]);
  return [
    `## ${family.title}（${family.code}）`,
    "",
    toTable(["编号", "规则", "等级", "状态", "检查，或所缺数据"], rows),
    "",
  ];
}

function sectionBeside(checks: readonly Check[]): string[] {
  const rows = checks.map((check) => [
    printCodes(check),
    check.title,
    SEVERITY_LABELS[check.severity],
    `\`${check.id}\``,
  ]);
  return ["## 目录以外的检查", "", toTable(["编号", "内容", "严重程度", "检查"], rows), ""];
}

function sectionRetired(): string[] {
  const rows = RETIRED.map(({ id, on, reason, by }) => [`\`${id}\``, on, reason, by ? `\`${by}\`` : ""]);
  return ["## 停用的检查", "", toTable(["检查", "停用日期", "原因", "接替"], rows), ""];
}
