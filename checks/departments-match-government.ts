import type { BudgetTable, Cell, LineItem } from "../domain/budget-table.ts";
import { type Book, defineCheck } from "../domain/check.ts";
import { columnOf, grandTotalLine, itemCell, linesByCode, wholeAmount, wholeTotal } from "../domain/find-cell.ts";
import { findTable } from "../domain/find-table.ts";
import { atMost, equal, type Relation } from "../domain/relation.ts";
import { budgetLaw, budgetLawRegulations } from "./basis.ts";
import { departmentRows } from "./relate/department-books.ts";
import { figuresOf } from "./relate/figures.ts";
import { findIn, governmentSets } from "./relate/government-tables.ts";

export default defineCheck({
  id: "departments-match-government",
  code: "BUD-GOV-019",
  title: "部门收支预算汇总表应与各部门预算一致，部门的一般公共预算支出不得大于本级同一科目",
  class: "cross-document",
  severity: "error",
  basis: [budgetLaw("第七条"), budgetLaw("第八条"), budgetLawRegulations("第二十七条")],
  reads: "the whole draft",
  lacks: "草案中没有部门收支预算汇总表，或没有汇总表所列部门的预算。",

  *relate({ books }) {
    for (const set of governmentSets(books)) {
      const own = findIn(set, { kind: "government-expenditure", budget: "general", level: "own" });
      for (const table of set.tables.filter(({ kind }) => kind === "department-summary")) {
        for (const { line, book } of departmentRows(table, books)) {
          yield* summaryRow(table, line, book);
          yield* own ? withinOwnLevel(book, own) : [];
        }
      }
    }
  },
});

/** What the summary says of a department: all of it, and each budget. */
function* summaryRow(summary: BudgetTable, line: LineItem, book: Book): Iterable<Relation> {
  const stated: [Parameters<typeof columnOf>[1], Cell | undefined][] = [
    ["total", allExpenditure(book)],
    ["general", totalOf(book, "general-expenditure")],
    ["fund", totalOf(book, "fund")],
    ["state-capital", totalOf(book, "state-capital")],
  ];
  for (const [measure, right] of stated) {
    const column = columnOf(summary, measure);
    const left = column && line.cells[column.index];
    if (left && right) {
      yield equal(left, right, `${book.body}的部门预算`);
    }
  }
}

function allExpenditure({ tables }: Book): Cell | undefined {
  const summary = findTable(tables, { kind: "summary" });
  const line = summary && grandTotalLine(summary, "expenditure");
  return summary && line && wholeAmount(summary, line);
}

function totalOf({ tables }: Book, kind: "general-expenditure" | "fund" | "state-capital"): Cell | undefined {
  const table = findTable(tables, { kind });
  return table && wholeTotal(table);
}

/** One department cannot spend more of a subject than the whole level, unless it counts what it carried over. */
function* withinOwnLevel(book: Book, own: BudgetTable): Iterable<Relation> {
  const general = findTable(book.tables, { kind: "general-expenditure" });
  const summary = findTable(book.tables, { kind: "appropriation-summary" });
  const carried = summary && itemCell(summary, "opening-balance", "revenue");
  if (!general || !summary || (carried?.number?.mantissa ?? 0) !== 0) {
    return;
  }
  const rows = linesByCode(own);
  for (const [code, line] of linesByCode(general)) {
    const other = rows.get(code);
    const column = other?.name === line.name ? figuresOf(own, other.panel).get("this-year budget") : undefined;
    const part = wholeAmount(general, line);
    const whole = column && other?.cells[column.index];
    if (part && whole) {
      yield atMost(part, whole, `《${own.title}》同一科目`);
    }
  }
}
