import type { LineItem, Panel } from "../domain/budget-table.ts";
import { compactText, numberingDepth } from "../domain/text.ts";
import type { GridView } from "./grid-view.ts";
import type { Extent } from "./read-columns.ts";

/** Gives every line of a panel its level, parent and children, and the panel the way they are known. */
export function buildHierarchy(view: GridView, extent: Extent, panel: Panel, lines: LineItem[]): void {
  const own = lines.flatMap((line, index) => (line.panel === panel.index ? [index] : []));
  const at = (index: number): LineItem => lines[index] as LineItem;
  if (own.filter((index) => at(index).code).length > own.length / 2) {
    panel.hierarchy = "codes";
    byCode(own, lines);
  } else if (own.some((index) => numberingDepth(at(index).printedName) !== undefined) && !isStaggered(panel)) {
    panel.hierarchy = "numbering";
    byNumbering(own, lines);
  } else if (isStaggered(panel)) {
    panel.hierarchy = "numbering";
    byNameColumn(view, extent, panel, own, lines);
  } else {
    panel.hierarchy = "flat";
    flat(own, lines);
  }
  for (const index of own) {
    const { parent } = at(index);
    if (parent !== undefined) {
      at(parent).children.push(index);
    }
  }
  setLevels(own, lines);
}

function isStaggered(panel: Panel): boolean {
  return panel.nameColumns.length > 1 && panel.codeColumns.length === 0;
}

/** The parent of a code is the longest shorter code before it; the total takes the topmost ones. */
function byCode(own: readonly number[], lines: LineItem[]): void {
  const seen = new Map<string, number>();
  const totals = own.filter((index) => lines[index]?.mark === "total");
  const total = totals.length === 1 ? totals[0] : undefined;
  let last: number | undefined;
  for (const index of own) {
    const line = lines[index] as LineItem;
    if (line.mark === "total") {
      continue;
    }
    if (!line.code) {
      // A row without a code of its own: 其中 belongs to the row above; a code that cannot be read keeps its depth.
      const parent = line.mark === "of-which" ? last : parentByParts(line, own, index, lines);
      if (parent !== undefined) {
        line.parent = parent;
      }
      continue;
    }
    let parent: number | undefined;
    for (let length = line.code.length - 2; length >= 3 && parent === undefined; length -= 2) {
      parent = seen.get(line.code.slice(0, length));
    }
    parent ??= total;
    if (parent !== undefined) {
      line.parent = parent;
    }
    seen.set(line.code, index);
    last = index;
  }
}

/** `7 | 11 | 02` where 210 was meant: the row still hangs under the nearest row above of one part less. */
function parentByParts(line: LineItem, own: readonly number[], index: number, lines: LineItem[]): number | undefined {
  const parts = line.printedCode?.split(" ").length ?? 0;
  if (parts < 2) {
    return undefined;
  }
  const above = own.filter((other) => other < index).reverse();
  return above.find((other) => lines[other]?.code?.length === 3 + 2 * (parts - 2));
}

/**
 * Summary tables: 一、 items, 1. items under them, 其中 rows, then 本年合计, unnumbered balances, and 总计. A total takes
 * what stands above it since the total before; a later total takes the earlier one too. Numbered rows after an
 * unnumbered balance are its parts.
 */
function byNumbering(own: readonly number[], lines: LineItem[]): void {
  const open: { depth: number; index: number }[] = [];
  let addends: number[] = [];
  let plain: number | undefined;
  let afterTotal = false;
  const totalFirst = lines[own[0] ?? -1]?.mark === "total" && own.filter((index) => lines[index]?.mark === "total").length === 1;
  for (const index of own) {
    const line = lines[index] as LineItem;
    if (line.mark === "total") {
      if (totalFirst) {
        continue;
      }
      for (const addend of addends) {
        (lines[addend] as LineItem).parent = index;
      }
      addends = [index];
      open.length = 0;
      plain = undefined;
      afterTotal = true;
      continue;
    }
    if (line.mark === "of-which") {
      const parent = open.at(-1)?.index ?? plain;
      if (parent !== undefined) {
        line.parent = parent;
      }
      continue;
    }
    const depth = numberingDepth(line.printedName);
    if (depth === undefined) {
      plain = index;
      open.length = 0;
      addends.push(index);
      continue;
    }
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) {
      open.pop();
    }
    const parent = open.at(-1)?.index ?? (afterTotal ? plain : undefined);
    if (parent !== undefined) {
      line.parent = parent;
    } else {
      addends.push(index);
    }
    open.push({ depth, index });
  }
  if (totalFirst) {
    for (const addend of addends) {
      (lines[addend] as LineItem).parent = own[0] as number;
    }
  }
}

/**
 * Names in several columns, each level further right: the last name column that says anything is the depth. Columns
 * filled together are one level (专项名称 and 经济科目), and a row that leaves the first of them blank carries it on. A
 * 小计 stands over the rows of its column.
 */
function byNameColumn(view: GridView, extent: Extent, panel: Panel, own: readonly number[], lines: LineItem[]): void {
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

/** No codes, no numbers: one total over everything else, when there is exactly one. */
function flat(own: readonly number[], lines: LineItem[]): void {
  const totals = own.filter((index) => lines[index]?.mark === "total");
  const [total] = totals;
  let last: number | undefined;
  for (const index of own) {
    const line = lines[index] as LineItem;
    if (line.mark === "of-which") {
      if (last !== undefined) {
        line.parent = last;
      }
    } else if (totals.length === 1 && total !== undefined && index !== total) {
      line.parent = total;
      last = index;
    } else {
      last = index;
    }
  }
}

function setLevels(own: readonly number[], lines: LineItem[]): void {
  const depthOf = (index: number, guard = 0): number => {
    const parent = lines[index]?.parent;
    return parent === undefined || guard > 20 ? 0 : 1 + depthOf(parent, guard + 1);
  };
  for (const index of own) {
    (lines[index] as LineItem).level = depthOf(index);
  }
}
