import { readFile } from "node:fs/promises";
import { z } from "zod";
import { CHECKS } from "../../checks/index.ts";
import type { Standing } from "../../domain/check.ts";
import { type Decision, type Proposal, proposeStandings } from "../../review/propose-standings.ts";
import { explainError } from "../explain-error.ts";
import { UsageError } from "../options.ts";
import { STANDING_WORDS } from "../profile/profile-schema.ts";
import { readYaml } from "../profile/read-yaml.ts";

const OUTCOMES = { 已确认: "confirmed", 误报: "false alarm", 其他: "other" } as const;

/** What staff decided of findings: `[{ "check": "unit-is-stated", "outcome": "误报" }]`. */
const decisionsSchema = z.array(
  z.object(
    {
      check: z.string({ error: "缺少 check（规则名称，即审查结果中问题的 check）" }),
      outcome: z.enum(Object.keys(OUTCOMES) as (keyof typeof OUTCOMES)[], {
        error: `outcome 应为${Object.keys(OUTCOMES).join("、")}之一`,
      }),
    },
    { error: "每项应写明 check（规则名称）和 outcome（决定）" },
  ),
  { error: '决定文件应为列表，例如 [{ "check": "unit-is-stated", "outcome": "误报" }]' },
);

/** `rules feedback`: how the rules fared, and what to write into a profile. */
export async function feedback(files: readonly string[]): Promise<string> {
  const decisions = (await Promise.all(files.map(readDecisions))).flat();
  const unknown = [...new Set(decisions.map(({ check }) => check))].filter(
    (id) => !CHECKS.some((one) => one.id === id),
  );
  const proposals = proposeStandings(CHECKS, decisions);
  const changes = proposals.filter(({ proposed }) => proposed !== undefined);
  return [
    `共 ${decisions.length} 项决定，涉及 ${proposals.length} 条规则。`,
    ...proposals.map(lineOf),
    ...(unknown.length > 0 ? [`目录中没有的规则（已停用或自写）：${unknown.join("、")}。`] : []),
    "",
    ...(changes.length > 0
      ? ["建议写入审查方案：", "standings:", ...changes.map((one) => `  ${one.check}: ${wordOf(one.proposed)}`)]
      : ["没有需要调整的规则：误报满 5 项决定的三分之一才建议调低。"]),
    "",
  ].join("\n");
}

async function readDecisions(file: string): Promise<Decision[]> {
  const text = await readFile(file, "utf8").catch((error) => {
    throw new UsageError(`不能读取决定文件 ${file}：${explainError(error)}。`);
  });
  const read = readYaml(text, decisionsSchema);
  if ("problems" in read) {
    throw new UsageError(`决定文件 ${file} 格式不对：${read.problems.join("；")}。`);
  }
  return read.value.map(({ check, outcome }) => ({ check, outcome: OUTCOMES[outcome] }));
}

function lineOf({ check, confirmed, falseAlarms, others, standing, proposed }: Proposal): string {
  const advice = proposed === undefined ? "" : `，建议调为“${wordOf(proposed)}”`;
  return `${check}　确认 ${confirmed}，误报 ${falseAlarms}，其他 ${others}；现为“${wordOf(standing)}”${advice}`;
}

function wordOf(standing: Standing | undefined): string {
  return Object.entries(STANDING_WORDS).find(([, value]) => value === standing)?.[0] ?? "";
}
