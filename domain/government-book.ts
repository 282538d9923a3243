import type { BudgetTable } from "./budget-table.ts";
import { isGovernmentKind } from "./kind-names.ts";

/** True where most of the tables whose kind is known are a government's: a department may print one of them too. */
export function isGovernmentBook({ tables }: { tables: readonly BudgetTable[] }): boolean {
  const known = tables.filter(({ kind }) => kind !== "unknown");
  return known.filter(({ kind }) => isGovernmentKind(kind)).length > known.length / 2;
}
