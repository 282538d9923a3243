import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { columnOf, totalCell } from "../../domain/find-cell.ts";

const ONE_FUND = /公共预算|政府性基金|国有资本|财政拨款|财政专户|单位资金/u;

/** All basic or project expenditure; nothing where its column is of one fund alone (项目支出 under 一般公共预算). */
export function totalOfUse(table: BudgetTable, use: "basic" | "project"): Cell | undefined {
  const branches = columnOf(table, use)?.path.slice(0, -1) ?? [];
  return branches.some((text) => ONE_FUND.test(text)) ? undefined : totalCell(table, use);
}
