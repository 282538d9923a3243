import type { LineItem } from "../../domain/budget-table.ts";
import { numberingDepth } from "../../domain/item-name.ts";

/** Sums that must hold, and of all the share of them that must: one slip breaks one, a list of other things all. */
const FEWEST = 2;
const SHARE = 0.5;
/** Detail sheets have codes or levels; their rows are not looked at one by one. */
const LONGEST = 2000;

/**
 * True where the unnumbered rows after each numbered one, at the same indent, are its parts, as the amounts show: 增值税 and
 * 企业所得税 under 一、税收收入. Neither number nor indent tells, for a comma-separated file has none.
 */
export function provesParts(own: readonly number[], lines: readonly LineItem[]): boolean {
  if (own.length > LONGEST) {
    return false;
  }
  return areWholes(runs(own, lines));
}

/** True where these wholes are the sums of their parts in most of the columns of money. */
export function areWholes(runs: readonly (readonly [LineItem, readonly LineItem[]])[]): boolean {
  const sums = runs.flatMap(([whole, parts]) => sumsOf(whole, parts));
  const held = sums.filter(Boolean).length;
  return held >= FEWEST && held > sums.length * SHARE;
}

/** Each numbered row with the unnumbered items that follow it, up to the next numbered row or total. */
function runs(own: readonly number[], lines: readonly LineItem[]): [LineItem, LineItem[]][] {
  const found: [LineItem, LineItem[]][] = [];
  let isOpen = false;
  for (const index of own) {
    const line = lines[index] as LineItem;
    if (line.mark === "total") {
      isOpen = false;
    } else if (numberingDepth(line.printedName) !== undefined) {
      found.push([line, []]);
      isOpen = true;
    } else if (isOpen && line.mark === "item") {
      found.at(-1)?.[1].push(line);
    }
  }
  return found.filter(([, parts]) => parts.length > 1);
}

/** For each column of money that the whole and its parts state: does it add up, as printed? */
function sumsOf(whole: LineItem, parts: readonly LineItem[]): boolean[] {
  return Object.entries(whole.cells).flatMap(([column, { money }]) => {
    const stated = parts.flatMap(({ cells }) => cells[Number(column)]?.money ?? []);
    if (!money || money.amount === 0 || stated.length < 2) {
      return [];
    }
    const sum = stated.reduce((all, { amount }) => all + amount, 0);
    return [Math.abs(sum - money.amount) <= ((stated.length + 1) * money.step) / 2];
  });
}
