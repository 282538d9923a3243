import type { Book, Draft } from "../../domain/check.ts";
import { isGovernmentBook } from "../../domain/government-book.ts";
import { otherBooks } from "./other-years.ts";

/** Accounts come out in the autumn: those of the last year may not be there yet when a budget is made. */
const YEARS = 3;

/** The final accounts of a body for the years before a book, the latest first; no year twice. */
export function earlierAccounts(book: Book, draft: Draft): Book[] {
  const { fiscalYear: year = 0 } = book;
  const accounts = otherBooks(book, draft)
    .filter(({ stage, fiscalYear = 0 }) => stage === "final-account" && fiscalYear < year && fiscalYear >= year - YEARS)
    .toSorted((a, b) => (b.fiscalYear ?? 0) - (a.fiscalYear ?? 0));
  return accounts.filter(({ fiscalYear }, at) => accounts.findIndex((one) => one.fiscalYear === fiscalYear) === at);
}

/** The budgets of bodies that are no governments. */
export function departmentalBudgets({ books }: Draft): Book[] {
  return books.filter((book) => book.stage === "budget" && book.fiscalYear !== undefined && !isGovernmentBook(book));
}
