import type { Book, BookCheck, Observation } from "../../domain/check.ts";

/** What rules on the years a text says have in common: without a year of its own nothing in a book can be off it. */
export function ofKnownYear(
  observe: (book: Book, fiscalYear: number) => Iterable<Observation>,
): Required<Pick<BookCheck, "reads" | "exempts" | "observe">> {
  return {
    reads: [],
    exempts: ({ fiscalYear }) => (fiscalYear === undefined ? "草案年度不明。" : undefined),
    *observe(_tables, book) {
      if (book.fiscalYear !== undefined) {
        yield* observe(book, book.fiscalYear);
      }
    },
  };
}
