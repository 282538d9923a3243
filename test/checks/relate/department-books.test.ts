import { expect, test } from "vitest";
import { departmentBooks } from "../../../checks/relate/department-books.ts";
import type { BudgetTable } from "../../../domain/budget-table.ts";
import type { Book } from "../../../domain/check.ts";

const book = (about: Partial<Book>, ...kinds: BudgetTable["kind"][]): Book => ({
  id: "d1",
  body: "某市财政局",
  documents: [],
  narratives: [],
  tables: kinds.map((kind) => ({ kind }) as BudgetTable),
  ...about,
});

test.each([
  ["a department", book({}, "summary", "revenue"), true],
  ["a department that prints one table of a government", book({}, "summary", "revenue", "transfers"), true],
  ["a government", book({ body: "某市" }, "government-revenue", "government-expenditure", "general-basic"), false],
  ["a unit", book({ isOf: "unit" }, "summary"), false],
  ["a text without tables", book({}), false],
])("%s", (_name, one, isDepartments) => {
  expect(departmentBooks([one])).toHaveLength(isDepartments ? 1 : 0);
});
