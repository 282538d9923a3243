import type { Book } from "../../domain/check.ts";
import { drawBook } from "./draw-table.ts";

let count = 0;

/**
 * A book of a body for a draft of several: as `drawBook`, each table a page. Tables of different books must not share an id.
 */
export function drawBody(
  body: string,
  drawing: string,
  options: Parameters<typeof drawBook>[1] & Partial<Book> = {},
): Book {
  count += 1;
  const { isOf, ...rest } = options;
  const book = drawBook(drawing, rest);
  const id = `d${count}`;
  const tables = book.tables.map((table) => rename(table, id, body));
  return {
    ...book,
    id,
    body,
    ...(isOf ? { isOf } : {}),
    documents: book.documents.map((document) => ({ ...document, id })),
    tables,
  };
}

function rename<T>(table: T, id: string, body: string): T {
  return { ...(JSON.parse(JSON.stringify(table).replace(/"d1(t\d+)?"/gu, `"${id}$1"`)) as T), body };
}
