import type { Rows } from "../domain/budget-table.ts";
import { kindWithStage } from "../domain/review.ts";
import type { TableBody } from "../domain/table-body.ts";
import type { ReadDocument } from "../review/make-books.ts";
import { placeRows, textRows } from "./large-rows.ts";

/** More are for programs alone: set out line by line, a detail sheet would be near the longest text there can be. */
const MOST_ROWS_INDENTED = 20_000;
/** Rows made into text at a time. */
const ROWS_AT_A_TIME = 1000;

/**
 * What was read of one document, as the reading contract shapes it: tables and paragraphs as printed, with their places. In
 * pieces, for a detail sheet is too much for one text.
 */
export function readingText({ document, tables, hiddenTables = [] }: ReadDocument): Iterable<string | Uint8Array> {
  const { id, name, status, problems } = document;
  const all = [...tables, ...hiddenTables].map((table) => ({
    id: table.id,
    title: table.title,
    kind: kindWithStage(table),
    ...(table.unit ? { unit: table.unit } : {}),
    place: table.place,
    header: table.header,
    rows: table.rows,
    places: table.places,
    ...(table.large ? { large: table.large } : {}),
    ...(hiddenTables.includes(table) ? { hidden: true } : {}),
  }));
  const paragraphs = document.blocks.flatMap((block) =>
    block.kind === "paragraph" ? [{ text: block.text, place: block.place }] : [],
  );
  const rows = all.reduce((sum, table) => sum + table.rows.length, 0);
  const about = { id, name, status, problems };
  if (rows > MOST_ROWS_INDENTED) {
    return inPieces({ document: about, tables: all, paragraphs });
  }
  const listed = all.map(({ large, ...table }) => ({ ...table, rows: [...table.rows], places: [...table.places] }));
  return [`${JSON.stringify({ document: about, tables: listed, paragraphs }, null, 1)}\n`];
}

interface Reading {
  document: object;
  tables: { rows: Rows<unknown>; places: Rows<unknown>; large?: TableBody; hidden?: boolean }[];
  paragraphs: object[];
}

function* inPieces({ document, tables, paragraphs }: Reading): Iterable<string | Uint8Array> {
  yield `{"document":${JSON.stringify(document)},"tables":[`;
  for (const [index, { rows, places, large, hidden, ...facts }] of tables.entries()) {
    yield `${index === 0 ? "" : ","}${JSON.stringify(facts).slice(0, -1)},"rows":[`;
    yield* large ? textRows(large) : rowsInPieces(rows);
    yield '],"places":[';
    yield* large ? placeRows(large) : rowsInPieces(places);
    yield hidden ? '],"hidden":true}' : "]}";
  }
  yield `],"paragraphs":${JSON.stringify(paragraphs)}}\n`;
}

function* rowsInPieces(rows: Rows<unknown>): Iterable<string> {
  let piece: (readonly unknown[])[] = [];
  let isFirst = true;
  const take = (): string => {
    const text = `${isFirst ? "" : ","}${JSON.stringify(piece).slice(1, -1)}`;
    isFirst = false;
    piece = [];
    return text;
  };
  for (const row of rows) {
    piece.push(row);
    if (piece.length === ROWS_AT_A_TIME) {
      yield take();
    }
  }
  if (piece.length > 0) {
    yield take();
  }
}
