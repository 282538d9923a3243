import { formatNumber } from "../domain/amount.ts";
import type { Cell } from "../domain/budget-table.ts";
import { cellsOf, type Relation } from "../domain/relation.ts";
import { FEN_PER_UNIT, type Unit } from "../domain/unit.ts";
import { printedUnit } from "./diagnosis/print-format.ts";
import type { SourceOf } from "./source.ts";

/** Numbers that are no money are judged in 1/10^6 of what they are printed in. */
const MILLION = 1_000_000;

/** How numbers beside this cell are written: in its unit, with its decimals, with or without separators. */
export interface NumberStyle {
  unit?: Unit;
  decimals: number;
  thousands: boolean;
}

export function styleOf(cell: Cell, sourceOf: SourceOf): NumberStyle {
  const { number, text } = cell;
  const unit = cell.money ? (printedUnit(cell) ?? sourceOf(cell.table).unit ?? "元") : undefined;
  const isLong = number !== undefined && Math.abs(number.mantissa) >= 1000 * 10 ** number.decimals;
  return {
    ...(unit ? { unit } : {}),
    decimals: number?.decimals ?? 0,
    thousands: !isLong || /[,，]/.test(text),
  };
}

/** A judged quantity as a number of this style; it takes more decimals where it would not be exact without. */
export function showQuantity(quantity: number, { unit, decimals, thousands }: NumberStyle): string {
  const one = unit ? FEN_PER_UNIT[unit] : MILLION;
  const most = Math.log10(one);
  let places = Math.min(decimals, most);
  while (places < most && quantity % (one / 10 ** places) !== 0) {
    places += 1;
  }
  return formatNumber({ mantissa: Math.round(quantity / (one / 10 ** places)), decimals: places }, thousands);
}

/** The same with its unit: `6.20 万元`. */
export function showWithUnit(quantity: number, style: NumberStyle): string {
  return [showQuantity(quantity, style), style.unit].filter(Boolean).join(" ");
}

/**
 * How far two sides are apart, in the unit of the left one. Where a side has another unit, it is rounded to the decimals of the
 * left one unless nothing would be left: 87.70 万元 against 877,080.00 元 is shown as 0.01 万元, against 877,003.00 元 as 0.0003 万元.
 */
export function showGap(difference: number, relation: Relation, sourceOf: SourceOf): string {
  const [left, ...others] = cellsOf(relation);
  if (!left) {
    return showQuantity(Math.abs(difference), { decimals: 0, thousands: true });
  }
  const style = styleOf(left, sourceOf);
  const isOneUnit = others.every((cell) => styleOf(cell, sourceOf).unit === style.unit);
  return isOneUnit
    ? showWithUnit(Math.abs(difference), style)
    : [showRounded(Math.abs(difference), style), style.unit].filter(Boolean).join(" ");
}

/** What stands in a cell, and what that is in the unit of another: `877,080.00 元（合 87.71 万元）`. */
export function showBeside(cell: Cell, other: Cell, sourceOf: SourceOf): string {
  const shown = showCell(cell, sourceOf);
  const style = styleOf(other, sourceOf);
  return cell.money && style.unit && styleOf(cell, sourceOf).unit !== style.unit
    ? `${shown}（合 ${showRounded(cell.money.amount, style)} ${style.unit}）`
    : shown;
}

/** With the decimals of the style, and not one more unless nothing would be left. */
function showRounded(quantity: number, style: NumberStyle): string {
  const one = style.unit ? FEN_PER_UNIT[style.unit] : MILLION;
  const places = Math.min(style.decimals, Math.log10(one));
  const mantissa = Math.round(quantity / (one / 10 ** places));
  return mantissa === 0 ? showQuantity(quantity, style) : formatNumber({ mantissa, decimals: places }, style.thousands);
}

/** A percentage given in 1/10^6 of a point, rounded to these decimals: `71.65%`. */
export function showPercent(millionths: number, decimals: number): string {
  return formatNumber({ mantissa: Math.round((millionths * 10 ** decimals) / MILLION), decimals, percent: true });
}

/** What stands in the cell, with its unit unless that stands there too. */
export function showCell(cell: Cell, sourceOf: SourceOf): string {
  const text = cell.text.trim();
  if (!cell.number) {
    return "空白";
  }
  if (cell.number.percent) {
    return showPercentCell(cell);
  }
  const { unit } = styleOf(cell, sourceOf);
  return unit && !/[元%％]$/.test(text) ? `${text} ${unit}` : cell.counter ? `${text} ${cell.counter}` : text;
}

/** A recomputed percentage beside the cell that prints it: 下降 is said in a word, and its number has no sign. */
export function showPercentBeside(millionths: number, decimals: number, { direction }: Cell): string {
  if (direction === undefined) {
    return showPercent(millionths, decimals);
  }
  const size = showPercent(Math.abs(millionths), decimals);
  return millionths * direction >= 0 ? size : `${millionths < 0 ? "下降" : "增长"} ${size}`;
}

/** A printed percentage; the sign may stand in the header only. */
export function showPercentCell(cell: Cell): string {
  const text = cell.text.trim();
  return /[%％]$/.test(text) ? text : `${text}%`;
}
