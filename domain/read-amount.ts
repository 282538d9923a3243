import { type PrintedNumber, readNumber, toMoney } from "./amount.ts";
import type { CellValue } from "./budget-table.ts";
import type { Unit } from "./unit.ts";

/** Says of a cell what its text states; as money where it is an amount in a unit. */
export function readAmount<Value extends CellValue>(
  cell: Value,
  text: string,
  isAmount: boolean,
  unit: Unit | undefined,
): Value {
  const reading = readNumber(text);
  if (reading.state === "number") {
    stateNumber(cell, reading.number, isAmount, unit);
  } else if (reading.state === "text") {
    cell.unreadable = true;
  }
  return cell;
}

/** The same of a number that is read already. */
export function stateNumber<Value extends CellValue>(
  cell: Value,
  number: PrintedNumber,
  isAmount: boolean,
  unit: Unit | undefined,
): Value {
  cell.number = number;
  if (isAmount && unit && !number.percent) {
    cell.money = toMoney(number, unit);
  }
  return cell;
}
