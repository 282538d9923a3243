import { cellsOf } from "../domain/relation.ts";
import type { Judged } from "./judge-relations.ts";

/** Fewer different numbers than these are slips, however small the column. */
const FEWEST = 3;

/**
 * Comparisons of whole columns: where most of what a column states differs from its source, the column was restated or is
 * of another scope, and none of its cells is wrong for that. What one slip pulls along (an item, its 小计, its 合计) shows
 * one difference and counts once.
 */
export function settleRestated(judged: readonly Judged[]): Judged[] {
  const columns = new Map<string, Judged[]>();
  for (const one of judged) {
    const key = one.judgement.relation.comparison?.key;
    if (key !== undefined) {
      columns.set(key, [...(columns.get(key) ?? []), one]);
    }
  }
  const restated = new Set([...columns.values()].filter(isRestated).flat());
  return judged.map((one) =>
    restated.has(one) && one.judgement.outcome === "contradicts"
      ? { ...one, judgement: { ...one.judgement, outcome: "restated" } }
      : one,
  );
}

function isRestated(column: readonly Judged[]): boolean {
  const apart = column.filter(({ judgement }) => judgement.outcome === "contradicts");
  const differences = new Set(apart.map(({ judgement }) => Math.abs(judgement.difference ?? 0)));
  const agreeing = column.filter(({ judgement }) => isAgreement(judgement.outcome) && statesSomething(judgement));
  const isNoted = column.some(({ judgement }) => judgement.relation.comparison?.isNoted);
  return apart.length > 0 && (isNoted || (differences.size >= FEWEST && differences.size > agreeing.length));
}

function isAgreement(outcome: Judged["judgement"]["outcome"]): boolean {
  return outcome === "agrees" || outcome === "rounding";
}

/** Two zeros agree by accident. */
function statesSomething({ relation }: Judged["judgement"]): boolean {
  return cellsOf(relation).some(({ number }) => (number?.mantissa ?? 0) !== 0);
}
