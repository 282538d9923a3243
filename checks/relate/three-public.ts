import type { BudgetTable, Cell, LineItem, Measure, Period } from "../../domain/budget-table.ts";
import { type Relation, sum } from "../../domain/relation.ts";
import { threePublicItem } from "../../domain/three-public-items.ts";

const ITEMS: ReadonlySet<Measure | undefined> = new Set([
  "abroad",
  "vehicles",
  "vehicle-purchase",
  "vehicle-running",
  "reception",
]);
export type Item = Measure | "all";

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
  return ITEMS.has(measure) ? measure : undefined;
}

function itemNamed(name: string): Item | undefined {
  return itemOf(threePublicItem(name));
}

/** The same of a table that prints the items down. */
export function itemsDown(table: BudgetTable, column: number): Map<Item, Cell> {
  const found = new Map<Item, Cell>();
  for (const line of table.lines) {
    const item = line.mark === "total" ? "all" : itemNamed(line.name);
    const cell = line.cells[column];
    if (item && cell && !found.has(item)) {
      found.set(item, cell);
    }
  }
  return found;
}

/** 会议费 and 培训费 are told beside 三公, and a 合计 may hold them. */
const BESIDE = /会议|培训|机关运行/u;
const NEEDED: readonly Measure[] = ["abroad", "vehicles", "reception"];

/** True for a table that prints the items of 三公 down, each of them once. */
export function listsItems({ kind, lines }: BudgetTable): boolean {
  if (kind !== "three-public" && kind !== "three-public-summary") {
    return false;
  }
  const items = lines.flatMap((line) => (line.mark === "total" ? [] : (itemNamed(line.name) ?? [])));
  const isWhole = new Set(items).size === items.length && NEEDED.every((item) => items.includes(item));
  return isWhole && !lines.some(({ name }) => BESIDE.test(name));
}

/** Column by column, an item of 三公 that a table prints down against those it is made of; nothing where one is missing. */
export function* sumDown(table: BudgetTable, total: Item, parts: readonly Item[], says: string): Iterable<Relation> {
  for (const { index, role } of listsItems(table) ? table.columns : []) {
    const items = role === "amount" ? itemsDown(table, index) : new Map<Item, Cell>();
    const whole = items.get(total);
    const cells = parts.flatMap((part) => items.get(part) ?? []);
    if (whole && cells.length === parts.length) {
      yield sum(whole, cells, says);
    }
  }
}
