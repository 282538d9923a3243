import { readNumber, toMoney } from "./amount.ts";
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
    cell.number = reading.number;
    if (isAmount && unit && !reading.number.percent) {
      cell.money = toMoney(reading.number, unit);
    }
  } else if (reading.state === "text") {
    cell.unreadable = true;
  }
  return cell;
}
