import { describe, expect, test } from "vitest";
import type { Finding } from "../../domain/finding.ts";
import type { ReviewedCheck } from "../../domain/review.ts";
import { compareReviews as compareWhole, type EarlierReview } from "../../review/compare-reviews.ts";

const RAN = [{ id: "a-check", outcome: "passed" }] as const;

function finding(id: string, change: Partial<Finding> = {}): Finding {
  return {
    id,
    check: "a-check",
    class: "arithmetic",
    severity: "error",
    message: "相差 6.20 万元。",
    basis: [],
    evidence: [{ document: "d1", role: "stated", place: { page: 9 }, label: "合计", printed: "2,112.86" }],
    difference: 6_200_000,
    source: { by: "check" },
    ...change,
  };
}

function review(findings: Finding[]): EarlierReview {
  return {
    draft: { title: "甲 2026 年预算草案", stage: "budget", fiscalYear: 2026, bodies: ["甲"] },
    findings,
    documents: [
      { id: "d1", name: "甲/预算.pdf", format: "pdf", sha256: "", status: "read", problems: [] },
      { id: "d2", name: "乙/预算.pdf", format: "pdf", sha256: "", status: "read", problems: [] },
    ],
    tables: [],
  };
}

/** With all documents handed in again. */
function compareReviews(
  before: EarlierReview,
  now: Finding[],
  checks: readonly Pick<ReviewedCheck, "id" | "outcome">[],
) {
  return compareWhole(before, { ...review(now), checks });
}

test("every finding of both reviews has one state", () => {
  const before = [finding("kept"), finding("gone"), finding("changed")];
  const now = [finding("new"), finding("changed", { difference: 1 }), finding("kept")];
  expect(compareReviews(review(before), now, RAN)).toEqual({
    resolved: ["gone"],
    remaining: ["kept"],
    changed: ["changed"],
    new: ["new"],
    earlier: [
      {
        id: "gone",
        state: "resolved",
        severity: "error",
        message: "相差 6.20 万元。",
        document: "甲/预算.pdf",
        place: { page: 9 },
      },
    ],
  });
});

test("what could not be looked at again is told as it was made, apart from what is gone", () => {
  const before = review([finding("gone"), finding("open", { check: "another" })]);
  const { earlier = [] } = compareReviews(before, [], RAN);
  expect(earlier.map(({ id, state }) => [id, state])).toEqual([
    ["gone", "resolved"],
    ["open", "remaining"],
  ]);
});

describe("a finding remains", () => {
  const cases: [what: string, now: Partial<Finding>][] = [
    ["on another page", { evidence: [{ ...finding("a").evidence[0], place: { page: 12 } } as Finding["evidence"][0]] }],
    ["in other words", { message: "合计与明细不符，相差 6.20 万元。" }],
    ["with another suggestion", { suggestion: "请核对。" }],
  ];

  test.each(cases)("%s", (_, now) => {
    expect(compareReviews(review([finding("a")]), [finding("a", now)], RAN)).toMatchObject({ remaining: ["a"] });
  });

  test.each(["not-applicable", "not-read", "error"] as const)("when its check is %s this time", (outcome) => {
    const checks = [{ id: "a-check", outcome }];
    expect(compareReviews(review([finding("a")]), [], checks)).toMatchObject({ remaining: ["a"], resolved: [] });
  });

  test("when its check was not chosen this time", () => {
    expect(compareReviews(review([finding("a")]), [], [])).toMatchObject({ remaining: ["a"] });
  });
});

describe("a finding is changed", () => {
  const [evidence] = finding("a").evidence as [Finding["evidence"][0]];
  const cases: [what: string, now: Partial<Finding>][] = [
    ["by another printed value", { evidence: [{ ...evidence, printed: "2,112.87" }] }],
    ["by another gap", { difference: 6_200_001 }],
    ["by more evidence", { evidence: [evidence, evidence] }],
  ];

  test.each(cases)("%s", (_, now) => {
    expect(compareReviews(review([finding("a")]), [finding("a", now)], RAN)).toMatchObject({ changed: ["a"] });
  });
});

test("nothing before and nothing now", () => {
  expect(compareReviews(review([]), [], RAN)).toEqual({ resolved: [], remaining: [], changed: [], new: [] });
});

describe("what was not read again is not declared gone", () => {
  const before = review([finding("a")]);
  const [first, second] = before.documents as [EarlierReview["documents"][0], EarlierReview["documents"][0]];
  const cases: [what: string, old: Partial<typeof first>, documents: (typeof first)[], state: string][] = [
    ["the other file only", { body: "甲" }, [{ ...second, body: "乙" }], "unknown"],
    ["one of two files that share a name", {}, [second], "unknown"],
    ["a file that cannot be read", {}, [{ ...first, status: "unreadable" }, second], "unknown"],
    ["a file that is now read in part", {}, [{ ...first, status: "partly-read" }, second], "unknown"],
    ["only as a file of last year", { body: "甲" }, [{ ...first, body: "甲", isPrior: true }], "unknown"],
    ["in another format", { body: "甲" }, [{ ...first, body: "甲", name: "预算.docx", format: "docx" }], "resolved"],
    ["under another name", { body: "甲" }, [{ ...first, body: "甲", name: "改正稿.pdf" }], "resolved"],
    ["in another folder", { body: "甲" }, [{ ...first, body: "甲", name: "预算.pdf" }], "resolved"],
  ];

  test.each(cases)("%s", (_, old, documents, state) => {
    const whole = { ...before, documents: [{ ...first, ...old }, second] };
    const { earlier, unknown = [] } = compareWhole(whole, { ...review([]), documents, checks: RAN });
    expect(earlier).toMatchObject([{ id: "a", state }]);
    expect(unknown).toEqual(state === "unknown" ? ["a"] : []);
  });

  test("between documents, when any is missing", () => {
    const between = review([finding("a", { class: "cross-document" })]);
    const documents = [{ ...first, body: "甲" }];
    const old = { ...between, documents: [{ ...first, body: "甲" }, second] };
    expect(compareWhole(old, { ...review([]), documents, checks: RAN })).toMatchObject({ unknown: ["a"] });
  });
});

test.each([
  ["of another body", { bodies: ["乙"] }, /“甲 2026 年预算草案”.*部门（地区）不同/],
  ["of another year", { fiscalYear: 2025 }, /年度不同/],
  ["of another stage", { stage: "final-account" }, /阶段.*不同/],
  ["of one body of several", { bodies: ["乙", "甲"] }, undefined],
  ["of no known body", { bodies: [] }, undefined],
] as const)("a draft %s", (_, change, words) => {
  const now = { ...review([]), checks: RAN };
  const draft = { ...now.draft, ...change, bodies: [...("bodies" in change ? change.bodies : now.draft.bodies)] };
  const { mismatch } = compareWhole(review([]), { ...now, draft });
  expect(mismatch).toEqual(words === undefined ? undefined : expect.stringMatching(words));
});
