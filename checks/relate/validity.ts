import { readChineseNumber } from "../../narrative/figures/chinese-number.ts";

/** A day as it sorts: `2019-12-01`. */
type Day = string;

const IN_FORCE =
  /(?:自|从)?(\d{4})(?:年(\d{1,2})月(\d{1,2})日|[-./](\d{1,2})[-./](\d{1,2}))起?(?:正式)?(?:施行|实施|执行|生效)/u;
const YEARS = /有效期(?:限)?(?:为)?([一二两三四五六七八九十]{1,3}|\d{1,2})年/u;
const UNTIL = /有效期(?:限)?(?:截至|截止到?|至|到)(\d{4})(?:年(\d{1,2})月(\d{1,2})日|[-./](\d{1,2})[-./](\d{1,2}))/u;

/**
 * The last day on which a rule is in force, where its words give its validity: 自2019年12月1日起施行，有效期5年 is `2024-11-30`.
 * `undefined` where they do not, as without a term.
 */
export function lastDayInForce(words: string): Day | undefined {
  const plain = words.replace(/\s/gu, "");
  const until = UNTIL.exec(plain);
  if (until) {
    return dayOf(until);
  }
  const start = IN_FORCE.exec(plain);
  const years = YEARS.exec(plain)?.[1];
  const number = years === undefined ? 0 : /\d/u.test(years) ? Number(years) : (readChineseNumber(years) ?? 0);
  return start && number > 0 ? dayOf(start, number, -1) : undefined;
}

function dayOf([, year, month, day, otherMonth, otherDay]: RegExpExecArray, years = 0, days = 0): Day {
  const parts = [Number(year) + years, Number(month ?? otherMonth) - 1, Number(day ?? otherDay) + days] as const;
  return new Date(Date.UTC(...parts)).toISOString().slice(0, 10);
}
