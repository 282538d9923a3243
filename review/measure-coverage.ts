import type { BudgetTable } from "../domain/budget-table.ts";
import type { TextClaims } from "../domain/claim.ts";
import { LargeSum } from "../domain/large-sum.ts";
import { type PlacedValue, valuesOf } from "../domain/packed-line.ts";
import { cellsOf } from "../domain/relation.ts";
import type { Coverage, UnlinkedAmount } from "../domain/review.ts";
import type { Judged } from "./judge-relations.ts";

/** How many printed amounts some judged relation touched, in tables and in sentences. */
export function measureCoverage(
  tables: readonly BudgetTable[],
  texts: readonly TextClaims[],
  judged: readonly Judged[],
): Coverage {
  const touched = countTouches(judged);
  const count = { amounts: 0, once: 0, twice: 0 };
  for (const { id, lines } of tables) {
    const own = touched.get(id);
    const seen: Weights = new Map();
    for (const line of lines) {
      for (const { row, column, value } of valuesOf(line)) {
        const place = { row, column };
        if (value.money && weightAt(seen, place) === undefined) {
          addWeight(seen, place, 0);
          const touches = weightAt(own, place);
          count.amounts += 1;
          count.once += touches === undefined ? 0 : 1;
          count.twice += touches !== undefined && touches > 1 ? 1 : 0;
        }
      }
    }
  }
  const said = texts.flatMap(({ document, figures }) =>
    figures.filter((cell) => cell.money).map((cell) => ({ document, cell })),
  );
  const unlinked = said
    .filter(({ cell }) => weightAt(touched.get(cell.table), cell) === undefined)
    .map(
      ({ document, cell }): UnlinkedAmount => ({
        document,
        place: cell.place,
        printed: `${cell.text}${cell.unit ?? ""}`,
        label: cell.label,
      }),
    );
  return {
    amounts: count.amounts,
    amountsInRelations: count.once,
    amountsInTwoRelations: count.twice,
    textAmounts: said.length,
    textAmountsLinked: said.length - unlinked.length,
    ...(unlinked.length > 0 ? { textUnlinked: unlinked } : {}),
  };
}

/**
 * By table and place, in how many relations each cell stands that tell something of its value: repeats and limits keep a
 * cell at what it has, 0 included.
 */
function countTouches(judged: readonly Judged[]): Map<string, Weights> {
  const touched = new Map<string, Weights>();
  for (const { judgement, isRepeat } of judged) {
    if (judgement.outcome !== "not-readable" && judgement.outcome !== "not-stated") {
      const weight = isRepeat || judgement.relation.kind === "at-most" ? 0 : 1;
      for (const place of judgement.relation instanceof LargeSum
        ? judgement.relation.places()
        : new Set(cellsOf(judgement.relation))) {
        const own: Weights = touched.get(place.table) ?? new Map();
        touched.set(place.table, own);
        addWeight(own, place, weight);
      }
    }
  }
  return touched;
}

/** By column, by row, one more than the weight, which counts no further than `MOST`; nothing is 0. A detail sheet has millions of cells. */
type Weights = Map<number, Uint8Array>;
const MOST = 2;
/** Within its table. */
type Spot = Pick<PlacedValue, "row" | "column">;

function addWeight(weights: Weights, { row, column }: Spot, weight: number): void {
  let rows = weights.get(column) ?? new Uint8Array(16);
  if (row >= rows.length) {
    const more = new Uint8Array(2 * (row + 1));
    more.set(rows);
    rows = more;
  }
  rows[row] = Math.min(MOST, Math.max(0, (rows[row] ?? 0) - 1) + weight) + 1;
  weights.set(column, rows);
}

function weightAt(weights: Weights | undefined, { row, column }: Spot): number | undefined {
  const own = weights?.get(column)?.[row] ?? 0;
  return own === 0 ? undefined : own - 1;
}
