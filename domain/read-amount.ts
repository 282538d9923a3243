import { readNumber, toMoney } from "./amount.ts";
import type { Cell } from "./budget-table.ts";
import type { Unit } from "./unit.ts";

/** Says of a cell what its text states; as money where it is an amount in a unit. */
export function readAmount(cell: Cell, isAmount: boolean, unit: Unit | undefined): Cell {
  const reading = readNumber(cell.text);
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
