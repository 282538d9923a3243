import type { Column, LineItem } from "../../domain/budget-table.ts";
import { compactText } from "../../domain/text.ts";
import type { GridView } from "../grid-view.ts";
import type { Extent } from "../read-columns.ts";
import { adopt } from "./adopt.ts";

/** A row without a level stands this much above the rows it is over. */
const BETWEEN = 0.5;
/** And this much above another such row. */
const AMONG = 0.1;

/**
 * 款 项 目 节 in columns of their own: the last one a row fills is its depth, whether or not the levels above are repeated.
 * A row that fills none is over the rows that follow it, between their level and the one above: (1.一般政务支出) over its
 * 款, a function over the 目 of an agency. The only total is over all.
 */
export function byLevels(
  view: GridView,
  extent: Extent,
  levels: readonly Column[],
  own: readonly number[],
  lines: LineItem[],
): void {
  const depths = own.map((index) => depthOf(view, extent.body + (lines[index] as LineItem).row, levels));
  const totals = own.filter((index) => lines[index]?.mark === "total");
  const total = totals.length === 1 ? totals[0] : undefined;
  const open: { depth: number; index: number }[] = [];
  let next: number | undefined;
  for (let at = own.length - 1; at >= 0; at--) {
    depths[at] ??= next === undefined ? undefined : next - (Number.isInteger(next) ? BETWEEN : AMONG);
    next = depths[at];
  }
  own.forEach((index, at) => {
    const line = lines[index] as LineItem;
    const depth = depths[at];
    if (line.mark === "total" || depth === undefined) {
      return;
    }
    if (line.mark === "of-which") {
      adopt(open.at(-1)?.index, [index], lines);
      return;
    }
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) {
      open.pop();
    }
    adopt(open.at(-1)?.index ?? total, [index], lines);
    open.push({ depth, index });
  });
}

function depthOf(view: GridView, row: number, levels: readonly Column[]): number | undefined {
  const depth = levels.findLastIndex(({ index }) => compactText(view.textAt(row, index)) !== "");
  return depth < 0 ? undefined : depth;
}
