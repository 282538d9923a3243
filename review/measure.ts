import type { CellValue } from "../domain/budget-table.ts";

/** Money is measured in fen; percents, counts and amounts of no known unit in 1/10^4 of what they are printed in. */
export type Sort = "money" | "plain";

export const PLAIN_DECIMALS = 4;
/** Units of what is measured and may be rounded. */
const MEASURED = /[米亩吨万亿岁]|公里|公顷|㎡|m2|m²|千瓦|小时/u;

/** What a printed number stands for: everything from `value − half` to `value + half`. */
export interface Measured {
  value: number;
  half: number;
}

export function isBlankCell(cell: CellValue): boolean {
  return cell.number === undefined && cell.unreadable === undefined;
}

export function sortOf(cell: CellValue): Sort | undefined {
  if (cell.number === undefined) {
    return undefined;
  }
  return cell.money ? "money" : "plain";
}

/** A blank cell measures nothing: 0, exactly. */
export function measure(cell: CellValue): Measured {
  if (!cell.number) {
    return { value: 0, half: 0 };
  }
  const { mantissa, decimals } = cell.number;
  // 约 and its like widen what the printed digits stand for.
  const wide = cell.spread === undefined ? 1 : 2 * cell.spread;
  // Vehicles, persons and items are counted, not rounded.
  if (cell.counter !== undefined && decimals === 0 && cell.spread === undefined && !MEASURED.test(cell.counter)) {
    return { value: mantissa * 10 ** PLAIN_DECIMALS, half: 0 };
  }
  if (cell.money) {
    // Printed to the fen and not rounded to it: a number from an exact source, which stands for itself.
    const isExact = cell.money.step === 1 && cell.money.amount === mantissa;
    return { value: cell.money.amount, half: isExact && wide === 1 ? 0 : (cell.money.step / 2) * wide };
  }
  return decimals <= PLAIN_DECIMALS
    ? { value: mantissa * 10 ** (PLAIN_DECIMALS - decimals), half: (10 ** (PLAIN_DECIMALS - decimals) / 2) * wide }
    : { value: Math.round(mantissa / 10 ** (decimals - PLAIN_DECIMALS)), half: 0.5 * wide };
}

/** `0` without decimals: a way to write nothing at all, in tables of any precision. */
export function isBareZero(cell: CellValue): boolean {
  return cell.number?.mantissa === 0 && cell.number.decimals === 0;
}
