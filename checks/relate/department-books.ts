import { foldBody } from "../../domain/body-name.ts";
import type { BudgetTable, LineItem } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import { isGovernmentBook } from "../../domain/government-book.ts";

/** A row of a government's table by department, and the book of that department. */
export interface DepartmentRow {
  line: LineItem;
  book: Book;
}

/** Books of departments: what a government's summary adds up. Those of their units are no addends of it. */
export function departmentBooks(books: readonly Book[]): Book[] {
  return books.filter(
    (book) => book.body !== undefined && book.isOf !== "unit" && book.tables.length > 0 && !isGovernmentBook(book),
  );
}

/** The rows of a table by department with the books of the same year and stage they stand for. */
export function departmentRows(table: BudgetTable, books: readonly Book[]): DepartmentRow[] {
  const own = departmentBooks(books).filter(
    ({ fiscalYear, stage }) => fiscalYear === table.fiscalYear && stage === table.stage,
  );
  return table.lines
    .filter(({ mark, name }) => mark === "item" && name !== "")
    .flatMap((line) => {
      const found = own.filter(({ body }) => isSameBody(body ?? "", line.name));
      return found.length === 1 && found[0] ? [{ line, book: found[0] }] : [];
    });
}

/** 财政局: shorter endings are no names. */
const FEWEST = 3;

/** 省财政厅 and 郯平省财政厅 are one: the longer only adds the region; so are the official forms of a name. */
export function isSameBody(one: string, other: string): boolean {
  const [a, b] = [foldBody(one), foldBody(other)].sort((left, right) => left.length - right.length) as [string, string];
  return (
    a === b ||
    (a.length >= FEWEST && b.endsWith(a) && /^.{1,8}[省市县区州盟旗]$/u.test(b.slice(0, b.length - a.length)))
  );
}
