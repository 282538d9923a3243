import { expect, test } from "vitest";
import { gradeRatio } from "../../checks/grade-ratio.ts";
import type { Cell } from "../../domain/budget-table.ts";
import { ratio } from "../../domain/relation.ts";
import { judgeRelation } from "../../review/judge-relation.ts";
import { makeCell } from "../review/make-cells.ts";

test.each([
  ["63.75%", "13,994.31", "21,955.35", "notice"],
  ["99.94%", "21,940.96", "21,955.35", "notice"],
  ["63.76%", "13,994.31", "21,955.35", "warning"],
  ["63.83%", "13,994.31", "21,955.35", "warning"],
  ["63.85%", "13,994.31", "21,955.35", "error"],
  ["9.1%", "915.00", "10,000.00", "notice"],
  ["63%", "6,240.00", "10,000.00", "notice"],
  ["64%", "6,260.00", "10,000.00", "error"],
  ["11%", "210.00", "2,100.00", "error"],
])("%s for %s of %s is graded by the digits that are seen to differ", (printed, part, whole, expected) => {
  const [numerator, denominator] = [part, whole].map((text, row) => makeCell(text, { row, unit: "万元" }));
  const share = ratio(makeCell(printed, { row: 2 }), numerator as Cell, denominator as Cell, "share", "重算");
  const judgement = judgeRelation(share);
  expect(gradeRatio(judgement) ?? "error").toBe(expected);
});
