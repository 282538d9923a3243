import type { BudgetTable, Cell, LineItem, Panel, SummaryItem } from "../../domain/budget-table.ts";
import { grandTotalLine, itemLine, linesOnSide } from "../../domain/find-cell.ts";
import { atMost, equal, type Relation } from "../../domain/relation.ts";

type Side = NonNullable<Panel["side"]>;

const BALANCES: Record<Side, SummaryItem[]> = {
  revenue: ["opening-balance", "surplus-used"],
  expenditure: ["closing-balance", "surplus-distributed"],
};

/** 本年收入合计 or 本年支出合计; where it is not printed, the 总计 of a side that states no balance besides. */
export function currentTotalLine(table: BudgetTable, side: Side): LineItem | undefined {
  const current = itemLine(table, side === "revenue" ? "current-revenue" : "current-expenditure", side);
  return current ?? (statesBalance(table, side) ? undefined : grandTotalLine(table, side));
}

/**
 * The column of one budget in 财政拨款收支总表 against the table of that budget. A budget table may be drawn up without
 * what was carried over from last year (当年拨款): it is then a part of the column.
 */
export function columnAgainstTable(summary: BudgetTable, column: Cell, table: Cell, says: string): Relation {
  return summary.stage !== "final-account" && statesBalance(summary, "revenue")
    ? atMost(table, column, `《${summary.title}》同一科目`)
    : equal(column, table, says);
}

function statesBalance(table: BudgetTable, side: Side): boolean {
  const balances = linesOnSide(table, side).filter((line) => line.item && BALANCES[side].includes(line.item));
  const parts = balances.flatMap((line) => line.children.map((index) => table.lines[index] as LineItem));
  const cells = [...balances, ...parts].flatMap((line) => Object.values(line.cells));
  return cells.some((cell) => cell.number !== undefined && cell.number.mantissa !== 0);
}
