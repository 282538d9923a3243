import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatAmount } from "../../domain/amount.ts";
import type { Cell } from "../../domain/budget-table.ts";
import { cellKey, cellsOf } from "../../domain/relation.ts";
import { diagnose } from "../../review/diagnose.ts";
import type { Cause } from "../../review/diagnosis/cause.ts";
import { judgeRelations } from "../../review/judge-relations.ts";
import { printTree, relateTree, reprint, stepOf, type TreeTable, treeTables } from "./tree-tables.ts";

/** More than the digits of any sum of these tables allow. */
const BEYOND_TOLERANCE = 20;

const find = (tree: TreeTable, cells: Cell[][]) => diagnose(judgeRelations(relateTree(tree, cells)));
const keysOf = (cause: Cause) =>
  [
    ...(cause.suspect ? [cause.suspect.cell] : []),
    ...(cause.suspect?.alternatives ?? cause.alternatives).map(({ cell }) => cell),
    ...cause.relations.flatMap(({ judgement }) => cellsOf(judgement.relation)),
  ].map(cellKey);

/** One cell of a tree, and another number to print there. */
const faulty = (tree: TreeTable) =>
  fc.record({
    row: fc.nat(tree.rows.length - 1),
    column: fc.nat(2),
    steps: fc.integer({ min: BEYOND_TOLERANCE, max: 1_000_000 }),
    isMore: fc.boolean(),
  });

function spoil(
  tree: TreeTable,
  cells: Cell[][],
  fault: { row: number; column: number; steps: number; isMore: boolean },
) {
  const change = fault.steps * stepOf(tree.unit, tree.decimals) * (fault.isMore ? 1 : -1);
  const amount = (cells[fault.row]?.[fault.column]?.money?.amount ?? 0) + change;
  return reprint(cells, fault.row, fault.column, formatAmount(amount, tree.unit, tree.decimals), tree.unit);
}

describe("a consistent table whose numbers are each rounded for itself", () => {
  test("never contradicts", () => {
    fc.assert(
      fc.property(treeTables(["万元", "元", "亿元"]), (tree) => {
        const judged = judgeRelations(relateTree(tree, printTree(tree)));
        expect(judged.filter(({ judgement }) => judgement.outcome === "contradicts")).toEqual([]);
        expect(diagnose(judged)).toEqual([]);
      }),
    );
  });
});

describe("one wrong cell", () => {
  const oneFault = treeTables().chain((tree) => fc.tuple(fc.constant(tree), faulty(tree)));

  test("is one cause, and is the cell that is blamed", () => {
    fc.assert(
      fc.property(oneFault, ([tree, fault]) => {
        const cells = printTree(tree);
        const right = cells[fault.row]?.[fault.column] as Cell;
        const causes = find(tree, spoil(tree, cells, fault));
        expect(causes).toHaveLength(1);
        const [cause] = causes as [Cause];
        expect(keysOf(cause)).toContain(cellKey(right));
        expect(cause.suspect && cellKey(cause.suspect.cell)).toBe(cellKey(right));
        const step = stepOf(tree.unit, tree.decimals);
        expect(Math.abs((cause.suspect?.correctionAmount ?? 0) - (right.money?.amount ?? 0))).toBeLessThanOrEqual(
          2.5 * step,
        );
      }),
      { numRuns: 300 },
    );
  });

  test("in a table kept in 分 is corrected to the very number that stood there", () => {
    const exact = treeTables(["元"]).chain((tree) => fc.tuple(fc.constant(tree), faulty(tree)));
    fc.assert(
      fc.property(exact, ([tree, fault]) => {
        const cells = printTree(tree);
        const [cause] = find(tree, spoil(tree, cells, fault));
        expect(cause?.suspect?.correction).toBe(cells[fault.row]?.[fault.column]?.text);
      }),
      { numRuns: 200 },
    );
  });
});

describe("two wrong cells", () => {
  test("in different branches are two causes", () => {
    const twoFaults = treeTables().chain((tree) => fc.tuple(fc.constant(tree), faulty(tree), faulty(tree)));
    const branchOf = (tree: TreeTable, row: number) => tree.rows[row]?.code.slice(0, 3);
    fc.assert(
      fc.property(twoFaults, ([tree, first, second]) => {
        fc.pre(first.row > 0 && second.row > 0 && branchOf(tree, first.row) !== branchOf(tree, second.row));
        const cells = spoil(tree, spoil(tree, printTree(tree), first), second);
        const causes = find(tree, cells);
        expect(causes).toHaveLength(2);
        expect(new Set(causes.map(({ suspect }) => suspect && cellKey(suspect.cell)))).toEqual(
          new Set([`t1:${first.row}:${first.column}`, `t1:${second.row}:${second.column}`]),
        );
      }),
      { numRuns: 300 },
    );
  });

  test("anywhere never take more causes than relations, and leave no broken relation out", () => {
    const faults = treeTables().chain((tree) =>
      fc.tuple(fc.constant(tree), fc.array(faulty(tree), { minLength: 1, maxLength: 8 })),
    );
    fc.assert(
      fc.property(faults, ([tree, list]) => {
        const cells = list.reduce((drawn, fault) => spoil(tree, drawn, fault), printTree(tree));
        const judged = judgeRelations(relateTree(tree, cells));
        const broken = judged.filter(({ judgement }) => judgement.outcome === "contradicts");
        const causes = diagnose(judged);
        expect(new Set(causes.flatMap(({ relations }) => relations))).toEqual(new Set(broken));
        expect(causes.flatMap(({ relations }) => relations)).toHaveLength(broken.length);
        expect(causes).toEqual(diagnose(judged));
      }),
      { numRuns: 200 },
    );
  });
});
