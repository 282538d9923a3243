import type { PrintedNumber } from "../../domain/amount.ts";

const DIGITS = [..."0123456789"];
/** A decimal point is seldom set more places away: 万元 for 亿元. */
const MOST_PLACES = 4;

/** The numbers one plain slip turns into the printed one: a digit too many or too few, two swapped, the point elsewhere. */
export function numbersBySlip(printed: PrintedNumber | undefined): PrintedNumber[] {
  if (!printed) {
    return [];
  }
  const { mantissa, decimals } = printed;
  const sign = Math.sign(mantissa);
  const digits = String(Math.abs(mantissa));
  const places = Array.from({ length: digits.length + 1 }, (_, at) => [digits.slice(0, at), digits.slice(at)] as const);
  const mantissas = places.flatMap(([before, after]) => [
    before + after.slice(1),
    ...(after.length > 1 ? [`${before}${after[1]}${after[0]}${after.slice(2)}`] : []),
    ...DIGITS.map((digit) => before + digit + after),
  ]);
  const shifts = Array.from({ length: MOST_PLACES }, (_, at) => at + 1).flatMap((shift) => [
    { ...printed, decimals: decimals + shift },
    decimals >= shift
      ? { ...printed, decimals: decimals - shift }
      : { ...printed, mantissa: mantissa * 10 ** (shift - decimals), decimals: 0 },
  ]);
  return [...mantissas.map((one) => ({ ...printed, mantissa: sign * Number(one) })), ...shifts];
}
