import { type Check, codesOf } from "../../domain/check.ts";
import type { Rule, RuleFamily } from "./rule.ts";

/** A rule of the catalogue with the checks that are how it works. Without any it waits for data. */
export interface Entry {
  family: RuleFamily;
  rule: Rule;
  checks: Check[];
  state: "working" | "needs data";
}

export function entriesOf(families: readonly RuleFamily[], checks: readonly Check[]): Entry[] {
  return families.flatMap((family) =>
    family.rules.map((rule): Entry => {
      const own = checks.filter((check) => codesOf(check).includes(rule.code));
      return { family, rule, checks: own, state: own.length > 0 ? "working" : "needs data" };
    }),
  );
}

/** Checks of numbers the handbook does not have. */
export function checksBeside(families: readonly RuleFamily[], checks: readonly Check[]): Check[] {
  const codes = new Set(families.flatMap(({ rules }) => rules.map(({ code }) => code)));
  return checks.filter((check) => !codesOf(check).some((code) => codes.has(code)));
}
