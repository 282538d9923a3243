import { formatAmount, readNumber, toMoney } from "../../domain/amount.ts";
import type { BudgetTable } from "../../domain/budget-table.ts";
import { FEN_PER_UNIT, type Unit } from "../../domain/unit.ts";
import type { ReadDocument } from "../../review/make-books.ts";

/** The same draft with every amount rounded for itself to a coarser unit, as offices print it. Nothing in it is wrong. */
export function renderRounded(read: readonly ReadDocument[], unit: Unit, decimals: number): ReadDocument[] {
  const copies = structuredClone(read) as ReadDocument[];
  for (const table of copies.flatMap(({ tables }) => tables)) {
    // A form of targets prints its amounts between other words, which are not written anew.
    const isForm = table.kind === "performance-targets";
    if (table.unit && !isForm && FEN_PER_UNIT[table.unit] < FEN_PER_UNIT[unit]) {
      round(table, unit, decimals);
    }
  }
  return copies;
}

function round(table: BudgetTable, unit: Unit, decimals: number): void {
  for (const cell of table.lines.flatMap((line) => Object.values(line.cells))) {
    if (cell.money) {
      cell.text = formatAmount(cell.money.amount, unit, decimals);
      const reading = readNumber(cell.text);
      if (reading.state === "number") {
        cell.number = reading.number;
        cell.money = toMoney(reading.number, unit);
      }
    }
  }
  table.unit = unit;
  table.decimals = decimals;
}
