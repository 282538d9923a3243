import type { BudgetTable } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import { nameOfTable } from "../../domain/finding.ts";
import { isGovernmentBook } from "../../domain/government-book.ts";
import { isGovernmentKind, LEVEL_NAMES } from "../../domain/kind-names.ts";
import { compactText } from "../../domain/text.ts";
import { nearestNames } from "./nearest-names.ts";
import type { Meaning, TableName } from "./table-names.ts";

/** Why a formula cannot be tried on a book, in Chinese; `isAbsent`: the book has no such table at all. */
export interface Lack {
  reason: string;
  isAbsent?: true;
}

const MOST_TITLES = 30;

/** The one table of some books that a name means. Two leave open which one: then nothing is guessed. */
export function findTableNamed(name: TableName, written: string, books: readonly Book[]): BudgetTable | Lack {
  const all = books.flatMap(({ tables }) => tables);
  const found = "title" in name ? withTitle(name.title, all) : withMeaning(name, books);
  const [table, ...others] = found;
  if (table && others.length === 0) {
    return table;
  }
  if (table) {
    const names = found.map((one) => `${nameOfTable(one)}${levelOf(one)}`);
    return {
      reason: `“${written}”在册中有 ${found.length} 张：${names.slice(0, MOST_TITLES).join("、")}，不能确定是哪一张，请写明级次（如“本级${written}”）或用《》写出表题`,
    };
  }
  const near = nearestNames(
    written,
    all.map(({ title }) => title),
  );
  const hint = near.length > 0 ? `，表题相近的有：${near.map((title) => `《${title}》`).join("、")}` : "";
  return { reason: `册中没有“${written}”${hint}`, isAbsent: true };
}

function levelOf({ scope }: BudgetTable): string {
  return scope?.level ? `（${LEVEL_NAMES[scope.level]}）` : "";
}

function withTitle(title: string, tables: readonly BudgetTable[]): BudgetTable[] {
  const key = titleKey(title);
  if (key === "") {
    return [];
  }
  const same = tables.filter((table) => titleKey(table.title) === key);
  return same.length > 0 ? same : tables.filter((table) => titleKey(table.title).endsWith(key));
}

/** Titles are compared without their year, so that a rule serves next year too. */
function titleKey(title: string): string {
  return compactText(title).replace(/20\d{2}年度?/gu, "");
}

/** Of the first meaning that the books have tables of: a government's book prints its own first. */
function withMeaning(name: Exclude<TableName, { title: string }>, books: readonly Book[]): BudgetTable[] {
  for (const book of books) {
    const isOfGovernment = isGovernmentBook(book);
    const meanings = [...name.meanings].sort(
      (a, b) =>
        Number(isGovernmentKind(b.kind) === isOfGovernment) - Number(isGovernmentKind(a.kind) === isOfGovernment),
    );
    for (const meaning of meanings) {
      const own = book.tables.filter(
        ({ stage, fiscalYear }) =>
          (name.stage === undefined || stage === name.stage) &&
          (name.fiscalYear === undefined || fiscalYear === name.fiscalYear),
      );
      const found = narrow(own, meaning, book);
      if (found.length > 0) {
        return found;
      }
    }
  }
  return [];
}

/** What is not named is narrowed to what is meant without a word: the budget proper, of this year, not broken down. */
function narrow(tables: readonly BudgetTable[], { kind, scope }: Meaning, book: Book): BudgetTable[] {
  const { budget, level, by, phase } = scope;
  const found = tables.filter(
    (table) =>
      table.kind === kind &&
      table.scope?.phase === phase &&
      (by === undefined || table.scope?.by === by) &&
      (budget === undefined || table.scope?.budget === budget),
  );
  const steps: ((table: BudgetTable) => boolean)[] = [
    // A county that names no level has but one.
    (table) => level === undefined || table.scope?.level === level,
    (table) => by !== undefined || table.scope?.by === undefined || table.scope.by === "item",
    ({ fiscalYear }) => fiscalYear === book.fiscalYear,
    ({ stage }) => stage === book.stage,
  ];
  const open = found.filter((table) => level === undefined || (table.scope?.level ?? level) === level);
  return steps.reduce((left, fits) => (left.some(fits) ? left.filter(fits) : left), open);
}
