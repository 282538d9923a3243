import type { BudgetTable } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";

const OTHER_BUDGETS: ReadonlySet<string> = new Set(["fund", "state-capital", "social-insurance"]);

/**
 * True where another table of the book breaks the same budget down further, so that this one is a summary: by codes of that
 * many digits, or by names in a longer table without codes.
 */
export function isBrokenDownElsewhere(table: BudgetTable, { tables }: Book, digits: number): boolean {
  const first = table.lines.find(({ code }) => code !== undefined)?.code?.[0];
  return tables.some((other) => {
    const { kind, scope, lines, fiscalYear } = other;
    const isOfBudget = !OTHER_BUDGETS.has(scope?.budget ?? "") && kind !== "fund" && kind !== "state-capital";
    const isOfBody = scope?.level !== "lower" && scope?.by !== "department" && scope?.by !== "region";
    if (other === table || !isOfBudget || !isOfBody || (fiscalYear ?? table.fiscalYear) !== table.fiscalYear) {
      return false;
    }
    return (
      lines.some(({ code }) => code?.[0] === first && (code?.length ?? 0) >= digits) ||
      (kind === table.kind && lines.length > 2 * table.lines.length && lines.every(({ code }) => code === undefined))
    );
  });
}
