import { expect, test } from "vitest";
import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { sum } from "../../domain/relation.ts";
import { describeDistrusted, distrustTables } from "../../review/distrust-tables.ts";
import { type Judged, judgeRelations } from "../../review/judge-relations.ts";
import { drawTable, makeCell } from "./make-cells.ts";

type Kind = "unknown" | "expenditure";

function tableOf(kind: Kind, place: BudgetTable["place"]): BudgetTable {
  const table = drawTable("编码 | 名称 | 合计\n201 | 某支出 | 1.00\n | 合计 | 1.00", { id: "t1", kind });
  const lines = table.lines.map((line) => (line.name === "合计" ? { ...line, mark: "total" as const } : line));
  return { ...table, lines, place };
}

function cell(text: string, row: number): Cell {
  return makeCell(text, { table: "t1", row, unit: "万元" });
}

/** Sums of one check, of which `broken` are wrong and `whole` right; none of them stands in the row of the 合计. */
function sums(broken: number, whole: number, check = "children-add-up"): Judged[] {
  const relations = Array.from({ length: broken + whole }, (_, at) => {
    const row = 100 + at * 2;
    return sum(cell(at < broken ? "9.00" : "1.00", row), [cell("1.00", row + 1)], "各项之和");
  });
  return judgeRelations(relations.map((relation) => ({ check, relation })));
}

function outcomes(judged: readonly Judged[], table = tableOf("unknown", { page: 1 })): string[] {
  return [...new Set(distrustTables(judged, [table]).judged.map(({ judgement }) => judgement.outcome))].sort();
}

test("a guessed table whose sums do not bear it out says nothing", () => {
  expect(outcomes(sums(1, 0))).toEqual(["not-readable"]);
  expect(outcomes(sums(1, 3))).toEqual(["not-readable"]);
  expect(outcomes(sums(3, 9))).toEqual(["not-readable"]);
});

test("single faults among sums that hold are faults", () => {
  expect(outcomes(sums(1, 4))).toEqual(["agrees", "contradicts"]);
  expect(outcomes(sums(3, 12))).toEqual(["agrees", "contradicts"]);
});

test("sums of another check bear nothing out", () => {
  const judged = [...sums(2, 0), ...sums(0, 20, "rows-add-up")];
  expect(outcomes(judged)).toEqual(["agrees", "not-readable"]);
});

test("0 over 0 bears nothing out", () => {
  const zeros = Array.from({ length: 9 }, (_, at) => ({
    check: "children-add-up",
    relation: sum(cell("0.00", 200 + at * 2), [cell("0.00", 201 + at * 2)], "各项之和"),
  }));
  expect(outcomes([...sums(1, 0), ...judgeRelations(zeros)])).toEqual(["not-readable"]);
});

test("a printed 合计 that is wrong once is no guess", () => {
  const total = { check: "items-add-up", relation: sum(cell("9.00", 1), [cell("1.00", 0)], "各项之和") };
  expect(outcomes(judgeRelations([total]))).toEqual(["contradicts"]);
});

test("a table of a known kind, or with cells of its own, is believed", () => {
  expect(outcomes(sums(9, 1), tableOf("expenditure", { page: 1 }))).toEqual(["agrees", "contradicts"]);
  expect(outcomes(sums(9, 1), tableOf("unknown", { sheet: "表" }))).toEqual(["agrees", "contradicts"]);
});

test("what was not checked is named with its pages", () => {
  const table = tableOf("unknown", { page: 7 });
  const { distrusted } = distrustTables(sums(1, 0), [table]);
  expect(describeDistrusted(table.document, distrusted)).toMatchObject([
    { code: "SUMS_UNCERTAIN", message: expect.stringContaining("第 7 页有 1 张表"), place: { page: 7 } },
  ]);
  expect(describeDistrusted("d9", distrusted)).toEqual([]);
  expect(describeDistrusted(table.document, [])).toEqual([]);
});
