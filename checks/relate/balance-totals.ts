import type { BudgetTable, LineItem } from "../../domain/budget-table.ts";

/**
 * The 总计 of a final account is 本年合计 plus balances, a rule of its own (BUD-ARITH-017, 018): the rows are then told
 * apart by what they are, not by their place.
 */
export function isBalanceTotal(table: BudgetTable, line: LineItem): boolean {
  const children = line.children.map((index) => table.lines[index]);
  const items = children.map((child) => (child?.mark === "heading" ? undefined : child?.item));
  const isSummary = table.kind === "summary" || table.kind === "appropriation-summary";
  return (
    isSummary && line.mark === "total" && (items.includes("current-revenue") || items.includes("current-expenditure"))
  );
}
