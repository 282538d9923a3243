import type { Column, LineItem, Panel } from "../domain/budget-table.ts";
import { numberingDepth } from "../domain/item-name.ts";
import { PackedLine } from "../domain/packed-line.ts";
import type { GridView } from "./grid-view.ts";
import { statesAmount } from "./hierarchy/adopt.ts";
import { byCode } from "./hierarchy/by-code.ts";
import { byIndent } from "./hierarchy/by-indent.ts";
import { byLevels } from "./hierarchy/by-levels.ts";
import { byNameColumn, isStaggered, startsWithTotal } from "./hierarchy/by-name-column.ts";
import { byNumbering } from "./hierarchy/by-numbering.ts";
import { markDeductions, markHeadings, markParts, releaseDepartments } from "./hierarchy/mark-rows.ts";
import type { Extent } from "./read-columns.ts";

const NEARLY_ALL = 0.8;

/** Gives every line its level, parent and children, and every panel the way they are known. */
export function buildHierarchy(
  view: GridView,
  extent: Extent,
  columns: readonly Column[],
  panels: readonly Panel[],
  lines: LineItem[],
): void {
  // Blocks of one code list side by side: a class may go on in the next block.
  const seen = new Map<string, number>();
  for (const panel of panels) {
    const own = lines.flatMap((line, index) => (line.panel === panel.index ? [index] : []));
    markDeductions(own, lines);
    // One code is enough: rows without one are then units over it or projects under it, never its equals.
    const coded = own.some((index) => lines[index]?.code);
    const numbered = own.some((index) => numberingDepth(lines[index]?.printedName ?? "") !== undefined);
    const levels = columns.filter((column) => column.role === "level" && column.panel === panel.index);
    if (levels.length > 0) {
      panel.hierarchy = "levels";
      byLevels(view, extent, levels, own, lines);
    } else if (coded) {
      panel.hierarchy = "codes";
      byCode(own, lines, seen);
    } else if (
      isStaggered(panel) &&
      (!isNumberedList(own, lines) || startsWithTotal(view, extent, panel, own, lines))
    ) {
      panel.hierarchy = "numbering";
      byNameColumn(view, extent, panel, own, lines);
    } else if (numbered) {
      panel.hierarchy = "numbering";
      byNumbering(own, lines);
    } else {
      panel.hierarchy = "flat";
      byIndent(own, lines);
    }
  }
  lines.forEach((line, index) => {
    const parent = line.parent === undefined ? undefined : lines[line.parent];
    if (parent instanceof PackedLine) {
      parent.adopt(index);
    } else {
      parent?.children.push(index);
    }
  });
  releaseDepartments(lines);
  markParts(lines);
  markHeadings(lines);
  setLevels(lines);
}

function setLevels(lines: LineItem[]): void {
  const depthOf = (index: number, guard = 0): number => {
    const parent = lines[index]?.parent;
    return parent === undefined || guard > 20 ? 0 : 1 + depthOf(parent, guard + 1);
  };
  lines.forEach((line, index) => {
    line.level = depthOf(index);
  });
}

/** Nearly all rows with amounts are numbered, 一、 first: then the numbers tell the levels, whatever column they stand in. */
function isNumberedList(own: readonly number[], lines: readonly LineItem[]): boolean {
  const stated = own.map((index) => lines[index] as LineItem).filter(statesAmount);
  const numbered = stated.filter(({ printedName }) => numberingDepth(printedName) !== undefined);
  return numberingDepth(stated[0]?.printedName ?? "") === 0 && numbered.length >= NEARLY_ALL * stated.length;
}
