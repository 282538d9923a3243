import type { BudgetTable, Column, Measure } from "../../domain/budget-table.ts";
import { SumInRow } from "../../domain/large-sum.ts";
import { holdsCell } from "../../domain/packed-line.ts";
import { type Relation, sum } from "../../domain/relation.ts";
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
    for (const line of table.lines) {
      if (isRateLine(table, line)) {
        continue;
      }
      if (table.large) {
        if ([group.total, ...group.parts].every((column) => holdsCell(line, column))) {
          yield new SumInRow(table.id, line, group.total, group.parts, says);
        }
        continue;
      }
      const { cells } = line;
      const whole = cells[group.total];
      const parts = group.parts.flatMap((index) => cells[index] ?? []);
      if (whole && parts.length === group.parts.length) {
        yield sum(whole, parts, says);
      }
    }
  }
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
