import type { Cell, LineItem, Panel, SummaryItem } from "../domain/budget-table.ts";
import { compactText, numberingDepth } from "../domain/text.ts";
import type { GridView } from "./grid-view.ts";
import type { Extent } from "./read-columns.ts";

/** Gives every line its level, parent and children, and every panel the way they are known. */
export function buildHierarchy(view: GridView, extent: Extent, panels: readonly Panel[], lines: LineItem[]): void {
  // Blocks of one code list side by side: a class may go on in the next block.
  const seen = new Map<string, number>();
  for (const panel of panels) {
    const own = lines.flatMap((line, index) => (line.panel === panel.index ? [index] : []));
    // One code is enough: rows without one are then units over it or projects under it, never its equals.
    const coded = own.some((index) => lines[index]?.code);
    const numbered = own.some((index) => numberingDepth(lines[index]?.printedName ?? "") !== undefined);
    if (coded) {
      panel.hierarchy = "codes";
      byCode(own, lines, seen);
    } else if (isStaggered(panel)) {
      panel.hierarchy = "numbering";
      byNameColumn(view, extent, panel, own, lines);
    } else if (numbered) {
      panel.hierarchy = "numbering";
      byNumbering(own, lines);
    } else {
      panel.hierarchy = "flat";
      flat(own, lines);
    }
  }
  lines.forEach((line, index) => {
    if (line.parent !== undefined) {
      lines[line.parent]?.children.push(index);
    }
  });
  releaseDepartments(lines);
  markParts(lines);
  markHeadings(lines);
  setLevels(lines);
}

/**
 * 合计, then the department with the same amounts, then its units or projects: without an indent nothing says that these
 * are parts of the department, and no total is said to be the sum of them all.
 */
function releaseDepartments(lines: LineItem[]): void {
  for (const total of lines.filter((line) => line.mark === "total")) {
    const [first, ...rest] = total.children.map((index) => lines[index] as LineItem);
    const isPlain = first && !first.code && numberingDepth(first.printedName) === undefined;
    if (isPlain && repeats(first, total) && rest.some((line) => statesAmount(line))) {
      for (const index of total.children.splice(0)) {
        delete lines[index]?.parent;
      }
    }
  }
}

function repeats(line: LineItem, total: LineItem): boolean {
  const columns = Object.keys(total.cells).map(Number);
  return statesAmount(total) && columns.every((column) => line.cells[column]?.text === total.cells[column]?.text);
}

function statesAmount(line: LineItem): boolean {
  return Object.values(line.cells).some((cell) => cell.number !== undefined && cell.number.mantissa !== 0);
}

/** 其中：（1）… is followed by （2）… without another 其中: what comes after it under the same row is part of it too. */
function markParts(lines: LineItem[]): void {
  for (const { children } of lines) {
    const first = children.findIndex((index) => lines[index]?.mark === "of-which");
    for (const index of first < 0 ? [] : children.slice(first)) {
      const line = lines[index] as LineItem;
      if (line.mark === "item" && !line.code) {
        line.mark = "of-which";
      }
    }
  }
}

/** A row without a code that leaves its amounts to the rows under it only names them: 一、本年收入. */
function markHeadings(lines: LineItem[]): void {
  const isBlank = (line: LineItem | undefined): boolean =>
    Object.values(line?.cells ?? {}).every((cell) => cell.text === "");
  for (const line of lines) {
    const namesParts = line.mark === "item" && !line.code && isBlank(line);
    if (namesParts && line.children.some((index) => !isBlank(lines[index]))) {
      line.mark = "heading";
    }
  }
}

function isStaggered(panel: Panel): boolean {
  return panel.nameColumns.length > 1 && panel.codeColumns.length === 0;
}

/**
 * The parent of a code is the longest shorter code before it; the total takes the topmost ones. Where codes of units
 * stand among those of a classification, what the topmost ones are is not known.
 */
function byCode(own: readonly number[], lines: LineItem[], seen: Map<string, number>): void {
  const totals = own.filter((index) => lines[index]?.mark === "total");
  const lists = new Set(own.flatMap((index) => lines[index]?.code?.[0] ?? []));
  const total = totals.length === 1 && lists.size === 1 ? totals[0] : undefined;
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

/** Rows indented further than this, in type sizes, than the item above are its parts. */
const DEEPER = 0.7;
/** The unnumbered rows of a summary that stand beside its numbered items: balances, and what was moved to meet them. */
const BALANCES = new Set<SummaryItem>(["opening-balance", "closing-balance", "surplus-used", "surplus-distributed"]);
/** What the rows under a balance are named: the budgets it is of. */
const BUDGETS = new Set<SummaryItem>(["general", "fund", "state-capital"]);

interface Open {
  depth: number;
  index: number;
  indent: number | undefined;
}

/**
 * Summary tables: 一、 items, 1. items under them, 其中 rows, then 本年合计, unnumbered balances, and 总计. A total takes
 * what stands above it since the total before; a later total takes the earlier one too. Numbered rows after an
 * unnumbered balance are its parts, and so are unnumbered ones that name a budget. An unnumbered row belongs to the item
 * above when it is indented; when nothing tells, as after an 其中 row, no total is said to be the sum of the rows around
 * it.
 */
function byNumbering(own: readonly number[], lines: LineItem[]): void {
  const open: Open[] = [];
  let addends: number[] = [];
  let plain: number | undefined;
  let afterTotal = false;
  let afterOfWhich = false;
  let uncertain = false;
  const totals = own.filter((index) => lines[index]?.mark === "total");
  const totalFirst = totals.length === 1 && totals[0] === own[0];
  for (const index of own) {
    const line = lines[index] as LineItem;
    const depth = numberingDepth(line.printedName);
    if (line.mark === "total") {
      if (totalFirst) {
        continue;
      }
      adopt(index, uncertain ? [] : addends, lines);
      addends = [index];
      open.length = 0;
      plain = undefined;
      afterTotal = true;
      uncertain = false;
    } else if (line.mark === "of-which") {
      adopt(open.at(-1)?.index ?? plain, [index], lines);
      afterOfWhich = true;
    } else if (depth !== undefined) {
      afterOfWhich = false;
      while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) {
        open.pop();
      }
      const parent = open.at(-1)?.index ?? (afterTotal ? plain : undefined);
      adopt(parent, [index], lines);
      if (parent === undefined) {
        addends.push(index);
      }
      open.push({ depth, index, indent: line.indent });
    } else {
      const above = deepest(open, line.indent);
      const balance = balanceAbove(lines, open.at(-1)?.index ?? plain);
      if (above !== undefined) {
        adopt(above.index, [index], lines);
        open.push({ depth: above.depth + 0.5, index, indent: line.indent });
      } else if (balance !== undefined && line.item && BUDGETS.has(line.item)) {
        adopt(balance, [index], lines);
      } else {
        const isBalance = line.item !== undefined && BALANCES.has(line.item);
        uncertain ||= (open.length > 0 || afterOfWhich) && !isBalance && line.name !== "";
        afterOfWhich &&= !isBalance;
        plain = index;
        open.length = 0;
        addends.push(index);
      }
    }
  }
  if (totalFirst && !uncertain) {
    adopt(own[0], addends, lines);
  }
}

/** The row above when it is a balance. */
function balanceAbove(lines: readonly LineItem[], index: number | undefined): number | undefined {
  const item = index === undefined ? undefined : lines[index]?.item;
  return item && BALANCES.has(item) ? index : undefined;
}

function adopt(parent: number | undefined, children: readonly number[], lines: LineItem[]): void {
  if (parent !== undefined) {
    for (const child of children) {
      (lines[child] as LineItem).parent = parent;
    }
  }
}

/** The item above that a row of this indent stands under; closes those it does not. */
function deepest(open: Open[], indent: number | undefined): Open | undefined {
  if (indent === undefined) {
    return undefined;
  }
  while (open.length > 0) {
    const last = open.at(-1) as Open;
    if (last.indent !== undefined && indent >= last.indent + DEEPER) {
      return last;
    }
    if (Number.isInteger(last.depth)) {
      return undefined;
    }
    open.pop();
  }
  return undefined;
}

/**
 * Names in several columns, each level further right: the last name column that says anything is the depth. Columns
 * filled together are one level (专项名称 and 经济科目), and a row that leaves the first of them blank carries it on. A
 * 小计 stands over the rows of its column. Only a table that adds up to a 合计 is read so: elsewhere a name column may
 * mean anything.
 */
function byNameColumn(view: GridView, extent: Extent, panel: Panel, own: readonly number[], lines: LineItem[]): void {
  const first = lines[own[0] ?? -1];
  if (!first || depthInColumns(view, extent.body + first.row, panel, first) !== -1) {
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

/**
 * No codes, no numbers: rows under the nearest row above that is indented less, and one total over the outermost of
 * them, when there is exactly one. Names set to the middle, or a row after an 其中 row and no further out, hide which rows
 * are parts of which: then no total is said to be the sum of the rows.
 */
function flat(own: readonly number[], lines: LineItem[]): void {
  const totals = own.filter((index) => lines[index]?.mark === "total");
  const hidden = own.filter((index) => lines[index]?.mark === "item" && lines[index]?.indent === undefined);
  const isHidden = hidden.length > own.length / 2 || goesOnAfterOfWhich(own, lines);
  const only = totals.length === 1 && !isHidden ? totals[0] : undefined;
  const open: { index: number; indent: number }[] = [];
  const outermost: number[] = [];
  for (const index of own) {
    const line = lines[index] as LineItem;
    if (line.mark === "total") {
      open.length = 0;
      continue;
    }
    const indent = line.indent ?? 0;
    const isPart = (above: number): boolean => line.mark === "of-which" || indent >= above + DEEPER;
    while (open.length > 0 && !isPart(open.at(-1)?.indent ?? 0)) {
      open.pop();
    }
    const above = open.at(-1)?.index;
    adopt(above, [index], lines);
    if (above === undefined) {
      outermost.push(index);
    }
    if (line.mark !== "of-which") {
      open.push({ index, indent });
    }
  }
  if (only !== undefined && !repeatsItself(only, outermost, lines)) {
    adopt(only, outermost, lines);
  }
}

/** Rows that come to far more than their total hold wholes and their parts side by side, with nothing to tell them apart. */
const FAR_MORE = 1.3;

function repeatsItself(total: number, rows: readonly number[], lines: readonly LineItem[]): boolean {
  const columns = Object.entries(lines[total]?.cells ?? {}).filter(([, cell]) => (cell.number?.mantissa ?? 0) > 0);
  const valueOf = (cell: Cell | undefined): number =>
    cell?.number ? cell.number.mantissa / 10 ** cell.number.decimals : 0;
  return (
    columns.length > 0 &&
    columns.every(([key, cell]) => {
      const sum = rows.reduce((all, row) => all + valueOf(lines[row]?.cells[Number(key)]), 0);
      return sum > FAR_MORE * valueOf(cell);
    })
  );
}

/** 其中：购置费 is followed by 运行费 at the same indent as what they are parts of: is it a part, or the next row? */
function goesOnAfterOfWhich(own: readonly number[], lines: readonly LineItem[]): boolean {
  return own.some((index, at) => {
    const [above, ofWhich, line] = [lines[own[at - 2] ?? -1], lines[own[at - 1] ?? -1], lines[index]];
    if (above?.mark !== "item" || ofWhich?.mark !== "of-which" || line?.mark !== "item") {
      return false;
    }
    const [outer, inner] = [above.indent ?? 0, ofWhich.indent ?? 0];
    return inner < outer + DEEPER && (line.indent ?? 0) > inner - DEEPER;
  });
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
