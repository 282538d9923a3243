import type { Span } from "./find-text-columns.ts";
import { middle } from "./head-labels.ts";
import type { Glyph, Ruling } from "./page-content.ts";
import { setLines } from "./set-lines.ts";
import type { Extent, Group } from "./span-groups.ts";

/** Type may reach over the line between two rows by this much, in points. */
const OVER = 2;

/**
 * Where a line is drawn between all rows, cells that it leaves out are one: the columns of names of groups, merged over
 * rows. Nothing where there is a row without a line, or where two of such cells say something. `held` are the glyphs of
 * each row by column.
 */
export function groupByRules(
  rows: readonly Extent[],
  held: readonly (readonly Glyph[][])[],
  columns: readonly Span[],
  rules: readonly Ruling[],
): (Group & { column: number })[] {
  const between = rows.slice(1).map((row, index) => {
    const above = rows[index] as Extent;
    return rules.filter(({ at }) => at > above.bottom - OVER && at < row.top + OVER);
  });
  if (between.some((own) => own.length === 0)) {
    return [];
  }
  const groups = columns.flatMap((span, column) => {
    const isParted = (own: readonly Ruling[]): boolean =>
      own.some(({ from, to }) => middle(span) > from && middle(span) < to);
    const starts = rows.flatMap((_, row) => (row === 0 || isParted(between[row - 1] ?? []) ? [row] : []));
    return starts.map((row, index) => {
      const rowSpan = (starts[index + 1] ?? rows.length) - row;
      const said = held.slice(row, row + rowSpan).flatMap((cells) => (cells[column]?.length ? [cells[column]] : []));
      return { column, row, rowSpan, said };
    });
  });
  const merged = groups.filter(({ rowSpan }) => rowSpan > 1);
  return merged.some(({ said }) => said.length > 1)
    ? []
    : merged.map(({ said, ...group }) => ({ ...group, lines: setLines(said.flat()) }));
}
