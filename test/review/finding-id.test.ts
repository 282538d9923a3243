import { expect, test } from "vitest";
import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import type { Finding } from "../../domain/finding.ts";
import { cellIdentity, findingId, numberRepeats, tableIdentity } from "../../review/finding-id.ts";
import { cellOf, drawTable } from "./make-cells.ts";

const draw = (text: string, more: Partial<BudgetTable> = {}): BudgetTable => ({
  ...drawTable(text, { unit: "万元" }),
  ...more,
});
const idOf = (table: BudgetTable, cell: Cell) => findingId("adds-up", cellIdentity(cell, table));

const table = draw("code | name | 2025年预算数\n201 | 甲 | 1.00\n | 合 计 | 1.00");

test("is sixteen hexadecimal digits", () => {
  expect(idOf(table, cellOf(table, "201", "2025年预算数"))).toMatch(/^[0-9a-f]{16}$/);
});

test("stays the same when rows move, pages change and the amount is corrected", () => {
  const moved = draw("code | name | 2026年预算数\n200 | 新 | 9.00\n201 | 甲乙 | 2.00\n | 合计 | 11.00", {
    id: "t9",
    document: "d7",
  });
  expect(idOf(moved, cellOf(moved, "201", "2026年预算数"))).toBe(idOf(table, cellOf(table, "201", "2025年预算数")));
  expect(idOf(moved, cellOf(moved, "合计", "2026年预算数"))).toBe(idOf(table, cellOf(table, "合 计", "2025年预算数")));
});

test("tells checks, bodies, stages, items, columns and periods apart", () => {
  const cell = cellOf(table, "201", "2025年预算数");
  const lastYear = { ...table, columns: table.columns.map((column) => ({ ...column, period: "last-year" as const })) };
  const ids = [
    idOf(table, cell),
    findingId("other", cellIdentity(cell, table)),
    idOf({ ...table, body: "财政局" }, cell),
    idOf({ ...table, stage: "budget" }, cell),
    idOf({ ...table, kind: "revenue" }, cell),
    idOf(table, cellOf(table, "合 计", "2025年预算数")),
    idOf(lastYear, cell),
  ];
  expect(new Set(ids).size).toBe(ids.length);
});

test("an unknown table goes by its title, without year and number", () => {
  const named = (title: string) => tableIdentity({ ...table, kind: "unknown", title });
  expect(named("表12 2025年度转移支付表")).toBe(named("表 3 2026年转移支付表"));
  expect(named("转移支付表")).not.toBe(named("债务表"));
});

test("a cell outside all lines goes by its label", () => {
  const cell = { ...cellOf(table, "201", "2025年预算数"), row: 99, label: "收入预算 2946.25 万元" };
  expect(cellIdentity(cell, table)[1]).toBe("收入预算万元");
});

test("repeats are numbered in order", () => {
  const findings = ["a", "b", "a", "a"].map((id) => ({ id }) as Finding);
  expect(numberRepeats(findings).map(({ id }) => id)).toEqual(["a", "b", "a-2", "a-3"]);
});
