import { type Amount, readNumber, toMoney } from "../../domain/amount.ts";

/** `yuan("1,234.50")` is 123450 fen. */
export function yuan(printed: string): Amount {
  const reading = readNumber(printed);
  if (reading.state !== "number") {
    throw new Error(`Not an amount: ${printed}`);
  }
  return toMoney(reading.number, "元").amount;
}

export function total(amounts: Iterable<Amount>): Amount {
  let result = 0;
  for (const amount of amounts) {
    result += amount;
  }
  return result;
}
