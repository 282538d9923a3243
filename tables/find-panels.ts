import type { Column, Panel } from "../domain/budget-table.ts";

const REVENUE = /收入|来源/u;
const EXPENDITURE = /支出|用途|功能/u;

/**
 * Splits the columns into panels and marks each column with its panel: a new panel starts where names or codes follow
 * amounts. A last column of remarks belongs to the panel before it.
 */
export function findPanels(columns: Column[]): Panel[] {
  const panels: Panel[] = [];
  let current: Panel | undefined;
  for (const column of columns) {
    const names = ["name", "code", "level", "line-number"].includes(column.role);
    const startsPanel =
      !current || (names && current.amountColumns.length > 0 && hasAmountAfter(columns, column.index));
    if (startsPanel) {
      current = {
        index: panels.length,
        heading: column.path[0] ?? "",
        hierarchy: "flat",
        nameColumns: [],
        codeColumns: [],
        amountColumns: [],
      };
      panels.push(current);
    }
    if (!current) {
      continue;
    }
    column.panel = current.index;
    if (column.role === "code") {
      current.codeColumns.push(column.index);
    } else if (column.role === "name") {
      current.nameColumns.push(column.index);
    } else if (column.role === "amount" || column.role === "percent" || column.role === "count") {
      current.amountColumns.push(column.index);
    }
  }
  for (const panel of panels) {
    const side = sideOf(panel, columns);
    if (side) {
      panel.side = side;
    }
  }
  return panels;
}

function hasAmountAfter(columns: readonly Column[], index: number): boolean {
  return columns.some((column) => column.index > index && column.role === "amount");
}

function sideOf(panel: Panel, columns: readonly Column[]): Panel["side"] {
  const own = columns.filter((column) => column.panel === panel.index);
  const headings = [...new Set(own.map((column) => column.path[0] ?? ""))].join("/");
  if (REVENUE.test(headings) !== EXPENDITURE.test(headings)) {
    return REVENUE.test(headings) ? "revenue" : "expenditure";
  }
  return undefined;
}
