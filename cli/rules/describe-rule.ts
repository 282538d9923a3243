import type { Entry } from "../../checks/catalogue/entries.ts";
import { citeInForce } from "../../checks/cite-in-force.ts";
import type { Check } from "../../domain/check.ts";
import { citeBasis } from "../../templates/arrange-findings.ts";
import { CLASS_LABELS, labelKind, SEVERITY_LABELS } from "../../templates/labels.ts";

/** What is said of a rule or a check: a name and its value, in Chinese. */
export type Said = readonly [name: string, value: string];

/** What the trade says of a rule, and what it rests on where no check says so. */
export function describeRule({ rule, checks, state }: Entry): Said[] {
  return [
    ["状态", state === "working" ? `可用（${checks.map(({ id }) => id).join("、")}）` : "缺少数据"],
    ...(state === "working" ? [] : [["所缺数据", rule.needs ?? "尚未说明"] as const]),
    ["等级", rule.grade],
    ["公式", rule.formula],
    ["允许误差", rule.tolerance],
    ...(rule.basis && rule.basis.length > 0 ? [["依据", citeAll(rule.basis)] as const] : []),
  ];
}

/** What a check does, how grave it is, and what may be set otherwise. */
export function describeCheck(check: Check): Said[] {
  return [
    ["类别", CLASS_LABELS[check.class]],
    ["严重程度", SEVERITY_LABELS[check.severity]],
    ["依据", citeAll(check.basis)],
    ["读取", readsInWords(check)],
    ...sayParameters(check).map((parameter) => ["参数", parameter] as const),
  ];
}

export function citeAll(basis: Check["basis"] | NonNullable<Entry["rule"]["basis"]>): string {
  return citeInForce(basis).map(citeBasis).join("；");
}

/** `最高占比（highest）：30%，来源：…`, one each. */
export function sayParameters({ parameters = {} }: Check): string[] {
  return Object.entries(parameters).map(
    ([name, { title, value, unit, source }]) => `${title}（${name}）：${value}${unit}，来源：${source}`,
  );
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
