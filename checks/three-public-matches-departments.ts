import type { BudgetTable, Cell } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { findTable } from "../domain/find-table.ts";
import { equal, type Relation } from "../domain/relation.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { departmentRows } from "./relate/department-books.ts";
import { figuresOf } from "./relate/figures.ts";
import { governmentSets, totalRow } from "./relate/government-tables.ts";
import { itemsAcross, itemsDown } from "./relate/three-public.ts";

export default defineCheck({
  id: "three-public-matches-departments",
  code: "BUD-GOV-020",
  title: "本级“三公”经费汇总应与各部门“三公”经费一致，汇总表与分部门表一致",
  class: "cross-document",
  severity: "error",
  basis: [DISCLOSURE_RULES],
  reads: "the whole draft",
  lacks: "草案中没有“三公”经费分部门表，或没有所列部门的预算。",

  *relate({ books }) {
    for (const set of governmentSets(books)) {
      const tables = set.tables.filter(({ kind }) => kind === "three-public-summary");
      const byDepartment = tables.filter(({ scope }) => scope?.by === "department");
      const byItem = tables.filter(({ scope }) => scope?.by !== "department" && scope?.by !== "region");
      for (const table of byDepartment) {
        for (const { line, book } of departmentRows(table, books)) {
          const own = findTable(book.tables, { kind: "three-public" });
          const row = own?.lines.length === 1 ? own.lines[0] : own && totalRow(own)?.line;
          for (const period of ["this-year", "last-year"] as const) {
            yield* own && row
              ? agree(itemsAcross(table, line, period), itemsAcross(own, row, period), `${book.body}《${own.title}》`)
              : [];
          }
        }
        yield* byItem.length === 1 && byItem[0] ? summariesAgree(byItem[0], table) : [];
      }
    }
  },
});

function* agree<T>(left: Map<T, Cell>, right: Map<T, Cell>, says: string): Iterable<Relation> {
  for (const [item, cell] of left) {
    const other = right.get(item);
    if (other) {
      yield equal(cell, other, says);
    }
  }
}

function* summariesAgree(byItem: BudgetTable, byDepartment: BudgetTable): Iterable<Relation> {
  const total = totalRow(byDepartment)?.line;
  const column = figuresOf(byItem, 0).get("this-year budget") ?? figuresOf(byItem, 0).get("this-year final");
  if (total && column) {
    yield* agree(
      itemsDown(byItem, column.index),
      itemsAcross(byDepartment, total, "this-year"),
      `《${byDepartment.title}》合计`,
    );
  }
}
