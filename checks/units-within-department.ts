import { isSameName } from "../domain/body-name.ts";
import type { BudgetTable, Cell, LineItem } from "../domain/budget-table.ts";
import { type Book, defineCheck } from "../domain/check.ts";
import { linesByCode, totalLine, wholeAmount } from "../domain/find-cell.ts";
import { findTable } from "../domain/find-table.ts";
import { atMost, type Relation, sum } from "../domain/relation.ts";
import type { DepartmentalKind } from "../domain/table-kind.ts";
import { budgetLaw } from "./basis.ts";
import { isSameBody } from "./relate/department-books.ts";

/** What units hand each other is in none of these: they are of public money from outside the department. */
const ADDED_UP: readonly DepartmentalKind[] = [
  "general-expenditure",
  "general-basic",
  "fund",
  "state-capital",
  "three-public",
];

export default defineCheck({
  id: "units-within-department",
  code: "BUD-CROSS-013",
  title: "部门预算（决算）应等于所属各单位之和；所属单位未全部报送时，单位数不得大于部门数",
  class: "cross-document",
  severity: "error",
  basis: [budgetLaw("第八条")],
  reads: "the whole draft",
  lacks: "草案中没有同一部门的部门预算和所属单位预算。",

  *relate({ books }) {
    for (const department of books.filter(({ isOf }) => isOf === "department")) {
      const { units, isWhole } = unitsOf(department, books);
      for (const kind of units.length > 0 ? ADDED_UP : []) {
        const table = findTable(department.tables, { kind });
        const parts = units.flatMap((unit) => findTable(unit.tables, { kind }) ?? []);
        if (table && parts.length === units.length) {
          yield* isWhole ? addUp(table, parts) : staysWithin(table, parts);
        }
      }
    }
  },
});

/** The books of its units; all of them only where the department lists its units and each has a book. */
function unitsOf(department: Book, books: readonly Book[]): { units: Book[]; isWhole: boolean } {
  const { fiscalYear, stage } = department;
  const listed =
    findTable(department.tables, { kind: "unit-list" })?.lines.filter(
      ({ mark, name }) => mark === "item" && name !== "",
    ) ?? [];
  const own = books.filter((book) => book.isOf === "unit" && book.fiscalYear === fiscalYear && book.stage === stage);
  const isNamed = (book: Book): boolean => listed.some(({ name }) => isSameBody(name, book.body ?? ""));
  const units = own.filter((book) => isNamed(book) || isSameName(book.body, department.body));
  const isWhole = listed.length > 0 && listed.length === units.length && units.every(isNamed);
  return { units, isWhole };
}

function rowsOf(table: BudgetTable): Map<string, LineItem> {
  const total = totalLine(table);
  return new Map([...linesByCode(table), ...(total ? [["合计", total] as const] : [])]);
}

function* addUp(table: BudgetTable, parts: readonly BudgetTable[]): Iterable<Relation> {
  const rows = parts.map((part) => ({ part, lines: rowsOf(part) }));
  for (const [key, line] of rowsOf(table)) {
    const whole = wholeAmount(table, line);
    const cells = rows.flatMap(({ part, lines }) => cellOf(part, lines.get(key)) ?? []);
    if (whole && cells.length > 0) {
      yield sum(whole, cells, "所属各单位之和");
    }
  }
}

function* staysWithin(table: BudgetTable, parts: readonly BudgetTable[]): Iterable<Relation> {
  const rows = rowsOf(table);
  for (const part of parts) {
    for (const [key, line] of rowsOf(part)) {
      const other = rows.get(key);
      const smaller = cellOf(part, line);
      const larger = cellOf(table, other?.name === line.name || key === "合计" ? other : undefined);
      if (smaller && larger) {
        yield atMost(smaller, larger, `部门《${table.title}》同一科目`);
      }
    }
  }
}

function cellOf(table: BudgetTable, line: LineItem | undefined): Cell | undefined {
  return line && wholeAmount(table, line);
}
