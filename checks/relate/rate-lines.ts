import type { BudgetTable, LineItem } from "../../domain/budget-table.ts";
import { isRateName } from "../../domain/rate-name.ts";

/** True for a row of percentages among rows of amounts: 占财政收入比重, or 完成 with 98.5% in its cells. */
export function isRateLine({ large }: BudgetTable, line: LineItem): boolean {
  // The cells of a large table are made as they are looked at: there the name tells.
  return isRateName(line.name) || (!large && Object.values(line.cells).some(({ number }) => number?.percent === true));
}
