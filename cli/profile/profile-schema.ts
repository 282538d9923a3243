import { z } from "zod";

/** How a profile says severity and standing, and what it means. */
export const SEVERITY_WORDS = { 严重: "error", 重要: "error", 一般: "warning", 提示: "notice" } as const;
export const STANDING_WORDS = { 观察: "observation", 提示: "notice", 必须答复: "must answer" } as const;

const oneOf = <T extends string>(words: readonly T[], what: string) =>
  z.enum(words as [T, ...T[]], { error: `${what}应为${words.join("、")}之一` });
const list = (what: string) =>
  z.array(z.string({ error: `${what} 应写成文字` }), { error: `${what} 应为列表，每行以“- ”开头` });
const amount = z.number({ error: "参数应为数字" }).min(0, { error: "参数不能为负数" });

/** What a committee chose for a kind of task 审查方案. Rules are named by id (`unit-is-stated`), code (`BUD-LAW-001`) or family (`LAW`). */
export const profileSchema = z.strictObject(
  {
    name: z.string({ error: "name 应写成文字" }).exactOptional(),
    /** Another profile, by name or path, that this one changes. */
    extends: z.string({ error: "extends 应为另一方案的名称或文件" }).exactOptional(),
    checks: list("checks").min(1, { error: "checks 没有列出规则" }).exactOptional(),
    without: list("without").exactOptional(),
    severities: z.record(z.string(), oneOf(typedKeys(SEVERITY_WORDS), "严重程度")).exactOptional(),
    standings: z.record(z.string(), oneOf(typedKeys(STANDING_WORDS), "等级")).exactOptional(),
    parameters: z
      .record(
        z.string(),
        z.record(
          z.string(),
          z.union([amount, z.strictObject({ value: amount, source: z.string() })], {
            error: "参数应为不小于 0 的数，或写明 value（数）和 source（依据）",
          }),
          { error: "应在规则之下逐行写“参数: 数值”" },
        ),
      )
      .exactOptional(),
    /** Files and folders of rules that were written down, from the folder of the profile on. */
    rules: list("rules").exactOptional(),
    /** Sources a person has read and answers for. */
    confirmed: z
      .array(
        z.strictObject(
          {
            source: z.string({ error: "缺少 source（依据名称）" }),
            by: z.string({ error: "缺少 by（确认人）" }),
            date: z.iso.date({ error: "date 应写成 2026-01-31" }),
          },
          { error: "每项应写明 source（依据名称）、by（确认人）和 date（日期）" },
        ),
        { error: "confirmed 应为列表，每行以“- ”开头" },
      )
      .exactOptional(),
  },
  { error: "审查方案应为“项目: 内容”的形式，例如 checks: [unit-is-stated]" },
);

export type Profile = z.output<typeof profileSchema>;

function typedKeys<T extends object>(words: T): (keyof T & string)[] {
  return Object.keys(words) as (keyof T & string)[];
}
