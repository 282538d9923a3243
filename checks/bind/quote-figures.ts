import type { Cell } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import { type Evidence, evidenceOfCell } from "../../domain/finding.ts";
import { type Passage, placeAt, type Span } from "../../domain/narrative.ts";

/** Evidence of figures of a text; those of tables keep their table. */
export function quoteFigures(cells: readonly Cell[], document: string, book: Book): Evidence[] {
  return cells.map((cell, index) => {
    const isText = book.narratives.some(({ id }) => id === cell.table);
    const { table, ...rest } = evidenceOfCell(cell, document, index === 0 ? "stated" : "computed-from");
    const own = book.tables.find(({ id }) => id === table);
    return isText || table === undefined ? rest : { ...rest, table, document: own?.document ?? document };
  });
}

/** Evidence of words of a passage. */
export function quoteWords(passage: Passage, { from, to }: Span, document: string, label: string): Evidence {
  return {
    document,
    role: "quote",
    place: placeAt(passage, from) ?? {},
    label,
    printed: passage.text.slice(from, to).trim(),
  };
}
