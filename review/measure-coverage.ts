import type { BudgetTable, Cell } from "../domain/budget-table.ts";
import type { Document } from "../domain/document.ts";
import { cellsOf } from "../domain/relation.ts";
import type { Coverage } from "../domain/review.ts";
import type { Judged } from "./judge-relations.ts";

const TEXT_AMOUNT = /\d[\d,]*(?:\.\d+)?\s*(?:亿|百万|万|千)?元/gu;

/** How many printed amounts some judged relation touched. Amounts in sentences are counted; none is linked yet. */
export function measureCoverage(
  tables: readonly BudgetTable[],
  documents: readonly Document[],
  judged: readonly Judged[],
): Coverage {
  const touched = new Map<string, Places>();
  for (const { judgement } of judged) {
    if (judgement.outcome !== "not-readable" && judgement.outcome !== "not-stated") {
      for (const cell of cellsOf(judgement.relation)) {
        const own = touched.get(cell.table) ?? [];
        addPlace(own, cell);
        touched.set(cell.table, own);
      }
    }
  }
  let amounts = 0;
  let amountsInRelations = 0;
  for (const { id, lines } of tables) {
    const own = touched.get(id);
    const seen: Places = [];
    for (const { cells } of lines) {
      for (const cell of Object.values(cells)) {
        if (cell.money && !hasPlace(seen, cell)) {
          addPlace(seen, cell);
          amounts += 1;
          amountsInRelations += own && hasPlace(own, cell) ? 1 : 0;
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

/** By column, the rows: small numbers, since a detail sheet has millions of cells. */
type Places = Set<number>[];

function addPlace(places: Places, { row, column }: Cell): void {
  const rows = places[column] ?? new Set<number>();
  places[column] = rows.add(row);
}

function hasPlace(places: Places, { row, column }: Cell): boolean {
  return places[column]?.has(row) ?? false;
}
