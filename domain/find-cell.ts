import type { BudgetTable, Cell, Column, LineItem, Measure, Panel, SummaryItem, Version } from "./budget-table.ts";
import { compactText } from "./text.ts";

type Side = NonNullable<Panel["side"]>;

/** Columns of a measure, of this year's figures; of one version (预算数, 决算数) where a table prints several. */
export function columnsOf(table: BudgetTable, measure: Measure, version?: Version): Column[] {
  return table.columns.filter(
    (column) =>
      column.role === "amount" &&
      column.measure === measure &&
      column.period !== "last-year" &&
      (version === undefined || column.version === version),
  );
}

/** The one column of a measure; nothing when there is none or when several leave it open. */
export function columnOf(table: BudgetTable, measure: Measure, version?: Version): Column | undefined {
  const columns = columnsOf(table, measure, version);
  return columns.length === 1 ? columns[0] : undefined;
}

/**
 * The column of a panel that holds its whole amounts: the only one, or the one its header calls the total; where it calls
 * none or several so, the one that is the sum of others and part of none.
 */
export function amountColumn(table: Pick<BudgetTable, "columns" | "columnGroups">, panel: number): Column | undefined {
  const own = table.columns.filter(
    (column) => column.panel === panel && column.role === "amount" && column.period !== "last-year",
  );
  if (own.length <= 1) {
    return own[0];
  }
  const named = own.filter((column) => WHOLE.has(column.measure as Measure));
  const whole = named.length === 1 ? named : own.filter((column) => isOutermostTotal(table, column));
  return whole.length === 1 ? whole[0] : undefined;
}

function isOutermostTotal(table: Pick<BudgetTable, "columnGroups">, { index }: Column): boolean {
  return (
    table.columnGroups.some((group) => group.total === index) &&
    table.columnGroups.every((group) => !group.parts.includes(index))
  );
}

const WHOLE = new Set<Measure>(["total", "current-revenue", "current-expenditure"]);

/** Lines of a side of a twin table; all lines where the table has one panel. */
export function linesOnSide(table: BudgetTable, side: Side): LineItem[] {
  const panels = new Set(table.panels.filter((panel) => panel.side === side).map((panel) => panel.index));
  return table.lines.filter((line) => panels.has(line.panel));
}

/**
 * The row of an item, in its whole-amount column or in a given one. Rows under 年初结转和结余 repeat the names of the
 * revenue rows and are passed over.
 */
export function itemLine(table: BudgetTable, item: SummaryItem, side: Side): LineItem | undefined {
  return linesOnSide(table, side).find(
    (line) => line.item === item && line.mark !== "heading" && !isUnderBalance(table, line),
  );
}

function isUnderBalance(table: BudgetTable, line: LineItem): boolean {
  const parent = line.parent === undefined ? undefined : table.lines[line.parent];
  return parent?.item === "opening-balance" || parent?.item === "closing-balance";
}

/** The whole amount of an item of a side. */
export function itemCell(table: BudgetTable, item: SummaryItem, side: Side): Cell | undefined {
  const line = itemLine(table, item, side);
  return line && wholeAmount(table, line);
}

/** The amount of a line in the whole-amount column of its panel. */
export function wholeAmount(table: BudgetTable, line: LineItem): Cell | undefined {
  const column = amountColumn(table, line.panel);
  return column && line.cells[column.index];
}

/** 收入总计 or 支出总计, printed so or as a bare 总计 or 合计 on its side; the last of them, since 本年合计 comes before. */
export function grandTotalLine(table: BudgetTable, side: Side): LineItem | undefined {
  const named = side === "revenue" ? "revenue-total" : "expenditure-total";
  const totals = linesOnSide(table, side).filter((line) => line.mark === "total");
  return (
    totals.filter((line) => line.item === named).at(-1) ??
    totals.filter((line) => /^(?:总计|合计)$/u.test(compactText(line.name))).at(-1)
  );
}

/** The 合计 row of a table of one panel: the only row marked as a total, or the only row there is. */
export function totalLine(table: BudgetTable): LineItem | undefined {
  const totals = table.lines.filter((line) => line.mark === "total");
  const named = totals.filter((line) =>
    /^(?:合计|总计|收入总计|支出总计|收入合计|支出合计)$/u.test(compactText(line.name)),
  );
  if (named.length === 1) {
    return named[0];
  }
  if (totals.length === 1) {
    return totals[0];
  }
  return table.lines.length === 1 ? table.lines[0] : undefined;
}

/** The cell of the 合计 row in the column of a measure. */
export function totalCell(table: BudgetTable, measure: Measure, version?: Version): Cell | undefined {
  const line = totalLine(table);
  const column = columnOf(table, measure, version);
  return line && column && line.cells[column.index];
}

/** The cell of the 合计 row in the whole-amount column. */
export function wholeTotal(table: BudgetTable): Cell | undefined {
  const line = totalLine(table);
  return line && wholeAmount(table, line);
}

/** 类 rows by name: those of a three-digit code, or the rows of a summary table; a name printed twice is left out. */
export function classLines(table: BudgetTable, side: Side): Map<string, LineItem> {
  const lines = (table.panels.length > 1 ? linesOnSide(table, side) : table.lines).filter((line) =>
    line.code ? line.code.length === 3 : line.mark === "item" && !isUnderBalance(table, line),
  );
  return onlyOnes(lines, (line) => line.name);
}

/** Lines by code; a code printed twice is left out, since it does not say which row is meant. */
export function linesByCode(table: BudgetTable): Map<string, LineItem> {
  return onlyOnes(table.lines, (line) => line.code);
}

function onlyOnes(lines: readonly LineItem[], keyOf: (line: LineItem) => string | undefined): Map<string, LineItem> {
  const found = new Map<string, LineItem>();
  const twice = new Set<string>();
  for (const line of lines) {
    const key = keyOf(line);
    if (key && found.has(key)) {
      twice.add(key);
    } else if (key) {
      found.set(key, line);
    }
  }
  for (const key of twice) {
    found.delete(key);
  }
  return found;
}
