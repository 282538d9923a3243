import type { LineItem, Panel } from "../../domain/budget-table.ts";
import { compactText } from "../../domain/text.ts";
import type { GridView } from "../grid-view.ts";
import type { Extent } from "../read-columns.ts";

/** Names in several columns, no codes. */
export function isStaggered(panel: Panel): boolean {
  return panel.nameColumns.length > 1 && panel.codeColumns.length === 0;
}

/**
 * Names in several columns, each level further right: the last name column that says anything is the depth. Columns
 * filled together are one level (专项名称 and 经济科目), and a row that leaves the first of them blank carries it on. A
 * 小计 stands over the rows of its column. Only a table that adds up to a 合计 is read so: elsewhere a name column may
 * mean anything.
 */
export function byNameColumn(
  view: GridView,
  extent: Extent,
  panel: Panel,
  own: readonly number[],
  lines: LineItem[],
): void {
  if (!startsWithTotal(view, extent, panel, own, lines)) {
    return;
  }
  const open: { depth: number; index: number }[] = [];
  for (const index of own) {
    const line = lines[index] as LineItem;
    const depth = depthInColumns(view, extent.body + line.row, panel, line);
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) {
      open.pop();
    }
    const parent = open.at(-1)?.index;
    if (parent !== undefined) {
      line.parent = parent;
    }
    open.push({ depth, index });
  }
}

/** What a table that goes by its name columns begins with. */
export function startsWithTotal(
  view: GridView,
  extent: Extent,
  panel: Panel,
  own: readonly number[],
  lines: readonly LineItem[],
): boolean {
  const first = lines[own[0] ?? -1];
  return first !== undefined && depthInColumns(view, extent.body + first.row, panel, first) === -1;
}

function depthInColumns(view: GridView, row: number, panel: Panel, line: LineItem): number {
  const texts = panel.nameColumns.map((column) => compactText(view.textAt(row, column)));
  const covering = panel.nameColumns.map((column) => compactText(view.cellAt(row, column)?.text ?? ""));
  const own = texts.findLastIndex((text) => text !== "");
  // A row without a name of its own goes by the name merged over it from above.
  const last = own >= 0 ? own : covering.findLastIndex((text) => text !== "");
  if (/小计$/u.test(texts[last] ?? "")) {
    return last - 0.5;
  }
  return line.mark === "total" ? -1 : last;
}
