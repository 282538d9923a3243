import type { BudgetTable, Cell, Column, LineItem } from "../../domain/budget-table.ts";

/** 2025年预算数, 上年执行数, 合计: the whole amount of a row, and of which year and version; a part of it (税收返还) is none. */
const WHOLE_AMOUNT = /(?:预算|决算|执行|完成|预计)数?$|^(?:20\d{2}年(?:度)?)?(?:合计|总计|金额)$|数额$/u;
/** Heads of columns that print a change or a rate, no amount. */
export const CHANGE = /增减|增长|变化|差额|同比|比上年|较上年|[%％]/u;

/** The columns of a panel that print whole amounts, by what they are of: `this-year budget`. One printed twice is left out. */
export function figuresOf(table: BudgetTable, panel: number): Map<string, Column> {
  const figures = new Map<string, Column>();
  const twice = new Set<string>();
  for (const column of table.columns) {
    const leaf = column.path.at(-1) ?? "";
    const isWhole = column.role === "amount" && column.panel === panel && WHOLE_AMOUNT.test(leaf);
    if (isWhole && !CHANGE.test(column.path.join("/")) && (column.measure ?? "total") === "total") {
      const key = [column.period ?? "this-year", column.version].join(" ");
      if (figures.has(key)) {
        twice.add(key);
      }
      figures.set(key, column);
    }
  }
  for (const key of twice) {
    figures.delete(key);
  }
  return figures;
}

/** A row of a table. */
export interface Row {
  table: BudgetTable;
  line: LineItem;
}

/** The cells of two rows that print the same figure: budget beside budget, last year's beside last year's. */
export function* pairFigures(one: Row, other: Row): Iterable<[left: Cell, right: Cell]> {
  const others = figuresOf(other.table, other.line.panel);
  for (const [key, column] of figuresOf(one.table, one.line.panel)) {
    const match = others.get(key);
    const left = one.line.cells[column.index];
    const right = match && other.line.cells[match.index];
    if (left && right) {
      yield [left, right];
    }
  }
}

/** The same figure of several rows; nothing of a figure that one of them does not print. */
export function* alignFigures(rows: readonly Row[]): Iterable<Cell[]> {
  const [first] = rows;
  for (const key of first ? figuresOf(first.table, first.line.panel).keys() : []) {
    const cells = rows.flatMap(({ table, line }) => {
      const column = figuresOf(table, line.panel).get(key);
      return (column && line.cells[column.index]) ?? [];
    });
    if (cells.length === rows.length) {
      yield cells;
    }
  }
}
