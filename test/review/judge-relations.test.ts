import { expect, test } from "vitest";
import { atMost, equal, type Relation, sum } from "../../domain/relation.ts";
import { judgeRelations } from "../../review/judge-relations.ts";
import { makeCell } from "./make-cells.ts";

const [a, b, c] = ["30.00", "10.00", "20.00"].map((text, row) => makeCell(text, { row, unit: "万元" })) as [
  ReturnType<typeof makeCell>,
  ReturnType<typeof makeCell>,
  ReturnType<typeof makeCell>,
];
const repeats = (...relations: Relation[]) =>
  judgeRelations(relations.map((relation, index) => ({ check: `check-${index}`, relation }))).map(
    ({ isRepeat }) => isRepeat === true,
  );

test("judges all, in order", () => {
  expect(judgeRelations([])).toEqual([]);
  const judged = judgeRelations([
    { check: "first", relation: sum(a, [b, c], "各项之和") },
    { check: "second", relation: equal(a, b, "另一处") },
  ]);
  expect(judged.map(({ check, judgement }) => [check, judgement.outcome])).toEqual([
    ["first", "agrees"],
    ["second", "contradicts"],
  ]);
});

test("knows a relation again, whatever the order of its addends or sides", () => {
  expect(repeats(sum(a, [b, c], "各项之和"), sum(a, [c, b], "下级科目之和"))).toEqual([false, true]);
  expect(repeats(equal(a, b, "另一处"), equal(b, a, "另一处"))).toEqual([false, true]);
  expect(repeats(sum(a, [b], "唯一一项"), equal(a, b, "另一处"))).toEqual([false, true]);
});

test("takes other totals, signs and limits for what they are", () => {
  expect(repeats(sum(a, [b, c], "和"), sum(b, [a, c], "和"), sum(a, [b], "差", [c]))).toEqual([false, false, false]);
  expect(repeats(atMost(a, b, "上限"), atMost(b, a, "上限"), equal(a, b, "另一处"))).toEqual([false, false, false]);
});
