import type { BudgetTable } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import { isGovernmentKind } from "../../domain/kind-names.ts";
import type { Budget, Stage } from "../../domain/table-kind.ts";
import { compactText } from "../../domain/text.ts";
import { BUDGETS } from "../relate/government-tables.ts";
import { reportsOf } from "./government-reports.ts";

/** All books a government hands in of one year and stage: its four budgets may be four files. */
export interface GovernmentPackage {
  /** The first of its books: what is missing is told of it. */
  book: Book;
  books: Book[];
  stage: Stage | undefined;
  /** Its tables of the budget or the accounts proper: none of the execution of the year before or of an adjustment. */
  tables: BudgetTable[];
  /** Those among them that are a government's by their kind. */
  ofGovernment: BudgetTable[];
  /** True where it is clearly the whole: with the report, or with most of the budgets. */
  isWhole: boolean;
}

export const BUDGET_WORDS: Readonly<Record<Budget, RegExp>> = {
  general: /一般公共预算|公共财政预算/u,
  fund: /政府性基金/u,
  "state-capital": /国有资本经营|国资预算/u,
  "social-insurance": /社会保险基金|社保基金/u,
};

/** With this many of the four budgets, a draft is meant to be the whole. */
const MOST_BUDGETS = 3;
/** Tables that a department too may print; with fewer of them a book is not yet a government's. */
const FEWEST_TABLES = 2;
const ADJUSTMENT = /预算调整|调整方案/u;

/** The government drafts handed in: books of departments are none, nor are plans that change a budget during its year. */
export function governmentPackages(books: readonly Book[]): GovernmentPackage[] {
  const drafts = books.filter((book) => isGovernment(book) && !isAdjustment(book));
  const groups = new Map<string, Book[]>();
  for (const book of drafts) {
    const key = `${book.fiscalYear ?? ""} ${book.stage ?? ""} ${bodyOf(book, drafts)}`;
    groups.set(key, [...(groups.get(key) ?? []), book]);
  }
  return [...groups.values()].map(toPackage);
}

/** The budgets that any table of a package is of, by its scope or its title. */
export function budgetsIn({ tables }: GovernmentPackage): Budget[] {
  return BUDGETS.filter((budget) =>
    tables.some(
      ({ scope, title }) =>
        scope?.budget === budget || (!scope?.budget && BUDGET_WORDS[budget].test(compactText(title))),
    ),
  );
}

function toPackage(books: Book[]): GovernmentPackage {
  const [book] = books as [Book];
  const tables = books.flatMap((one) => one.tables).filter(({ scope }) => scope?.phase === undefined);
  const found = {
    book,
    books,
    stage: book.stage,
    tables,
    ofGovernment: tables.filter(({ kind }) => isGovernmentKind(kind)),
    isWhole: false,
  };
  const hasReport = books.some((one) => reportsOf(one).length > 0);
  return { ...found, isWhole: hasReport || budgetsIn(found).length >= MOST_BUDGETS };
}

function isGovernment({ tables }: Book): boolean {
  const known = tables.filter(({ kind }) => kind !== "unknown");
  const own = known.filter(({ kind, scope }) => isGovernmentKind(kind) && scope?.budget !== undefined);
  return own.length >= FEWEST_TABLES && own.length > known.length / 2;
}

function isAdjustment({ tables, documents }: Book): boolean {
  const changed = tables.filter(({ scope, title }) => scope?.phase === "adjustment" || ADJUSTMENT.test(title));
  return changed.length > tables.length / 2 || documents.every(({ name }) => ADJUSTMENT.test(name));
}

/** A book that names no body goes with the one government there is. */
function bodyOf({ body }: Book, drafts: readonly Book[]): string {
  const named = [...new Set(drafts.flatMap((one) => one.body ?? []))];
  return body ?? (named.length === 1 ? (named[0] as string) : "");
}
