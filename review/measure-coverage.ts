import type { BudgetTable, Cell } from "../domain/budget-table.ts";
import type { TextClaims } from "../domain/claim.ts";
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
    for (const { cells } of lines) {
      for (const cell of Object.values(cells)) {
        if (cell.money && weightAt(seen, cell) === undefined) {
          addWeight(seen, cell, 0);
          const touches = weightAt(own, cell);
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
      for (const cell of new Set(cellsOf(judgement.relation))) {
        const own: Weights = touched.get(cell.table) ?? new Map();
        touched.set(cell.table, own);
        addWeight(own, cell, weight);
      }
    }
  }
  return touched;
}

/** By column, by row: small numbers, since a detail sheet has millions of cells. */
type Weights = Map<number, Map<number, number>>;

function addWeight(weights: Weights, { row, column }: Cell, weight: number): void {
  const rows = weights.get(column) ?? new Map<number, number>();
  weights.set(column, rows.set(row, (rows.get(row) ?? 0) + weight));
}

function weightAt(weights: Weights | undefined, { row, column }: Cell): number | undefined {
  return weights?.get(column)?.get(row);
}
