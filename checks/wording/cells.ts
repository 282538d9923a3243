import type { Book } from "../../domain/check.ts";
import type { Evidence } from "../../domain/finding.ts";

/** A cell of a table that holds words, with the evidence that points at it. */
export interface TextCell {
  table: string;
  text: string;
  evidence: Evidence;
}

const NUMBER_ONLY = /^[\s\d.,，%％()（）+\-—–－/=*#!A-Z]*$/u;

/** The cells of words of all tables that match; titles and headers are in the captions and columns. */
export function textCellsOf(book: Book, matching: RegExp): TextCell[] {
  return book.tables.flatMap((table) => {
    const amounts = new Set(table.columns.flatMap(({ role, index }) => (role === "amount" ? [index] : [])));
    return [...table.rows].flatMap((row, at) =>
      row.flatMap((text, column) =>
        !matching.test(text) || NUMBER_ONLY.test(text) || amounts.has(column)
          ? []
          : [
              {
                table: table.id,
                text,
                evidence: {
                  document: table.document,
                  table: table.id,
                  role: "quote" as const,
                  place: table.places.at(at)?.[column] ?? table.place,
                  label: `《${table.title}》`,
                  printed: text,
                },
              },
            ],
      ),
    );
  });
}
