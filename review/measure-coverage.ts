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
  const touched = new Map<string, Set<number>>();
  for (const { judgement } of judged) {
    if (judgement.outcome !== "not-readable" && judgement.outcome !== "not-stated") {
      for (const cell of cellsOf(judgement.relation)) {
        const own = touched.get(cell.table) ?? new Set<number>();
        touched.set(cell.table, own.add(placeInTable(cell)));
      }
    }
  }
  let amounts = 0;
  let amountsInRelations = 0;
  for (const { id, lines } of tables) {
    const own = touched.get(id);
    const seen = new Set<number>();
    for (const { cells } of lines) {
      for (const cell of Object.values(cells)) {
        const place = placeInTable(cell);
        if (cell.money && !seen.has(place)) {
          seen.add(place);
          amounts += 1;
          amountsInRelations += own?.has(place) ? 1 : 0;
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
    amounts,
    amountsInRelations,
    textAmounts,
    textAmountsLinked: 0,
  };
}

/** A number, since a detail sheet has millions of cells. */
function placeInTable({ row, column }: Cell): number {
  return row * ROW_LENGTH + column;
}
