import { isSameName } from "../../domain/body-name.ts";
import type { BudgetTable, Column, LineItem } from "../../domain/budget-table.ts";
import type { Book, Draft } from "../../domain/check.ts";
import { equal, type Relation, within } from "../../domain/relation.ts";
import { CHANGE, figuresOf } from "./figures.ts";

const RESTATED = /同口径|可比口径|口径调整|调整口径|口径(?:有|不|发生)/u;

/** The other books of a body, those handed in beside this one first: its years before, and its other stage. */
export function otherBooks(book: Book, { books, prior }: Draft): Book[] {
  return [...books, ...prior].filter(
    (other) =>
      other !== book && isSameName(other.body, book.body) && (other.isOf ?? book.isOf) === (book.isOf ?? other.isOf),
  );
}

/** The one table of the same kind and scope that the books print for a year and stage. */
export function sameTable(
  table: BudgetTable,
  books: readonly Book[],
  wanted: (other: BudgetTable) => boolean,
): BudgetTable | undefined {
  const { budget, level, by } = table.scope ?? {};
  const found = books
    .flatMap(({ tables }) => tables)
    .filter(
      (other) =>
        other.kind === table.kind &&
        other.kind !== "unknown" &&
        other.scope?.budget === budget &&
        other.scope?.level === level &&
        other.scope?.by === by &&
        wanted(other),
    );
  return found.length === 1 ? found[0] : undefined;
}

/** The rows two tables have in common, by panel, code and name; a name printed twice is none. */
function* sameRows(one: BudgetTable, other: BudgetTable): Iterable<[LineItem, LineItem]> {
  const lines = rowsByName(other);
  for (const [key, line] of rowsByName(one)) {
    const match = lines.get(key);
    if (match) {
      yield [line, match];
    }
  }
}

function rowsByName({ lines }: BudgetTable): Map<string, LineItem> {
  const found = new Map<string, LineItem>();
  const twice = new Set<string>();
  for (const line of lines.filter(({ name, mark }) => name !== "" && mark !== "heading")) {
    const key =
      line.mark === "total" && !line.code
        ? `${line.panel} ${/总计/u.test(line.name) ? "总计" : "合计"}`
        : `${line.panel} ${line.code ?? ""} ${line.name}`;
    if (found.has(key)) {
      twice.add(key);
    }
    found.set(key, line);
  }
  for (const key of twice) {
    found.delete(key);
  }
  return found;
}

/** A column of another year's figures, and the column of the table it was taken from. */
export interface TakenColumn {
  column: Column;
  from: Column;
}

/** Columns by what they measure; a whole amount by the figure it is. What is printed twice is left out. */
export function matchColumns(
  table: BudgetTable,
  isTaken: (column: Column) => boolean,
  from: BudgetTable,
  isSource: (column: Column) => boolean,
): TakenColumn[] {
  const sources = onlyOnes(from, isSource);
  return [...onlyOnes(table, isTaken)].flatMap(([key, column]) => {
    const source = sources.get(key);
    return source ? [{ column, from: source }] : [];
  });
}

function onlyOnes(table: BudgetTable, wanted: (column: Column) => boolean): Map<string, Column> {
  const found = new Map<string, Column>();
  const twice = new Set<string>();
  const wholes = new Set(table.panels.flatMap(({ index }) => [...figuresOf(table, index).values()]));
  for (const column of table.columns) {
    const isAmount = column.role === "amount" && !CHANGE.test(column.path.join("/")) && wanted(column);
    const what = wholes.has(column) ? "total" : column.measure;
    const key = `${column.panel} ${what}`;
    if (isAmount && what) {
      if (found.has(key)) {
        twice.add(key);
      }
      found.set(key, column);
    }
  }
  for (const key of twice) {
    found.delete(key);
  }
  return found;
}

/** Row by row, what one table took from another against what stands there. */
export function* takenFigures(
  table: BudgetTable,
  from: BudgetTable,
  columns: readonly TakenColumn[],
): Iterable<Relation> {
  const rows = [...sameRows(table, from)];
  const isNoted = table.notes.some(({ text }) => RESTATED.test(text));
  for (const { column, from: source } of columns) {
    const comparison = {
      key: `${table.id} ${from.id}`,
      says: `《${table.title}》“${column.path.at(-1)}”等列与《${from.title}》`,
      ...(isNoted && { isNoted }),
    };
    for (const [line, other] of rows) {
      const left = line.panel === column.panel ? line.cells[column.index] : undefined;
      const right = other.cells[source.index];
      if (left && right) {
        yield within(comparison, equal(left, right, `《${from.title}》`));
      }
    }
  }
}
