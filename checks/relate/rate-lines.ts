import type { BudgetTable, LineItem } from "../../domain/budget-table.ts";
import { isRateName } from "../../domain/rate-name.ts";

/** True for a row of percentages among rows of amounts: 占财政收入比重, or 完成 with 98.5% in all its columns of amounts. */
export function isRateLine({ large, columns }: BudgetTable, line: LineItem): boolean {
  if (isRateName(line.name)) {
    return true;
  }
  // The cells of a large table are made as they are looked at: there the name tells.
  const stated = large
    ? []
    : columns.flatMap(({ index, role }) => (role === "amount" ? (line.cells[index]?.number ?? []) : []));
  return stated.length > 0 && stated.every(({ percent }) => percent === true);
}
