import type { BudgetTable, Cell, LineItem, Measure, Period } from "../../domain/budget-table.ts";

/** The items of 三公 with the rows they are where a table prints them down. */
const ITEMS: readonly (readonly [Measure, RegExp])[] = [
  ["abroad", /因公出国/u],
  ["vehicles", /购置(?:及|和|、)运行|^公务用车(?:费|购置及运行)?.{0,4}$/u],
  ["vehicle-purchase", /购置费$|公务用车购置$/u],
  ["vehicle-running", /运行(?:维护)?费$/u],
  ["reception", /公务接待/u],
];
type Item = Measure | "all";

/** What one row of a table says of each item of 三公, of a year. */
export function itemsAcross(table: BudgetTable, line: LineItem, period: Period): Map<Item, Cell> {
  const found = new Map<Item, Cell>();
  const twice = new Set<Item>();
  for (const column of table.columns) {
    const item = itemOf(column.measure);
    const cell = line.cells[column.index];
    const isWanted = column.role === "amount" && (column.period ?? "this-year") === period;
    if (item && cell && isWanted) {
      if (found.has(item)) {
        twice.add(item);
      }
      found.set(item, cell);
    }
  }
  for (const item of twice) {
    found.delete(item);
  }
  return found;
}

function itemOf(measure: Measure | undefined): Item | undefined {
  if (measure === "total" || measure === "three-public") {
    return "all";
  }
  return ITEMS.find(([item]) => item === measure)?.[0];
}

/** The same of a table that prints the items down. */
export function itemsDown(table: BudgetTable, column: number): Map<Item, Cell> {
  const found = new Map<Item, Cell>();
  for (const line of table.lines) {
    const item = line.mark === "total" ? "all" : ITEMS.find(([, name]) => name.test(line.name))?.[0];
    const cell = line.cells[column];
    if (item && cell && !found.has(item)) {
      found.set(item, cell);
    }
  }
  return found;
}
