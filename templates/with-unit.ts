import { readNumber } from "../domain/amount.ts";
import type { Evidence } from "../domain/finding.ts";
import { FEN_PER_UNIT, type Unit } from "../domain/unit.ts";

/** A number as printed, with the unit it stands for: `792 万元`, `19 辆`, `18.66%`. Text that tells its unit stays as it is. */
export function withUnit(text: string, { printed = "", amount, unit: counted }: Evidence): string {
  if (counted !== undefined && /\d$/u.test(text)) {
    return counted === "%" ? `${text}%` : `${text} ${counted}`;
  }
  const reading = readNumber(printed);
  if (amount === undefined || amount === 0 || reading.state !== "number" || !/\d$/u.test(text)) {
    return text;
  }
  const { mantissa, decimals } = reading.number;
  const units = Object.keys(FEN_PER_UNIT) as Unit[];
  const unit = units.find((one) => Math.abs(mantissa) * FEN_PER_UNIT[one] === Math.abs(amount) * 10 ** decimals);
  return unit ? `${text} ${unit}` : text;
}
