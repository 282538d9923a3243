import { formatNumber, type PrintedNumber, toMoney } from "../../domain/amount.ts";
import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { FEN_PER_UNIT, type Unit } from "../../domain/unit.ts";
import type { Dice } from "../dice.ts";

export type SlipKind = "digit" | "swapped" | "dropped" | "doubled" | "point" | "ten-thousand" | "sign" | "row-above";

export const SLIPS: readonly SlipKind[] = [
  "digit",
  "digit",
  "swapped",
  "dropped",
  "doubled",
  "point",
  "ten-thousand",
  "sign",
  "row-above",
];

/** The number as somebody might have mistyped it; nothing where the slip changes nothing. */
export function mistype(
  number: PrintedNumber,
  slip: SlipKind,
  dice: Dice,
  above?: PrintedNumber,
): PrintedNumber | undefined {
  const digits = String(Math.abs(number.mantissa));
  const at = dice.below(digits.length);
  const changed = ((): number | undefined => {
    switch (slip) {
      case "digit":
        return Number(
          digits.slice(0, at) + String((Number(digits[at]) + 1 + dice.below(9)) % 10) + digits.slice(at + 1),
        );
      case "swapped":
        return Number(digits.slice(0, at) + (digits[at + 1] ?? "") + (digits[at] ?? "") + digits.slice(at + 2));
      case "dropped":
        return Number(digits.slice(0, at) + digits.slice(at + 1));
      case "doubled":
        return Number(digits.slice(0, at) + digits[at] + digits.slice(at));
      case "point":
        return Math.abs(number.mantissa) * 10;
      case "ten-thousand":
        return Math.abs(number.mantissa) * 10_000;
      case "sign":
        return -Math.abs(number.mantissa);
      case "row-above":
        return above && above.decimals === number.decimals ? Math.abs(above.mantissa) : undefined;
    }
  })();
  if (changed === undefined || !Number.isSafeInteger(changed)) {
    return undefined;
  }
  const mantissa = Math.sign(number.mantissa) * changed;
  return mantissa === number.mantissa || (slip !== "sign" && mantissa === 0) ? undefined : { ...number, mantissa };
}

/** Gives a cell another number, in its rows and in every line that shares it; the way back is returned. */
export function setNumber(table: BudgetTable, cell: Cell, number: PrintedNumber): () => void {
  const row = table.rows.at(cell.row) as string[];
  const printed = row[cell.column] ?? "";
  // A name merged over two panels gives both the same amount.
  const shared = table.lines
    .flatMap((line) => Object.values(line.cells))
    .filter((one) => one.row === cell.row && one.column === cell.column);
  const ways = shared.map((one) => setOne(one, number));
  row[cell.column] = cell.text;
  return () => {
    row[cell.column] = printed;
    for (const way of ways) {
      way();
    }
  };
}

/** Gives one cell another number, of the unit it has; the way back is returned. */
export function setOne(cell: Cell, number: PrintedNumber): () => void {
  const { text, number: before, money } = cell;
  const unit = money && unitOf(cell);
  cell.number = number;
  cell.text = formatNumber(number, /[,，]/u.test(text) || Math.abs(number.mantissa) < 1000 * 10 ** number.decimals);
  if (unit) {
    cell.money = toMoney(number, unit);
  }
  return () => {
    cell.text = text;
    if (before) {
      cell.number = before;
    }
    if (money) {
      cell.money = money;
    }
  };
}

const UNITS = Object.keys(FEN_PER_UNIT) as Unit[];

function unitOf({ number, money }: Cell): Unit | undefined {
  return UNITS.find(
    (unit) =>
      number && money && toMoney(number, unit).amount === money.amount && toMoney(number, unit).step === money.step,
  );
}
