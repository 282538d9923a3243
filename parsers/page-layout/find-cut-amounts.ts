import { foldText } from "../../domain/text.ts";
import type { PageCell } from "./fill-lattice.ts";

/** Money with its decimals. */
const MONEY = /^[-−–△▲(]*\d[\d,]*\.(\d*)\)?$/u;

/**
 * Amounts that run to the right border of their cell and have fewer decimals than others of their column: the last digits
 * were perhaps cut off when the page was printed.
 */
export function findCutAmounts(cells: readonly PageCell[]): string[] {
  const most = new Map<number, number>();
  for (const { column, text } of cells) {
    most.set(column, Math.max(most.get(column) ?? 0, decimalsOf(text) ?? 0));
  }
  return cells
    .filter(
      ({ touchesBorder, column, text }) => touchesBorder && (decimalsOf(text) ?? Infinity) < (most.get(column) ?? 0),
    )
    .map(({ text }) => text);
}

function decimalsOf(text: string): number | undefined {
  return MONEY.exec(foldText(text).replaceAll(/\s/gu, ""))?.[1]?.length;
}
