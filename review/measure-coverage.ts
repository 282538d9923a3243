import type { BudgetTable, Cell } from "../domain/budget-table.ts";
import type { TextClaims } from "../domain/claim.ts";
import { cellsOf } from "../domain/relation.ts";
import type { Coverage, UnlinkedAmount } from "../domain/review.ts";
import type { Judged } from "./judge-relations.ts";

/** More columns than a table has, and characters than a paragraph. */
const ROW_LENGTH = 200_000;

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
    const seen = new Set<number>();
    for (const { cells } of lines) {
      for (const cell of Object.values(cells)) {
        const place = placeInTable(cell);
        if (cell.money && !seen.has(place)) {
          seen.add(place);
          const touches = own?.get(place);
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
    .filter(({ cell }) => touched.get(cell.table)?.get(placeInTable(cell)) === undefined)
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
function countTouches(judged: readonly Judged[]): Map<string, Map<number, number>> {
  const touched = new Map<string, Map<number, number>>();
  for (const { judgement, isRepeat } of judged) {
    if (judgement.outcome !== "not-readable" && judgement.outcome !== "not-stated") {
      const weight = isRepeat || judgement.relation.kind === "at-most" ? 0 : 1;
      for (const cell of new Set(cellsOf(judgement.relation))) {
        const own = touched.get(cell.table) ?? new Map<number, number>();
        touched.set(cell.table, own);
        own.set(placeInTable(cell), (own.get(placeInTable(cell)) ?? 0) + weight);
      }
    }
  }
  return touched;
}

/** A number, since a detail sheet has millions of cells. */
function placeInTable({ row, column }: Cell): number {
  return row * ROW_LENGTH + column;
}
