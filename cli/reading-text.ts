import { kindWithStage } from "../domain/review.ts";
import type { ReadDocument } from "../review/make-books.ts";

/** More are for programs alone: set out line by line, a detail sheet would be near the longest text there can be. */
const MOST_ROWS_INDENTED = 20_000;

/** What was read of one document, as the reading contract shapes it: tables and paragraphs as printed, with their places. */
export function readingText({ document, tables, hiddenTables = [] }: ReadDocument): string {
  const { id, name, status, problems } = document;
  const reading = {
    document: { id, name, status, problems },
    tables: [...tables, ...hiddenTables].map((table) => ({
      id: table.id,
      title: table.title,
      kind: kindWithStage(table),
      ...(table.unit ? { unit: table.unit } : {}),
      place: table.place,
      header: table.header,
      rows: table.rows,
      places: table.places,
      ...(hiddenTables.includes(table) ? { hidden: true } : {}),
    })),
    paragraphs: document.blocks.flatMap((block) =>
      block.kind === "paragraph" ? [{ text: block.text, place: block.place }] : [],
    ),
  };
  const rows = reading.tables.reduce((sum, table) => sum + table.rows.length, 0);
  return `${JSON.stringify(reading, null, rows > MOST_ROWS_INDENTED ? 0 : 1)}\n`;
}
