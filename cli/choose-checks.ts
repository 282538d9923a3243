import { readFile } from "node:fs/promises";
import { CHECKS } from "../checks/index.ts";
import type { Check } from "../domain/check.ts";
import { explainError } from "./explain-error.ts";
import { UsageError } from "./options.ts";

/** The review indicators 审查指标 chosen by name or by a profile file (`{ "checks": ["id", …] }`); all when none are. */
export async function chooseChecks(ids: readonly string[], profile: string | undefined): Promise<readonly Check[]> {
  const wanted = [...ids, ...(profile === undefined ? [] : await readProfile(profile))];
  if (wanted.length === 0) {
    return CHECKS;
  }
  const unknown = wanted.filter((id) => !CHECKS.some((check) => check.id === id));
  if (unknown.length > 0) {
    throw new UsageError(`没有这样的审查规则：${unknown.join("、")}。全部规则见 docs/checks.md。`);
  }
  return CHECKS.filter((check) => wanted.includes(check.id));
}

async function readProfile(path: string): Promise<string[]> {
  const text = await readFile(path, "utf8").catch((error) => {
    throw new UsageError(`不能读取指标文件 ${path}：${explainError(error)}。`);
  });
  try {
    const { checks } = JSON.parse(text) as { checks: unknown };
    if (Array.isArray(checks) && checks.length > 0 && checks.every((id) => typeof id === "string")) {
      return checks;
    }
  } catch {
    // Falls through to the same message: the file is not what it should be.
  }
  throw new UsageError(`指标文件 ${path} 格式不对：应为 {"checks": ["规则编号", …]}。`);
}
