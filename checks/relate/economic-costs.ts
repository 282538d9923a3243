import type { BudgetTable, Cell, LineItem } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import { wholeAmount } from "../../domain/find-cell.ts";

/** 基本支出 by economic items, of the general budget or of all appropriations. */
export function basicTable({ tables }: Book): BudgetTable | undefined {
  const [table, ...others] = tables.filter(({ kind }) => kind === "general-basic");
  return table && others.length === 0 ? table : undefined;
}

/** The one row of an economic item by name: units that number their costs by themselves print other codes. */
function costLine(table: BudgetTable, name: RegExp): LineItem | undefined {
  const lines = table.lines.filter((line) => line.mark !== "heading" && name.test(line.name));
  return lines.length === 1 ? lines[0] : undefined;
}

/** What it costs; a row that is not there or blank has no amount. */
export function costOf(table: BudgetTable, name: RegExp): Cell | undefined {
  const line = costLine(table, name);
  const cell = line && wholeAmount(table, line);
  return cell?.money ? cell : undefined;
}
