import type { BudgetTable } from "./budget-table.ts";
import type { TableKind, TableScope } from "./table-kind.ts";

/** A table as a rule asks for it: what is not named may be anything, but no phase means the budget or accounts proper. */
export interface WantedTable extends TableScope {
  kind: TableKind;
  fiscalYear?: number;
}

/**
 * The one table that is wanted. Two leave open which one is meant: then nothing is guessed.
 *
 *     findTable(book.tables, { kind: "government-expenditure", budget: "general", level: "own", fiscalYear: 2025 })
 */
export function findTable(tables: readonly BudgetTable[], wanted: WantedTable): BudgetTable | undefined {
  const found = tables.filter((table) => fits(table, wanted));
  return found.length === 1 ? found[0] : undefined;
}

function fits({ kind, fiscalYear, scope = {} }: BudgetTable, wanted: WantedTable): boolean {
  const asked = [
    [wanted.budget, scope.budget],
    [wanted.level, scope.level],
    [wanted.by, scope.by],
    [wanted.fiscalYear, fiscalYear],
  ];
  return kind === wanted.kind && scope.phase === wanted.phase && asked.every(([want, has]) => (want ?? has) === has);
}
