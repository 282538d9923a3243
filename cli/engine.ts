import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { SOURCES } from "../checks/sources.ts";
import type { Check } from "../domain/check.ts";
import type { Review } from "../domain/review.ts";

/** Version of the engine and fingerprint of the rules chosen, as they were set: what a result can be traced back to. */
export async function describeEngine(checks: readonly Check[], profile?: string): Promise<Review["engine"]> {
  const text = await readFile(new URL("../package.json", import.meta.url), "utf8");
  const { version } = JSON.parse(text) as { version: string };
  // Functions drop out; what a rule says, reads and rests on stays.
  const catalogue = JSON.stringify([checks, SOURCES]);
  const rules = createHash("sha256").update(catalogue).digest("hex");
  return { version, rules, ...(profile === undefined ? {} : { profile }) };
}
