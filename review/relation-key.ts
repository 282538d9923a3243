import type { CellPlace } from "../domain/large-sum.ts";
import { LargeSum } from "../domain/large-sum.ts";
import { cellKey, placesOf, type Relation } from "../domain/relation.ts";

/**
 * The same for two relations that say the same. The order of addends and the sides of an equality do not matter; which cell is
 * the total does. Addends that stand one under the other are named by the first and the last: a column may have hundreds of
 * thousands.
 */
export function relationKey(relation: Relation): string {
  return relation.allows === undefined ? keyOf(relation) : `${keyOf(relation)} ±${relation.allows}`;
}

function keyOf(relation: Relation): string {
  switch (relation.kind) {
    case "sum": {
      const [total, ...addends] = [...placesOf(relation)] as [CellPlace, ...CellPlace[]];
      const [only] = addends;
      // A sum of one addend says the same as an equality.
      if (only && addends.length === 1 && isAdded(relation, 0)) {
        return `equal ${[total, only].map(cellKey).sort().join(" ")}`;
      }
      const less = addends.filter((_, at) => !isAdded(relation, at));
      const added = less.length === 0 ? addends : addends.filter((_, at) => isAdded(relation, at));
      return `sum ${cellKey(total)} ${runs(added)} - ${runs(less)}`;
    }
    case "equal":
      return `equal ${[...placesOf(relation)].map(cellKey).sort().join(" ")}`;
    case "at-most":
      return `at-most ${[...placesOf(relation)].map(cellKey).join(" ")}`;
    case "ratio":
      return `${relation.form} ${[...placesOf(relation)].map(cellKey).join(" ")}`;
  }
}

function isAdded(relation: Extract<Relation, { kind: "sum" }>, at: number): boolean {
  return relation instanceof LargeSum || relation.terms[at]?.sign === 1;
}

function runs(places: CellPlace[]): string {
  const said: string[] = [];
  let last: CellPlace | undefined;
  let length = 0;
  for (const place of places.sort(compare)) {
    const goesOn = last?.table === place.table && last.column === place.column && last.row + 1 === place.row;
    if (!goesOn) {
      said.push(length > 1 ? `+${length - 1} ${cellKey(place)}` : cellKey(place));
      length = 0;
    }
    length += 1;
    last = place;
  }
  return length > 1 ? `${said.join(" ")} +${length - 1}` : said.join(" ");
}

function compare(one: CellPlace, other: CellPlace): number {
  const byTable = one.table < other.table ? -1 : one.table > other.table ? 1 : 0;
  return byTable || one.column - other.column || one.row - other.row;
}
