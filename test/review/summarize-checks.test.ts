import { describe, expect, test } from "vitest";
import type { Check } from "../../domain/check.ts";
import type { Finding } from "../../domain/finding.ts";
import type { RelationOutcome } from "../../domain/relation.ts";
import type { ReviewedCheck } from "../../domain/review.ts";
import type { Judged } from "../../review/judge-relations.ts";
import type { CheckRun } from "../../review/run-checks.ts";
import { summarizeChecks } from "../../review/summarize-checks.ts";

const CHECK: Check = {
  id: "a-check",
  code: "BUD-TEST-001",
  title: "试",
  class: "arithmetic",
  severity: "error",
  basis: [{ law: "预算法" }],
  reads: "every table",
  relate: () => [],
};
const { relate: _, ...OBSERVES } = CHECK;

function summaryOf(
  run: Partial<CheckRun>,
  outcomes: readonly RelationOutcome[] = [],
  findings: readonly string[] = [],
): ReviewedCheck | undefined {
  const judged = outcomes.map((outcome) => ({ check: "a-check", judgement: { outcome } }) as Judged);
  const relations = outcomes.map(() => ({}) as CheckRun["relations"][number]);
  const whole: CheckRun = { check: CHECK, relations, observations: [], ran: 1, ...run };
  return summarizeChecks(
    [whole],
    judged,
    findings.map((check) => ({ check }) as Finding),
  )[0];
}

test("counts what agreed, what agreed but for rounding, and what did not", () => {
  expect(summaryOf({}, ["agrees", "agrees", "rounding", "contradicts", "not-stated"], ["a-check"])).toEqual({
    id: "a-check",
    code: "BUD-TEST-001",
    title: "试",
    severity: "error",
    basis: [{ law: "预算法" }],
    outcome: "failed",
    agreed: 2,
    rounding: 1,
    contradicted: 1,
  });
});

describe("silence is never a pass", () => {
  const cases: [what: string, run: Partial<CheckRun>, outcomes: RelationOutcome[], outcome: string, says?: string][] = [
    ["agreement", {}, ["agrees"], "passed"],
    ["rounding alone", {}, ["rounding"], "passed"],
    ["a look that saw nothing wrong", { check: OBSERVES as Check }, [], "passed"],
    ["a contradiction, with a finding of its own or told under another check", {}, ["agrees", "contradicts"], "failed"],
    ["no table", { ran: 0, reason: "草案不是预算。" }, [], "not-applicable", "草案不是预算。"],
    ["nothing in the tables to hold together", {}, [], "not-applicable", "没有可核对的项目"],
    ["blank cells", {}, ["not-stated", "not-stated"], "not-read", "空白"],
    ["cells that are no numbers", {}, ["not-stated", "not-readable"], "not-read", "不是可识别的数字"],
    ["a check that broke", { error: "水务局：no such column" }, ["agrees"], "error", "水务局：no such column"],
    ["agreement beside cells that are no numbers", {}, ["agrees", "not-readable"], "passed", "1 处"],
    ["agreement in one of two books", { reason: "草案中没有收入总表。" }, ["agrees"], "passed", "没有收入总表"],
  ];

  test.each(cases)("%s", (_, run, outcomes, outcome, says) => {
    const summary = summaryOf(run, outcomes);
    expect(summary?.outcome).toBe(outcome);
    expect(summary?.reason).toEqual(says === undefined ? undefined : expect.stringContaining(says));
  });

  test("an observation fails its check", () => {
    expect(summaryOf({ check: OBSERVES as Check }, [], ["a-check"])?.outcome).toBe("failed");
    expect(summaryOf({ check: OBSERVES as Check }, [], ["another"])?.outcome).toBe("passed");
  });
});
