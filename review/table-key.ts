import type { BudgetTable } from "../domain/budget-table.ts";
import { isGovernmentKind } from "../domain/kind-names.ts";

/** Two tables with the same key are of one sort: a department prints one of each kind, a government one of each scope and year. */
export function tableKey({ kind, scope = {}, fiscalYear }: BudgetTable): string {
  const { budget, level, by, phase } = scope;
  return isGovernmentKind(kind) ? [kind, budget, level, by, phase, fiscalYear].join(" ") : kind;
}
