import { describe, expect, expectTypeOf, test } from "vitest";
import type { z } from "zod";
import type { Evidence, Finding } from "../../domain/finding.ts";
import type { Review } from "../../domain/review.ts";
import { reviewSchema } from "../../review/review-schema.ts";
import { EXAMPLE_REVIEW } from "../templates/example-review.ts";

type Shape = z.output<typeof reviewSchema>;
type Item<Key extends "documents" | "tables" | "checks" | "findings"> = Shape[Key][number];
/** What models and experts add: the format has it, the engine does not make it yet. */
type MadeLater = "questions" | "findings" | "observed";
type OfModels = "check" | "prompt" | "source";

// Held by the compiler: nothing happens when these run.
describe("the schema has the types of the domain", () => {
  test("field by field", () => {
    expectTypeOf<Omit<Shape, MadeLater>>().toEqualTypeOf<Omit<Review, MadeLater>>();
    expectTypeOf<Item<"documents">>().toEqualTypeOf<Review["documents"][number]>();
    expectTypeOf<Item<"tables">>().toEqualTypeOf<Review["tables"][number]>();
    expectTypeOf<Item<"checks">>().toEqualTypeOf<Review["checks"][number]>();
    expectTypeOf<Item<"findings">["evidence"][number]>().toEqualTypeOf<Evidence>();
    expectTypeOf<Omit<Item<"findings">, OfModels>>().toEqualTypeOf<Omit<Finding, OfModels>>();
  });

  test("every review the engine makes has the shape", () => {
    expectTypeOf<Review>().toExtend<Shape>();
  });
});

test("takes a review", () => {
  expect(reviewSchema.parse(EXAMPLE_REVIEW)).toEqual(EXAMPLE_REVIEW);
});

test("takes findings of models and experts, and questions", () => {
  const [{ check: _, ...finding }] = EXAMPLE_REVIEW.findings as [Finding];
  const byModel = { by: "model", model: "qwen", prompt: "vague-performance-target", version: 1 };
  const question = { prompt: "vague-performance-target", version: 1, state: "asked", asked: 12, of: 12, dropped: 1 };
  const review = {
    ...EXAMPLE_REVIEW,
    findings: [
      { ...finding, prompt: "vague-performance-target", source: byModel },
      { ...finding, prompt: "expert", source: { by: "expert", name: "张" } },
    ],
    questions: [{ ...question, model: "qwen", host: "10.0.0.1" }],
  };
  expect(reviewSchema.safeParse(review).error).toBeUndefined();
});

describe("does not take", () => {
  const [finding] = EXAMPLE_REVIEW.findings as [Finding];
  const withFinding = (change: object): object => ({ ...EXAMPLE_REVIEW, findings: [{ ...finding, ...change }] });
  const cases: [what: string, review: unknown][] = [
    ["another format", { ...EXAMPLE_REVIEW, format: "pre-review/2" }],
    ["a field it does not know", { ...EXAMPLE_REVIEW, madeAt: "2026-01-01" }],
    ["a review without checks", { ...EXAMPLE_REVIEW, checks: undefined }],
    ["a finding without evidence", withFinding({ evidence: [] })],
    ["a finding of no check and no prompt", withFinding({ check: undefined })],
    ["a class it does not know", withFinding({ class: "typo" })],
    ["a gap that is no whole number of fen", withFinding({ difference: 0.5 })],
    ["an answer key", { format: "exam-truth/1", faults: [] }],
    ["nothing", null],
  ];

  test.each(cases)("%s", (_, review) => {
    expect(reviewSchema.safeParse(review).success).toBe(false);
  });
});
