import type { BudgetTable, Cell } from "../domain/budget-table.ts";
import type { Document } from "../domain/document.ts";
import { cellsOf } from "../domain/relation.ts";
import type { Coverage } from "../domain/review.ts";
import type { Judged } from "./judge-relations.ts";

const TEXT_AMOUNT = /\d[\d,]*(?:\.\d+)?\s*(?:亿|百万|万|千)?元/gu;

/** More columns than a table has. */
const ROW_LENGTH = 20_000;

/** How many printed amounts some judged relation touched. Amounts in sentences are counted; none is linked yet. */
export function measureCoverage(
  tables: readonly BudgetTable[],
  documents: readonly Document[],
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
  const textAmounts = documents
    .flatMap((document) => document.blocks)
    .reduce(
      (count, block) => count + (block.kind === "paragraph" ? (block.text.match(TEXT_AMOUNT)?.length ?? 0) : 0),
      0,
    );
  return {
    amounts: count.amounts,
    amountsInRelations: count.once,
    amountsInTwoRelations: count.twice,
    textAmounts,
    textAmountsLinked: 0,
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
