import { findChecks } from "../checks/find-checks.ts";
import { CHECKS } from "../checks/index.ts";
import { explainRetired } from "../checks/retired.ts";
import type { Check } from "../domain/check.ts";
import { UsageError } from "./options.ts";
import { readProfile } from "./profile/read-profile.ts";

/** The review indicators 审查指标 of a task, and the profile they come from. */
export interface ChosenChecks {
  checks: readonly Check[];
  profile?: string;
}

/** Those of a profile, or of them just those named; all when none are. */
export async function chooseChecks(words: readonly string[], profile: string | undefined): Promise<ChosenChecks> {
  const chosen = profile === undefined ? { checks: CHECKS } : await readProfile(profile, CHECKS);
  const retired = words.flatMap((word) => explainRetired(word) ?? []);
  if (retired.length > 0) {
    throw new UsageError(retired.join(""));
  }
  const unknown = words.filter((word) => findChecks(CHECKS, word).length === 0);
  if (unknown.length > 0) {
    throw new UsageError(`没有这样的审查规则：${unknown.join("、")}。全部规则见 docs/checks.md。`);
  }
  const wanted = new Set(words.flatMap((word) => findChecks(chosen.checks, word)));
  const checks = words.length === 0 ? chosen.checks : chosen.checks.filter((check) => wanted.has(check));
  if (checks.length === 0) {
    throw new UsageError(`审查方案“${profile}”中没有所选的规则：${words.join("、")}。`);
  }
  return { checks, ...("name" in chosen ? { profile: chosen.name } : {}) };
}
