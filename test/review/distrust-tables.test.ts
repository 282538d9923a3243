import { expect, test } from "vitest";
import { sum } from "../../domain/relation.ts";
import { distrustTables } from "../../review/distrust-tables.ts";
import { judgeRelations } from "../../review/judge-relations.ts";
import { drawTable, makeCell } from "./make-cells.ts";

/** Outcomes of sums of which `broken` are wrong and `whole` right, of a table of this kind. */
function outcomes(
  broken: number,
  whole: number,
  kind: "unknown" | "expenditure",
  place = { page: 1 } as object,
): string[] {
  const cell = (text: string, row: number) => makeCell(text, { table: "t1", row, unit: "万元" });
  const relations = Array.from({ length: broken + whole }, (_, row) =>
    sum(cell(row < broken ? "9.00" : "1.00", row * 2), [cell("1.00", row * 2 + 1)], "各项之和"),
  );
  const table = { ...drawTable("编码 | 名称 | 合计\n | 合计 | 1.00", { id: "t1", kind }), place };
  const judged = judgeRelations(relations.map((relation) => ({ check: "c", relation })));
  return [...new Set(distrustTables(judged, [table]).map(({ judgement }) => judgement.outcome))].sort();
}

test("a guessed table most of whose sums are broken says nothing", () => {
  expect(outcomes(3, 4, "unknown")).toEqual(["not-readable"]);
  expect(outcomes(2, 0, "unknown")).toEqual(["not-readable"]);
});

test("single faults are faults", () => {
  expect(outcomes(1, 0, "unknown")).toEqual(["contradicts"]);
  expect(outcomes(2, 1, "unknown")).toEqual(["agrees", "contradicts"]);
  expect(outcomes(3, 6, "unknown")).toEqual(["agrees", "contradicts"]);
});

test("a table of a known kind, or with cells of its own, is believed", () => {
  expect(outcomes(9, 1, "expenditure")).toEqual(["agrees", "contradicts"]);
  expect(outcomes(9, 1, "unknown", { sheet: "表" })).toEqual(["agrees", "contradicts"]);
});
