import type { LineItem, SummaryItem } from "../../domain/budget-table.ts";
import { numberingDepth } from "../../domain/item-name.ts";
import { adopt, DEEPER, statesAmount } from "./adopt.ts";
import { provesParts } from "./prove-parts.ts";

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
 * unnumbered balance are its parts, and so are unnumbered ones that name a budget. A numbered total with
 * deeper rows under it is an item. An unnumbered row belongs to the item
 * above when it is indented, or where the amounts show it; when nothing tells, as after an 其中 row or before the first numbered one, no total is said
 * to be the sum of the rows around it.
 */
export function byNumbering(own: readonly number[], lines: LineItem[]): void {
  const open: Open[] = [];
  let addends: number[] = [];
  let plain: number | undefined;
  let afterTotal = false;
  let afterOfWhich = false;
  let uncertain = false;
  const hasPlainParts = provesParts(own, lines);
  const totals = own.filter((index) => lines[index]?.mark === "total");
  const totalFirst = totals.length === 1 && totals[0] === own[0];
  for (const [at, index] of own.entries()) {
    const line = lines[index] as LineItem;
    const depth = numberingDepth(line.printedName);
    // 一、岁入合计 over its own 1. 2. 3. is an item like any other.
    const isOverParts =
      depth !== undefined && (numberingDepth(lines[own[at + 1] ?? -1]?.printedName ?? "") ?? -1) > depth;
    if (line.mark === "total" && !isOverParts) {
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
        uncertain ||=
          !afterTotal && plain !== undefined && addends[0] === plain && statesAmount(lines[plain] as LineItem);
        addends.push(index);
      }
      open.push({ depth, index, indent: line.indent });
    } else {
      const above =
        deepest(open, line.indent) ??
        (hasPlainParts ? open.findLast(({ depth }) => Number.isInteger(depth)) : undefined);
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
