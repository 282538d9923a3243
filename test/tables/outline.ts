import type { BudgetTable } from "../../domain/budget-table.ts";

/** The rows of a table, each indented under its parent: `["合计", "  201 一般公共服务支出", "    20101 人大事务"]`. */
export function outline(table: BudgetTable, panel?: number): string[] {
  return table.lines
    .filter((line) => panel === undefined || line.panel === panel)
    .map((line) => "  ".repeat(line.level) + [line.code, line.name].filter(Boolean).join(" "));
}
