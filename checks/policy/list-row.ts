import type { BudgetTable, Cell, Column, LineItem } from "../../domain/budget-table.ts";
import { type Evidence, evidenceOfLine } from "../../domain/finding.ts";

/** A row of a list, looked at by the words of its heads. */
export interface ListRow {
  table: BudgetTable;
  line: LineItem;
}

/** The rows of a list, each once: where a column of years was taken for amounts, its lines stand in two panels. */
export function rowsOf(table: BudgetTable): ListRow[] {
  if (table.panels.length <= 1 || table.large) {
    return table.lines.map((line) => ({ table, line }));
  }
  const found = new Map<number, LineItem>();
  for (const line of table.lines) {
    const first = found.get(line.row);
    found.set(line.row, first ? { ...first, cells: { ...first.cells, ...line.cells } } : line);
  }
  return [...found.values()].map((line) => ({ table, line }));
}

/** The columns whose head says something, whatever they hold. */
export function columnsHeaded({ columns }: BudgetTable, head: RegExp): Column[] {
  return columns.filter(({ path }) => head.test(path.join("/")));
}

/** What a row says under a head, as printed; empty where it says nothing there. */
export function textUnder({ table, line }: ListRow, head: RegExp): string {
  const row = table.rows.at(line.row) ?? [];
  return columnsHeaded(table, head).flatMap(({ index }) => row[index]?.trim() || [])[0] ?? "";
}

/** The first number of a row under a head. */
export function numberUnder({ table, line }: ListRow, head: RegExp, but?: RegExp): Cell | undefined {
  return columnsHeaded(table, head)
    .filter(({ path }) => !but?.test(path.join("/")))
    .map(({ index }) => line.cells[index])
    .find((cell) => cell?.number !== undefined);
}

/** The same, of the table's own year: no column that names an earlier one. */
export function numberOfYear(row: ListRow, head: RegExp, but?: RegExp): Cell | undefined {
  const earlier = columnsHeaded(row.table, head).filter((column) => isEarlier(column, row.table));
  return numberUnder({ ...row, table: without(row.table, earlier) }, head, but);
}

/** The same, of the year before. */
export function numberOfLastYear(row: ListRow, head: RegExp, but?: RegExp): Cell | undefined {
  const others = columnsHeaded(row.table, head).filter((column) => !isEarlier(column, row.table));
  return numberUnder({ ...row, table: without(row.table, others) }, head, but);
}

/** 上年预算数, 2025年预算数 in a table of 2026. */
function isEarlier({ path, period }: Column, { fiscalYear }: BudgetTable): boolean {
  const years = [...path.join("/").matchAll(/20\d{2}(?=年)/gu)].map(Number);
  return period === "last-year" || (fiscalYear !== undefined && years.length > 0 && Math.max(...years) < fiscalYear);
}

function without(table: BudgetTable, columns: readonly Column[]): BudgetTable {
  return columns.length === 0 ? table : { ...table, columns: table.columns.filter((one) => !columns.includes(one)) };
}

/** Everything a row says, from left to right; nothing of a large table, whose rows are data. */
export function wordsOf({ table, line }: ListRow): string {
  return table.large ? "" : (table.rows.at(line.row) ?? []).filter((text) => text.trim() !== "").join("，");
}

/** In fen where it is money, else as printed. */
export function valueIn({ number, money }: Cell): number {
  return money?.amount ?? (number?.mantissa ?? 0) / 10 ** (number?.decimals ?? 0);
}

/** An amount as a message prints it: `320.00 万元`. */
export function amountInWords({ text, unit }: Cell, { unit: own }: Pick<BudgetTable, "unit"> = {}): string {
  return [text.trim(), unit ?? own].filter(Boolean).join(" ");
}

export function evidenceOfRow({ table, line }: ListRow): Evidence {
  return evidenceOfLine(table, line);
}
