import type { BudgetTable } from "../domain/budget-table.ts";
import { cellsOf } from "../domain/relation.ts";
import type { Judged } from "./judge-relations.ts";

/** Fewer broken sums than these may all be one fault; where none agrees, fewer speak for themselves. */
const FEWEST_BROKEN = 3;
const FEWEST_UNSUPPORTED = 2;
/** Books err in single places: where so many of the sums of a table are broken, it is the reading that errs. */
const TOO_MANY = 1 / 3;

/**
 * A table of no known kind, laid out of a page by its lines and gaps, is understood by its looks alone. Where its own sums
 * then prove wrong by the dozen, its rows and columns were not what they seemed, and nothing is said of it: its relations
 * are `not-readable`.
 */
export function distrustTables(judged: readonly Judged[], tables: readonly BudgetTable[]): Judged[] {
  const guessed = new Set(tables.filter(isGuessed).map(({ id }) => id));
  if (guessed.size === 0) {
    return [...judged];
  }
  const counts = new Map<string, { broken: number; judged: number }>();
  for (const { judgement, isRepeat } of judged) {
    const table = cellsOf(judgement.relation)[0]?.table ?? "";
    const isCounted = !isRepeat && ["agrees", "rounding", "contradicts"].includes(judgement.outcome);
    if (guessed.has(table) && isCounted) {
      const count = counts.get(table) ?? { broken: 0, judged: 0 };
      count.judged += 1;
      count.broken += judgement.outcome === "contradicts" ? 1 : 0;
      counts.set(table, count);
    }
  }
  const distrusted = new Set([...counts].filter(([, count]) => isImplausible(count)).map(([id]) => id));
  if (distrusted.size === 0) {
    return [...judged];
  }
  return judged.map((item): Judged => {
    const isIn = cellsOf(item.judgement.relation).some(({ table }) => distrusted.has(table));
    return isIn ? { ...item, judgement: { relation: item.judgement.relation, outcome: "not-readable" } } : item;
  });
}

function isImplausible({ broken, judged }: { broken: number; judged: number }): boolean {
  return broken >= (broken === judged ? FEWEST_UNSUPPORTED : FEWEST_BROKEN) && broken > judged * TOO_MANY;
}

function isGuessed({ kind, place }: BudgetTable): boolean {
  return kind === "unknown" && place.page !== undefined;
}
