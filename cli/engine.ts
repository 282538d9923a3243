import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { ImportedList } from "../checks/classification/imported-list.ts";
import { SHIPPED_HISTORIC, SHIPPED_SUBJECTS } from "../checks/classification/shipped-lists.ts";
import type { Check } from "../domain/check.ts";
import type { Review } from "../domain/review.ts";

/** Version of the engine and fingerprint of the rules chosen and the lists they go by: what a result can be traced back to. */
export async function describeEngine(
  checks: readonly Check[],
  imported: readonly ImportedList[] = [],
): Promise<Review["engine"]> {
  const text = await readFile(new URL("../package.json", import.meta.url), "utf8");
  const { version } = JSON.parse(text) as { version: string };
  // Functions drop out; what a rule says, reads and rests on stays.
  const lists = [[...SHIPPED_SUBJECTS.values()], SHIPPED_HISTORIC, imported.map(({ rows }) => rows)];
  const catalogue = JSON.stringify([checks, lists]);
  return { version, rules: createHash("sha256").update(catalogue).digest("hex") };
}
