import type { BudgetTable } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import type { Evidence } from "../../domain/finding.ts";
import { placeIn, textIn, widthOf } from "../../domain/printed-at.ts";

/** A cell of a table that holds words, with the evidence that points at it. */
export interface TextCell {
  table: string;
  text: string;
  evidence: Evidence;
}

const NUMBER_ONLY = /^[\s\d.,，%％()（）+\-—–－/=*#!A-Z]*$/u;

/** The cells of words of all tables that match; titles and headers are in the captions and columns. */
export function textCellsOf(book: Book, matching: RegExp): TextCell[] {
  return book.tables.flatMap((table) => [...cellsOf(table, matching)]);
}

/** One after the other: a detail sheet has millions, and of its amounts no text is made. */
function* cellsOf(table: BudgetTable, matching: RegExp): Generator<TextCell> {
  const amounts = new Set(table.columns.flatMap(({ role, index }) => (role === "amount" ? [index] : [])));
  for (let row = 0; row < table.rows.length; row++) {
    for (let column = 0; column < widthOf(table, row); column++) {
      const text = amounts.has(column) ? "" : textIn(table, row, column);
      if (text !== "" && matching.test(text) && !NUMBER_ONLY.test(text)) {
        const place = placeIn(table, row, column) ?? table.place;
        const label = `《${table.title}》`;
        const { document, id } = table;
        yield { table: id, text, evidence: { document, table: id, role: "quote", place, label, printed: text } };
      }
    }
  }
}
