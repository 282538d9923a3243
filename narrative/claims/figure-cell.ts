import { type Amount, toMoney } from "../../domain/amount.ts";
import type { Cell } from "../../domain/budget-table.ts";
import type { Figure } from "../../domain/figure.ts";
import { type Narrative, type Passage, placeAt } from "../../domain/narrative.ts";

/**
 * A number of the text as an operand of relations: `row` is the passage, `column` the offset, `table` the narrative. A number
 * said to be a decrease is negative.
 */
export function cellOfFigure(
  { id }: Narrative,
  passage: Passage,
  figure: Figure,
  label: string,
  direction?: 1 | -1,
): Cell {
  const { number } = figure;
  const place = placeAt(passage, figure.from) ?? {};
  const cell: Cell = { table: id, row: passage.index, column: figure.from, text: figure.text.trim(), label, place };
  if (!number) {
    return cell;
  }
  const isTurned = direction === -1 && number.mantissa > 0;
  const signed = isTurned ? { ...number, mantissa: -number.mantissa } : number;
  cell.number = signed;
  if (figure.unit) {
    cell.money = toMoney(signed, figure.unit);
    cell.unit = figure.unit;
  }
  if (figure.kind === "count" && figure.counter) {
    cell.counter = figure.counter;
  }
  if (direction !== undefined) {
    cell.direction = direction;
  }
  if (figure.hedge) {
    cell.spread = spreadOf(number.mantissa);
  }
  return cell;
}

/** 约390 may be 387, 超过100 may be 180: one of the last digit that is no 0. */
function spreadOf(mantissa: Amount): number {
  let size = 1;
  while (mantissa !== 0 && mantissa % (size * 10) === 0) {
    size *= 10;
  }
  return size;
}
