import { CHECKS } from "../../checks/index.ts";
import type { Stage } from "../../domain/budget-table.ts";
import { recognizeDocument } from "../../review/read-document.ts";
import { reviewDraft } from "../../review/review-draft.ts";
import { drawBook } from "./draw-table.ts";

const TEXT_CHECKS = CHECKS.filter(({ reads }) => reads === "text");

/**
 * What the rules for texts find in a drawn document of 2024, sentences and tables: the severity, the rule, the number in
 * question and what it should be.
 *
 *     "error growth-follows-from-amounts: 17.66 → 17.93%"
 */
export function reviewText(drawing: string, stage: Stage = "budget"): string[] {
  const cover = `某市教育局2024年度部门${stage === "budget" ? "预算" : "决算"}`;
  const [document] = drawBook(`${cover}\n===\n${drawing}`, { stage }).documents;
  if (!document) {
    throw new Error("nothing was drawn");
  }
  const { findings } = reviewDraft([recognizeDocument(document)], {
    checks: TEXT_CHECKS,
    engine: { version: "test", rules: "test" },
  });
  return findings.map(({ severity, check, evidence, suspect }) => {
    const printed = evidence[suspect?.evidence ?? 0]?.printed ?? "";
    return `${severity} ${check}: ${printed}${suspect?.correction ? ` → ${suspect.correction}` : ""}`;
  });
}
