import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Check } from "../domain/check.ts";
import type { Review } from "../domain/review.ts";

/** Version of the engine and fingerprint of the rules chosen: what a result can be traced back to. */
export async function describeEngine(checks: readonly Check[]): Promise<Review["engine"]> {
  const text = await readFile(new URL("../package.json", import.meta.url), "utf8");
  const { version } = JSON.parse(text) as { version: string };
  // Functions drop out; what a rule says, reads and rests on stays.
  const catalogue = JSON.stringify(checks);
  return { version, rules: createHash("sha256").update(catalogue).digest("hex") };
}
