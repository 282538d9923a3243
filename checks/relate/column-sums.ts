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
    // Of a table over two facing pages one may show 小计 and the last of its parts.
    const [only, ...more] = parts;
    if (only && more.length === 0 && !table.large && !isMostlyEqual(table, total, only)) {
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

/** True where a total and the only part a header gives it print the same in at least half of the rows that state both. */
function isMostlyEqual({ lines }: BudgetTable, total: Column, part: Column): boolean {
  let [equal, other] = [0, 0];
  for (const { cells } of lines) {
    const [a, b] = [cells[total.index]?.number, cells[part.index]?.number];
    if (a && b) {
      const isEqual = a.mantissa * 10 ** b.decimals === b.mantissa * 10 ** a.decimals;
      equal += isEqual ? 1 : 0;
      other += isEqual ? 0 : 1;
    }
  }
  return equal > 0 && equal >= other;
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
