import { expect, test } from "vitest";
import { CHECKS } from "../../checks/index.ts";
import { recognizeDocument } from "../../review/read-document.ts";
import { reviewDraft } from "../../review/review-draft.ts";
import { drawBook } from "../checks/draw-table.ts";

test("rules about what other rules state do not pass where nothing is stated", () => {
  const [document] = drawBook("某市教育局2024年度部门预算\n本部门负责全市教育工作。").documents;
  if (!document) {
    throw new Error("nothing was drawn");
  }
  const { checks } = reviewDraft([recognizeDocument(document)], {
    checks: CHECKS,
    engine: { version: "test", rules: "test" },
  });
  const outcomes = new Map(checks.map(({ id, outcome }) => [id, outcome]));
  expect(["tails-are-noted", "restated-columns-are-explained"].map((id) => outcomes.get(id))).toEqual([
    "not-applicable",
    "not-applicable",
  ]);
});
