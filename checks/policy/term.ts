import { compactText } from "../../domain/text.ts";
import { type Days, dayAfter, daysIn, monthsIn } from "./days.ts";

/** 2021—2023年: the first year bears no word. */
const YEARS = /(?<!\d)((?:19|20)\d{2})(?:年度?)?(?:至|到|[-—–~～－]+)((?:19|20)\d{2})年?(?![-./\d])/u;
/** 2025年1月至12月: the year is named once. */
const MONTHS = /(?<!\d)((?:19|20)\d{2})年(\d{1,2})月(?:\d{1,2}日)?(?:至|到|[-—–~～－]+)(\d{1,2})月/u;
const ONE = /(?:19|20)\d{2}(?:年(?:度|\d{1,2}月(?:\d{1,2}日)?)?|[-./]\d{1,2}(?:[-./]\d{1,2})?(?!\d))/gu;
/** What stands between the beginning and the end; a comma between two cells. */
const BETWEEN = /[至到\-—–~～－]|^起?[，,、/]+$/u;
/** A day that begins something: 2022年起, 自2023年实施, 2022年至今, 2021年12月印发. */
const FIRST = /^(?:度|初|底)?(?:起|以来|至今|到现在|开始|启动|正式|施行|实施|执行|生效|印发|发布|公布|出台|设立)/u;
/** A day that ends something. */
const LAST_BEFORE = /(?:至|到|止于|截止?|[-—–~～－])$/u;
const LAST_AFTER = /^(?:度|年)?(?:底|末)?(?:前|止|为止|之前|到期|届满|期满|结束|终止|截止|完成|完工|失效)/u;
const UNTIL_TODAY = /至今|到现在/u;

/**
 * The first and the last day of a term: 2021年1月至2023年12月, 2021—2023年, 五年（2022年起）, 至2024年底. One day that does not say
 * whether it begins or ends something, and a beginning without an end, are no term.
 */
export function termIn(text: string): Days | undefined {
  const plain = compactText(text);
  const days = daysIn(plain);
  const [first, last] = [days[0], days.at(-1)];
  const [years, months] = [YEARS.exec(plain), MONTHS.exec(plain)];
  if (years && days.length <= 1) {
    return { from: `${years[1]}-01-01`, to: `${years[2]}-12-31` };
  }
  if (months && days.length <= 1) {
    const [, year, from = "", to = ""] = months;
    return Number(to) > 12 ? undefined : joined(daysIn(`${year}年${from}月`)[0], daysIn(`${year}年${to}月`)[0]);
  }
  if (!first || !last || UNTIL_TODAY.test(plain)) {
    return undefined;
  }
  const printed = [...plain.matchAll(ONE)];
  const [head, tail] = [printed[0], printed.at(-1)];
  if (!head || !tail) {
    return undefined;
  }
  if (head !== tail && BETWEEN.test(plain.slice(head.index + head[0].length, tail.index))) {
    return joined(first, last);
  }
  return termFrom(plain, head, first);
}

/** What one day and the words around it say. */
function termFrom(plain: string, { 0: printed, index }: RegExpExecArray, day: Days): Days | undefined {
  const [before, after] = [plain.slice(0, index), plain.slice(index + printed.length)];
  if (/(?:自|从|起于|始于)$/u.test(before) || FIRST.test(after)) {
    const months = monthsIn(plain.replace(ONE, ""));
    return months === undefined ? undefined : { from: day.from, to: dayAfter(day.from, months, -1) };
  }
  return LAST_BEFORE.test(before) || LAST_AFTER.test(after) ? day : undefined;
}

const OF_BEGINNING = /开始|启动|开工|起(?!止)/u;
const OF_END = /完成|结束|终止|到期|截止|失效|完工/u;

/** The text of a cell with what its head says of it: 2019 under 起始年度 is 2019年起, 2024 under 终止年度 is 至2024年. */
export function saidUnder(head: string, text: string): string {
  const plain = compactText(text);
  const dated = /^(?:19|20)\d{2}$/u.test(plain) ? `${plain}年` : plain;
  if (dated === "" || [...dated.matchAll(ONE)].length !== 1) {
    return dated;
  }
  const [begins, ends] = [OF_BEGINNING.test(head), OF_END.test(head)];
  return begins === ends ? dated : begins ? `${dated}起` : `至${dated}`;
}

function joined(first: Days | undefined, last: Days | undefined): Days | undefined {
  return first && last ? { from: first.from, to: last.to } : undefined;
}
