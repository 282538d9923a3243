import { type BudgetTable, statedCells } from "../domain/budget-table.ts";
import type { TextClaims } from "../domain/claim.ts";
import { cellKey, cellsOf } from "../domain/relation.ts";
import type { Coverage, UnlinkedAmount } from "../domain/review.ts";
import type { Judged } from "./judge-relations.ts";

/** How many printed amounts some judged relation touched, in tables and in sentences. */
export function measureCoverage(
  tables: readonly BudgetTable[],
  texts: readonly TextClaims[],
  judged: readonly Judged[],
): Coverage {
  const touched = new Set<string>();
  for (const { judgement } of judged) {
    if (judgement.outcome !== "not-readable" && judgement.outcome !== "not-stated") {
      for (const cell of cellsOf(judgement.relation)) {
        touched.add(cellKey(cell));
      }
    }
  }
  const stated = new Set(
    tables.flatMap((table) =>
      statedCells(table)
        .filter((cell) => cell.money)
        .map(cellKey),
    ),
  );
  const said = texts.flatMap(({ document, figures }) =>
    figures.filter((cell) => cell.money).map((cell) => ({ document, cell })),
  );
  const unlinked = said
    .filter(({ cell }) => !touched.has(cellKey(cell)))
    .map(
      ({ document, cell }): UnlinkedAmount => ({
        document,
        place: cell.place,
        printed: `${cell.text}${cell.unit ?? ""}`,
        label: cell.label,
      }),
    );
  return {
    amounts: stated.size,
    amountsInRelations: [...stated].filter((key) => touched.has(key)).length,
    textAmounts: said.length,
    textAmountsLinked: said.length - unlinked.length,
    ...(unlinked.length > 0 ? { textUnlinked: unlinked } : {}),
  };
}
