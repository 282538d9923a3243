import type { Lattice } from "../page-layout/find-lattices.ts";
import type { Ruling } from "../page-layout/page-content.ts";

/** A line is drawn at a grid line when it comes this close, in points. */
const NEAR = 3;

/**
 * Grid lines no ruling is drawn at come of the ends of lines downwards. On paper these may be mere breaks: the rows on both
 * sides must be borne out by text of their own. Says in Chinese why a table is not; `isFilled` for each of its cells.
 */
export function findUnprovenRow(
  { ys, cells }: Lattice,
  rulings: readonly Ruling[],
  isFilled: readonly boolean[],
): string | undefined {
  const drawn = rulings.filter(({ direction }) => direction === "horizontal").map(({ at }) => at);
  const proven = new Set(cells.flatMap(({ row, rowSpan }, index) => (rowSpan === 1 && isFilled[index] ? [row] : [])));
  const isUnproven = ys.some((y, line) => {
    const isInner = line > 0 && line + 1 < ys.length;
    const isDrawn = drawn.some((at) => Math.abs(at - y) <= NEAR);
    return isInner && !isDrawn && !(proven.has(line - 1) && proven.has(line));
  });
  return isUnproven ? "列线中断，所隔出的行内无字，无法确定行列" : undefined;
}
