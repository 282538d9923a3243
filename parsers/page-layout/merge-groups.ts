import type { CutLine } from "./find-runs.ts";
import { columnOf, type TextColumn } from "./find-text-columns.ts";
import { groupAround } from "./group-around.ts";
import { groupByRules } from "./group-by-rules.ts";
import type { Glyph, Ruling } from "./page-content.ts";
import { setLines } from "./set-lines.ts";
import { type Extent, type Group, spanGroups } from "./span-groups.ts";

/** The cells of a column that are merged over rows. */
export interface MergedGroups {
  groups: (Group & { column: number })[];
  covers(row: number, column: number): boolean;
}

/**
 * Merges the cells of the columns in which names of groups stand between rows, and those that lines between the rows leave
 * out or whose names stand in the middle of them; nothing if they cannot be shared among the
 * rows so that each name is in the middle of its own. `held` are the glyphs of each row by column.
 */
export function mergeGroups(
  labels: readonly CutLine[],
  rows: readonly (readonly CutLine[])[],
  held: readonly Glyph[][][],
  columns: readonly TextColumn[],
  rules: readonly Ruling[],
): MergedGroups | undefined {
  const groups: MergedGroups["groups"] = [];
  const byColumn = new Map<number, CutLine[]>();
  for (const label of labels) {
    const column = columnOf(columns, label.line.left, label.line.right);
    byColumn.set(column, [...(byColumn.get(column) ?? []), label]);
  }
  const extents = rows.map(extentOf);
  for (const [column, own] of byColumn) {
    const names = [...own.flatMap(({ line }) => line.glyphs), ...held.flatMap((row) => row[column] ?? [])];
    const found = spanGroups(setLines(names), extents);
    if (!found) {
      return undefined;
    }
    groups.push(...found.map((group) => ({ ...group, column })));
  }
  const ruled = groupByRules(extents, held, columns, rules);
  const around = ruled.length > 0 ? [] : columns.flatMap((_, column) => groupAround(extents, held, column));
  groups.push(...[...ruled, ...around].filter(({ column }) => !byColumn.has(column)));
  const covered = new Set(
    groups.flatMap(({ column, row, rowSpan }) =>
      Array.from({ length: rowSpan }, (_, index) => `${row + index} ${column}`),
    ),
  );
  return { groups, covers: (row, column) => covered.has(`${row} ${column}`) };
}

function extentOf(row: readonly CutLine[]): Extent {
  const lines = row.map(({ line }) => line);
  return { top: Math.min(...lines.map((line) => line.top)), bottom: Math.max(...lines.map((line) => line.bottom)) };
}
