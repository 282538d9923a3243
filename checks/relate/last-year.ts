import type { BudgetTable, Column } from "../../domain/budget-table.ts";
import type { Book, Draft } from "../../domain/check.ts";
import type { Relation } from "../../domain/relation.ts";
import { matchColumns, otherBooks, sameTable, takenFigures } from "./other-years.ts";

/** What a header must say for its column to be compared: of which stage last year's figures are. */
const SOURCES: readonly {
  header: RegExp;
  isTable: (table: BudgetTable) => boolean;
  isColumn: (column: Column) => boolean;
}[] = [
  {
    header: /决算/u,
    isTable: ({ stage, scope }) => stage === "final-account" && scope?.phase === undefined,
    isColumn: ({ version }) => version === "final",
  },
  {
    header: /执行|完成/u,
    isTable: ({ scope }) => scope?.phase === "execution",
    isColumn: ({ version }) => version === "final",
  },
  {
    header: /调整|变动/u,
    isTable: ({ scope }) => scope?.phase === "adjustment",
    isColumn: ({ version }) => version === "adjusted",
  },
  {
    header: /预算/u,
    isTable: ({ stage, scope }) => stage === "budget" && scope?.phase === undefined,
    isColumn: ({ version }) => version === "budget",
  },
];

/** 上年数 of every table of a book against the table of the same kind and scope of the year before. */
export function* lastYearFigures(draft: Draft, isOurs: (table: BudgetTable) => boolean): Iterable<Relation> {
  for (const book of draft.books) {
    const others = otherBooks(book, draft);
    for (const table of others.length > 0 ? book.tables.filter(isOurs) : []) {
      yield* fromYearBefore(table, others);
    }
  }
}

function* fromYearBefore(table: BudgetTable, others: readonly Book[]): Iterable<Relation> {
  for (const source of SOURCES) {
    const isTaken = (column: Column): boolean =>
      column.period === "last-year" && SOURCES.find(({ header }) => header.test(column.path.join("/"))) === source;
    if (!table.columns.some(isTaken)) {
      continue;
    }
    const from = sameTable(
      table,
      others,
      (other) => other.fiscalYear === (table.fiscalYear ?? 0) - 1 && source.isTable(other),
    );
    const isSource = (column: Column): boolean => column.period !== "last-year" && source.isColumn(column);
    yield* from ? takenFigures(table, from, matchColumns(table, isTaken, from, isSource)) : [];
  }
}
