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
  const taken = new Map<string, number>();
  for (const { name } of review.documents) {
    taken.set(fileName(name), (taken.get(fileName(name)) ?? 0) + 1);
  }
  const documents = new Map(
    review.documents.map(({ id, name }) => [id, taken.get(fileName(name)) === 1 ? fileName(name) : name]),
  );
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

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
