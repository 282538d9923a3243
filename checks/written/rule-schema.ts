import { z } from "zod";
import type { Severity } from "../../domain/finding.ts";
import type { Stage } from "../../domain/table-kind.ts";
import { FEN_PER_UNIT } from "../../domain/unit.ts";
import { nearestNames } from "./nearest-names.ts";
import type { Tolerance } from "./trial.ts";

/** What a rule may say, and what each is called. */
export const KEYS = {
  id: "编号",
  title: "标题",
  severity: "严重程度",
  basis: "依据",
  formula: "公式",
  message: "提示语",
  stage: "适用于",
  tolerance: "允许误差",
  suggestion: "建议",
} as const;

export type Key = keyof typeof KEYS;

export const SEVERITIES: Record<"严重" | "重要" | "一般" | "提示", Severity> = {
  严重: "error",
  重要: "error",
  一般: "warning",
  提示: "notice",
};
export const STAGES: Record<"预算" | "决算", Stage> = { 预算: "budget", 决算: "final-account" };
const UNITS = [...Object.keys(FEN_PER_UNIT), "%"];
/** Characters of a text or a formula. */
export const LONGEST = 2_000;

const words = z.string().trim().min(1).max(LONGEST);
const ruleSchema = z.strictObject({
  id: z
    .string()
    .max(80)
    .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u),
  title: words,
  severity: z.enum(Object.keys(SEVERITIES) as (keyof typeof SEVERITIES)[]),
  basis: z.union([words, z.array(words).min(1)]),
  formula: words,
  message: words,
  stage: z.enum(Object.keys(STAGES) as (keyof typeof STAGES)[]).optional(),
  tolerance: z.unknown().optional(),
  suggestion: words.optional(),
});
const amount = z.number().nonnegative().max(1e9);
const toleranceSchema = z.partialRecord(z.enum(UNITS as [keyof Tolerance]), amount);

export type RuleText = z.infer<typeof ruleSchema>;

/** What is wrong with one item of a rule, in Chinese with the remedy. */
export interface KeyProblem {
  key?: string;
  message: string;
}

export function checkRule(value: unknown): { rule: RuleText } | { problems: KeyProblem[] } {
  const { success, data, error } = ruleSchema.safeParse(value);
  if (success) {
    return { rule: data };
  }
  return { problems: error.issues.flatMap((issue) => explain(issue, value as Record<string, unknown>)) };
}

function explain(issue: z.core.$ZodIssue, value: Record<string, unknown>): KeyProblem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ key, message: explainUnknown(key) }));
  }
  const key = issue.path[0] as Key;
  if (value[key] === undefined || value[key] === null) {
    return [{ message: `缺少“${key}”（${KEYS[key]}），请补写一行“${key}: …”` }];
  }
  return [{ key, message: explainValue(key, value[key]) }];
}

function explainUnknown(key: string): string {
  const meant = Object.entries(KEYS).find(([, name]) => name === key)?.[0] ?? nearestNames(key, Object.keys(KEYS))[0];
  const hint = meant === undefined ? "请删去" : `是不是“${meant}”`;
  const all = Object.entries(KEYS).map(([name, title]) => `${name}（${title}）`);
  return `不认识的项“${key}”，${hint}？可用的项：${all.join("、")}`;
}

function explainValue(key: Key, value: unknown): string {
  switch (key) {
    case "id":
      return `编号“${value}”应由小写英文字母、数字和连字符组成，以字母开头，如“balance-totals”`;
    case "severity":
      return `严重程度“${value}”应为${Object.keys(SEVERITIES).join("、")}之一`;
    case "stage":
      return `适用于“${value}”应为预算或决算；都适用的，删去这一行`;
    case "basis":
      return "依据应为文字，如“《中华人民共和国预算法》第十二条”，多条时每条一行、以“- ”开头";
    default:
      return `${KEYS[key]}应为不超过 ${LONGEST} 字的文字；其中有冒号、井号或以符号开头的，用单引号括起来`;
  }
}

const ONE_AMOUNT = /^(\d+(?:\.\d+)?)\s*(亿元|百万元|万元|千元|元|%|％|个?百分点)$/u;

/** `0.05万元` is the same amount in a table of any unit; `{ 万元: 0.01, 元: 1 }` is by the unit the table is printed in. */
export function readTolerance(value: unknown): { tolerance: Tolerance } | { message: string } {
  if (typeof value === "string") {
    const [, number, unit = ""] = ONE_AMOUNT.exec(value.trim()) ?? [];
    if (number !== undefined) {
      return { tolerance: inEveryUnit(Number(number), unit) };
    }
  }
  const { success, data } = toleranceSchema.safeParse(value);
  if (success && Object.keys(data).length > 0) {
    return { tolerance: data };
  }
  const shown = typeof value === "object" ? JSON.stringify(value) : String(value);
  return {
    message: `允许误差“${shown}”写法不对：应为不小于 0 的数和单位，如“0.05万元”，或按表的单位分别写“{ 元: 1, 万元: 0.01 }”；单位可用${UNITS.join("、")}`,
  };
}

function inEveryUnit(value: number, unit: string): Tolerance {
  const fen = FEN_PER_UNIT[unit as keyof typeof FEN_PER_UNIT];
  return fen === undefined
    ? { "%": value }
    : Object.fromEntries(Object.entries(FEN_PER_UNIT).map(([name, each]) => [name, (value * fen) / each]));
}
