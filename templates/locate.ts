import { tellApart } from "../domain/document-names.ts";
import { type Place, placeInWords } from "../domain/place.ts";
import type { Review, ReviewedTable } from "../domain/review.ts";

/** Names for the ids of a review. */
export interface Names {
  document(id: string): string;
  table(id: string | undefined): ReviewedTable | undefined;
}

/** Documents go by their file name; those that share one with another go by their whole path. */
export function nameThings(review: Review): Names {
  const tables = new Map(review.tables.map((table) => [table.id, table]));
  const shown = tellApart(review.documents.map(({ name }) => name));
  const documents = new Map(review.documents.map(({ id }, index) => [id, shown[index] ?? id]));
  return {
    document: (id) => documents.get(id) ?? id,
    table: (id) => (id === undefined ? undefined : tables.get(id)),
  };
}

/** `《支出决算表》`, or nothing where no title is printed. */
export function quoteTitle(title: string | undefined): string {
  const bare = (title ?? "").trim().replace(/^《(.*)》$/u, "$1");
  return bare === "" ? "" : `《${bare}》`;
}

/** Page, sheet, paragraph or grid without the cell in it. */
export function placeAround(place: Place): string {
  const { cell: _cell, range: _range, ...around } = place;
  return placeInWords(around);
}
