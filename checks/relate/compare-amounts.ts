import { formatAmount, formatNumber } from "../../domain/amount.ts";
import type { Cell } from "../../domain/budget-table.ts";

/** In fen; a blank cell is nothing. */
export function fenOf(cell: Cell | undefined): number {
  return cell?.money?.amount ?? 0;
}

/** True where the first is more than the second by more than the printed digits leave open. */
export function isMore(one: Cell | undefined, other: Cell | undefined): boolean {
  return fenOf(one) - fenOf(other) > ((one?.money?.step ?? 0) + (other?.money?.step ?? 0)) / 2;
}

/** `46.3`: how much one amount is of another, or how much it grew, in percent with one decimal. */
export function percentOf(part: number, whole: number): string {
  return formatNumber({ mantissa: Math.round((1000 * part) / whole), decimals: 1 });
}

/** `12.35 万元` of fen. */
export function inTenThousands(fen: number): string {
  return `${formatAmount(fen, "万元", 2)} 万元`;
}

/** `12.50%` of a rate in percent. */
export function printPercent(rate: number): string {
  return `${formatNumber({ mantissa: Math.round(rate * 100), decimals: 2 })}%`;
}

/** The number of a cell that counts, 19 of 19辆; a blank cell is nothing. */
export function countIn({ number }: Cell): number {
  return (number?.mantissa ?? 0) / 10 ** (number?.decimals ?? 0);
}
