import type { BudgetTable, LineItem } from "./budget-table.ts";
import { PackedLine } from "./packed-line.ts";
import { type StoredBody, TableBody } from "./table-body.ts";

/** A table as it goes from one thread to another: a large one as a few lists of numbers, not as millions of objects. */
export type StoredTable =
  | BudgetTable
  | (Omit<BudgetTable, "large" | "rows" | "places" | "lines"> & {
      stored: StoredBody;
      lineCount: number;
      /** Lines of which there is more than their row, by their index among all lines. */
      otherLines: Map<number, LineItem>;
    });

export function storeTable(table: BudgetTable): StoredTable {
  const { large, rows, places, lines, ...facts } = table;
  if (!large) {
    return table;
  }
  const others = new Map<number, LineItem>();
  lines.forEach((line, index) => {
    if (!(line instanceof PackedLine)) {
      others.set(index, line);
    }
  });
  return { ...facts, stored: large.store(), lineCount: lines.length, otherLines: others };
}

export function loadTable(table: StoredTable): BudgetTable {
  if (!("stored" in table)) {
    return table;
  }
  const { stored, lineCount, otherLines, ...facts } = table;
  const large = TableBody.load(stored);
  const amounts = facts.panels.map(({ amountColumns }) => amountColumns);
  const lines: LineItem[] = [];
  let packed = 0;
  while (lines.length < lineCount) {
    const other = otherLines.get(lines.length);
    lines.push(other ?? new PackedLine(large, packed, amounts[large.lines.panel(packed)] ?? []));
    packed += other ? 0 : 1;
  }
  return { ...facts, rows: large.rows, places: large.places, lines, large };
}

/** The memory that can be handed to another thread with a table, instead of being copied. */
export function memoryOf(table: StoredTable): ArrayBuffer[] {
  if (!("stored" in table)) {
    return [];
  }
  const { places, texts, lines } = table.stored;
  const { sheetRows, sheetColumns } = places;
  const all = [sheetRows, sheetColumns, places.texts, places.cells, texts.bytes, lines.facts, lines.indents];
  return all.map(({ buffer }) => buffer as ArrayBuffer);
}
