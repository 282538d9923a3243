import { compactText } from "../../domain/text.ts";
import { readChineseNumber } from "../../narrative/figures/chinese-number.ts";

/** A day as it sorts: `2019-12-01`. */
export type Day = string;

/** From the first day to the last, both within. */
export interface Days {
  from: Day;
  to: Day;
}

const DATE = /(?<!\d)((?:19|20)\d{2})(?:年(?:(\d{1,2})月(?:(\d{1,2})日?)?)?|[-./](\d{1,2})(?:[-./](\d{1,2}))?(?!\d))/gu;

/** The days, months and years a text names, in its order, each as far as it says: 2023年6月 is its 30 days. */
export function daysIn(text: string): Days[] {
  return [...compactText(text).matchAll(DATE)].flatMap(([, year, month, day, otherMonth, otherDay]) => {
    const [m, d] = [Number(month ?? otherMonth ?? 0), Number(day ?? otherDay ?? 0)];
    return m > 12 || d > 31 ? [] : [spanOf(Number(year), m, d)];
  });
}

/** How long a term is, in months: 3年, 三年, 36个月. */
export function monthsIn(text: string): number | undefined {
  const [, number = "", unit] = /(\d{1,3}|[一二两三四五六七八九十]{1,3})(年|个月)/u.exec(compactText(text)) ?? [];
  const count = /\d/u.test(number) ? Number(number) : (readChineseNumber(number) ?? 0);
  return unit === undefined || count <= 0 ? undefined : unit === "年" ? count * 12 : count;
}

/** So many months and days after a day. */
export function dayAfter(day: Day, months: number, days = 0): Day {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return dayOf(year, month + months, date + days);
}

/** 2023 年 6 月 30 日 */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
}

function spanOf(year: number, month: number, day: number): Days {
  const one = dayOf(year, month || 1, day || 1);
  const to = day > 0 ? one : month > 0 ? dayOf(year, month + 1, 0) : `${year}-12-31`;
  return { from: one, to };
}

function dayOf(year: number, month: number, day: number): Day {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
