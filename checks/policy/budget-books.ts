import type { Book, Draft, Exemption } from "../../domain/check.ts";

/** True unless a book says that it is of accounts: a list by itself often names no stage. */
export function isBudget({ stage }: Pick<Book, "stage">): boolean {
  return stage !== "final-account";
}

export function budgetBooks({ books }: Draft): Book[] {
  return books.filter(isBudget);
}

/** Of a budget what a rule has to say of it, of accounts nothing. */
export function forBudgets(exempts: Exemption): Exemption {
  return (book) => (isBudget(book) ? exempts(book) : "草案不是预算。");
}
