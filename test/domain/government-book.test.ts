import { expect, test } from "vitest";
import type { BudgetTable } from "../../domain/budget-table.ts";
import { isGovernmentBook } from "../../domain/government-book.ts";

test.each<[string, BudgetTable["kind"][], boolean]>([
  ["nothing", [], false],
  ["tables of no known kind", ["unknown", "unknown"], false],
  ["a department's with one table of a government", ["summary", "revenue", "department-summary", "unknown"], false],
  ["half and half", ["summary", "department-summary"], false],
  ["a government's with one of a department", ["government-revenue", "government-expenditure", "general-basic"], true],
  ["a government's beside many of no known kind", ["government-revenue", "unknown", "unknown"], true],
])("%s", (_name, kinds, isGovernments) => {
  expect(isGovernmentBook({ tables: kinds.map((kind) => ({ kind }) as BudgetTable) })).toBe(isGovernments);
});
