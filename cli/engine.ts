import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { ImportedList } from "../checks/classification/imported-list.ts";
import { SHIPPED_HISTORIC, SHIPPED_SUBJECTS } from "../checks/classification/shipped-lists.ts";
import { SOURCES } from "../checks/sources.ts";
import type { Check } from "../domain/check.ts";
import type { Review } from "../domain/review.ts";

/** What the rules of a review come from, beside themselves. */
export interface RulesFrom {
  /** The name of the profile 审查方案 they were set by. */
  profile?: string | undefined;
  /** Lists of 政府收支分类科目 they go by. */
  classification?: readonly ImportedList[];
}

/**
 * Version of the engine and fingerprint of the rules chosen, as they were set, and of the lists and sources they go by: what a
 * result can be traced back to.
 */
export async function describeEngine(
  checks: readonly Check[],
  { profile, classification = [] }: RulesFrom = {},
): Promise<Review["engine"]> {
  const text = await readFile(new URL("../package.json", import.meta.url), "utf8");
  const { version } = JSON.parse(text) as { version: string };
  // Functions drop out; what a rule says, reads and rests on stays.
  const lists = [[...SHIPPED_SUBJECTS.values()], SHIPPED_HISTORIC, classification.map(({ rows }) => rows)];
  const rules = createHash("sha256")
    .update(JSON.stringify([checks, SOURCES, lists]))
    .digest("hex");
  return { version, rules, ...(profile === undefined ? {} : { profile }) };
}
