import { type Amount, formatAmount } from "../../domain/amount.ts";

const NUMERALS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** `1672.67万元` */
export function wan(amount: Amount): string {
  return `${formatAmount(amount, "万元", 2, false)}万元`;
}

/** `增加12.30万元`, `减少12.30万元`, or `持平`. */
export function change(now: Amount, before: Amount): string {
  if (now === before) {
    return "持平";
  }
  return `${now > before ? "增加" : "减少"}${wan(Math.abs(now - before))}`;
}

/** `增加0.97%`, `减少1.07%`, or `持平`. */
export function growth(now: Amount, before: Amount, words = { up: "增加", down: "减少" }): string {
  if (now === before) {
    return "持平";
  }
  return `${now > before ? words.up : words.down}${percentage(Math.abs(now - before), before)}`;
}

/** `比2025年预算增加12.30万元`, `与2025年预算持平`. */
export function compared(now: Amount, before: Amount, base: string): string {
  return now === before ? `与${base}持平` : `比${base}${change(now, before)}`;
}

/** The share in per cent with two decimals, rounded half up in whole numbers: `97.97%`. */
export function percentage(part: Amount, whole: Amount): string {
  const hundredths = (BigInt(part) * 10_000n * 2n + BigInt(whole)) / (BigInt(whole) * 2n);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, "0")}%`;
}

/** 1 to 99 as Chinese numerals: `numeral(26)` is `二十六`. */
export function numeral(number: number): string {
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : NUMERALS[tens]}十`;
  return `${ten}${NUMERALS[number % 10]}`;
}
