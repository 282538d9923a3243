import { type BudgetTable, statedCells } from "../domain/budget-table.ts";
import type { Document } from "../domain/document.ts";
import { cellKey, cellsOf } from "../domain/relation.ts";
import type { Coverage } from "../domain/review.ts";
import type { Judged } from "./judge-relations.ts";

const TEXT_AMOUNT = /\d[\d,]*(?:\.\d+)?\s*(?:亿|百万|万|千)?元/gu;

/** In how many relations each cell stands; a limit counts, but tells nothing of the value of a cell. */
function countTouches(judged: readonly Judged[]): Map<string, number> {
  const touched = new Map<string, number>();
  for (const { judgement, isRepeat } of judged) {
    if (judgement.outcome !== "not-readable" && judgement.outcome !== "not-stated") {
      const weight = isRepeat || judgement.relation.kind === "at-most" ? 0 : 1;
      for (const key of new Set(cellsOf(judgement.relation).map(cellKey))) {
        touched.set(key, (touched.get(key) ?? 0) + weight);
      }
    }
  }
  return touched;
}

/** How many printed amounts some judged relation touched. Amounts in sentences are counted; none is linked yet. */
export function measureCoverage(
  tables: readonly BudgetTable[],
  documents: readonly Document[],
  judged: readonly Judged[],
): Coverage {
  const touched = countTouches(judged);
  const stated = new Set(
    tables.flatMap((table) =>
      statedCells(table)
        .filter((cell) => cell.money)
        .map(cellKey),
    ),
  );
  const textAmounts = documents
    .flatMap((document) => document.blocks)
    .reduce(
      (count, block) => count + (block.kind === "paragraph" ? (block.text.match(TEXT_AMOUNT)?.length ?? 0) : 0),
      0,
    );
  return {
    amounts: stated.size,
    amountsInRelations: [...stated].filter((key) => touched.has(key)).length,
    amountsInTwoRelations: [...stated].filter((key) => (touched.get(key) ?? 0) > 1).length,
    textAmounts,
    textAmountsLinked: 0,
  };
}
