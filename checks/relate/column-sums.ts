import type { BudgetTable, Cell, Column, ColumnGroup, LineItem, Measure } from "../../domain/budget-table.ts";
import { type Relation, sum, sumInLarge } from "../../domain/relation.ts";
import { isRateLine } from "./rate-lines.ts";

/** Row by row, each column its header calls a total against the columns it is the total of. */
export function* columnSums(
  table: BudgetTable,
  wanted: (total: Column, parts: Column[]) => boolean,
  says: string,
): Iterable<Relation> {
  for (const group of table.columnGroups) {
    const total = table.columns[group.total] as Column;
    const parts = group.parts.map((index) => table.columns[index] as Column);
    // A column without a head may hold anything.
    if (!wanted(total, parts) || [total, ...parts].some((column) => column.path.length === 0)) {
      continue;
    }
    for (const line of table.lines.filter((one) => !isRateLine(table, one))) {
      const { cells } = line;
      const whole = cells[group.total];
      const parts = group.parts.flatMap((index) => cells[index] ?? []);
      if (whole && parts.length === group.parts.length) {
        yield table.large ? sumInRow(line, group, says) : sum(whole, parts, says);
      }
    }
  }
}

/** Holds the line alone, none of its cells. */
function sumInRow(line: LineItem, { total, parts }: ColumnGroup, says: string): Relation {
  const cellAt = (index: number): Cell => line.cells[index] as Cell;
  return sumInLarge(
    () => cellAt(total),
    () => parts.map(cellAt),
    says,
  );
}

/** True when one of the columns has one of the measures. */
export function hasMeasure(columns: readonly Column[], ...measures: Measure[]): boolean {
  return columns.some((column) => column.measure !== undefined && measures.includes(column.measure));
}

/** True when the header of a table gives a sum whose parts include one of the measures. */
export function hasGroup(table: BudgetTable, ...measures: Measure[]): boolean {
  return table.columnGroups.some((group) =>
    hasMeasure(
      group.parts.map((index) => table.columns[index] as Column),
      ...measures,
    ),
  );
}
