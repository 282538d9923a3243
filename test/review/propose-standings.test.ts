import { expect, test } from "vitest";
import type { Check, Standing } from "../../domain/check.ts";
import { type Decision, proposeStandings } from "../../review/propose-standings.ts";

const RULE: Check = {
  id: "a-rule",
  code: "BUD-TEST-001",
  title: "试",
  class: "policy",
  severity: "warning",
  basis: [{ source: "budget-law" }],
  reads: "text",
};

const times = (count: number, outcome: Decision["outcome"]): Decision[] =>
  Array.from({ length: count }, () => ({ check: "a-rule", outcome }));

test.each<[right: number, wrong: number, standing: Standing, proposed: Standing | undefined]>([
  [0, 4, "must answer", undefined],
  [0, 5, "must answer", "observation"],
  [4, 2, "must answer", "notice"],
  [5, 2, "must answer", undefined],
  [2, 4, "must answer", "observation"],
  [4, 2, "notice", "observation"],
  [4, 2, "observation", undefined],
  [19, 0, "observation", undefined],
  [20, 1, "observation", "notice"],
  [20, 2, "observation", undefined],
  [90, 0, "must answer", undefined],
])("%i right and %i wrong: from %s to %s", (right, wrong, standing, proposed) => {
  const decisions = [...times(right, "confirmed"), ...times(wrong, "false alarm"), ...times(3, "other")];
  expect(proposeStandings([{ ...RULE, standing }], decisions)).toEqual([
    { check: "a-rule", confirmed: right, falseAlarms: wrong, others: 3, standing, ...(proposed ? { proposed } : {}) },
  ]);
});

test("a rule nobody decided on is left out", () => {
  expect(proposeStandings([RULE], [{ check: "another", outcome: "false alarm" }])).toEqual([]);
});
