import type { DocumentProblem } from "../../domain/document.ts";
import type { PageGrid } from "./fill-lattice.ts";
import type { LaidOutPage } from "./lay-out-page.ts";
import { halvedTable } from "./page-problems.ts";

/** Rows of two pages are level within this, in points. */
const LEVEL = 2;
/** Share of the lines between rows that are level, and the fewest rows of which that tells anything. */
const MOST_LINES = 0.8;
const FEWEST_ROWS = 5;
/** Share of the places of a part without amounts that say something: in a table without amounts most are blank. */
const FILLED = 0.6;
/** With decimals or groups of digits: codes have neither. */
const MONEY = /^[-−–△▲(（]*(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)[)）%％]*$/u;
const NAME = /\p{Script=Han}/u;

/**
 * A sheet wider than its paper is printed on several pages, from left to right: their rows are level, and one of them has
 * the names and another the amounts. Each page is told, for none of them is a table.
 */
export function findHalves(pages: readonly LaidOutPage[]): DocumentProblem[] {
  return pages.flatMap((page, index) => {
    const before = pages[index - 1];
    const [left, right] = [before?.page === page.page - 1 ? before : undefined, page].map((one) => one && tableOf(one));
    return left && right && areLevel(left, right) && (lacksAmounts(left, right) || lacksNames(right))
      ? [halvedTable(left.page, right.page)]
      : [];
  });
}

/** The only table of a page. */
function tableOf({ items }: LaidOutPage): PageGrid | undefined {
  const [only, more] = items.flatMap((item) => (item.kind === "grid" ? [item.grid] : []));
  return more ? undefined : only;
}

function areLevel(left: PageGrid, right: PageGrid): boolean {
  const [fewer, more] = left.ys.length <= right.ys.length ? [left.ys, right.ys] : [right.ys, left.ys];
  const level = fewer.filter((y) => more.some((other) => Math.abs(other - y) <= LEVEL));
  return fewer.length > FEWEST_ROWS && level.length >= MOST_LINES * more.length;
}

/** True when the page at the left has nothing but codes and names, and the other amounts or what stands beside these. */
function lacksAmounts(left: PageGrid, right: PageGrid): boolean {
  const filled = left.cells.filter(({ text }) => text !== "").length;
  const columns = (grid: PageGrid): number => grid.xs.length;
  return (
    !hasAmounts(left) && filled >= FILLED * left.cells.length && (hasAmounts(right) || columns(left) !== columns(right))
  );
}

function hasAmounts({ cells }: PageGrid): boolean {
  return cells.some(({ text }) => MONEY.test(text));
}

/** True when the page at the right begins with a column of amounts. */
function lacksNames({ cells }: PageGrid): boolean {
  const first = cells.filter(({ column, text }) => column === 0 && text !== "");
  const amounts = first.findIndex(({ text }) => MONEY.test(text));
  return amounts >= 0 && !first.slice(amounts).some(({ text }) => NAME.test(text)) && first.length - amounts > 1;
}
