import type { Book } from "../../domain/check.ts";
import type { Evidence } from "../../domain/finding.ts";
import { rememberOf } from "../../domain/remember.ts";
import { clauseAround, passagesOf, quote, type Said } from "../wording/said.ts";

/**
 * Steps of the procedure that texts and covers date: `submitted` to the congress or its standing committee, `meeting` of it,
 * `approved` by it, `replied` 批复, `published` 公开, `general-sent` and `special-sent` transfers 下达.
 */
export type Step = "submitted" | "meeting" | "approved" | "replied" | "published" | "general-sent" | "special-sent";

export interface DatedEvent {
  step: Step;
  /** Whole days since 1970. */
  day: number;
  /** As it reads: `2025年1月15日`. */
  said: string;
  /** What is being decided or sent: the words of its clause, compact. */
  words: string;
  evidence: Evidence;
}

const DAY_MILLISECONDS = 86_400_000;
/** Steps further apart are of two budgets. */
const MOST_DAYS = 120;
const DATE = /(?:(20\d{2})\s*年\s*)?(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})\s*日/gu;
/** A date without a year is of the year of the date before it in the sentence. */
const DATED_YEAR = /20\d{2}(?=年\d{1,2}月\d{1,2}日)/gu;
/** How the words after a date, up to the end of its clause, tell the step; first match wins. */
const AFTER: readonly (readonly [Step, RegExp])[] = [
  [
    "submitted",
    /^[^。；;]{0,30}(?:提交|报送)[^。；;]{0,24}(?:人大|人民代表大会|财经委|财政经济委员会|预算委|预算工委|常委会|初步审查|初审)/u,
  ],
  ["replied", /^[^。；;]{0,40}批复/u],
  ["published", /^[^。；;]{0,40}(?:向社会公开|公开(?!透明|招标)|公示)/u],
  ["special-sent", /^[^。；;]{0,40}下达[^。；;]{0,30}专项转移支付|^[^。；;]{0,30}专项转移支付[^。；;]{0,20}下达/u],
  ["general-sent", /^[^。；;]{0,40}下达[^。；;]{0,30}一般性转移支付|^[^。；;]{0,30}一般性转移支付[^。；;]{0,20}下达/u],
  ["approved", /^[^。；;]{0,60}(?:表决通过|审查批准|审议通过|批准)/u],
  [
    "meeting",
    /^\s*(?:在|召开|,|，)?[^。；;]{0,40}(?:人民代表大会|人大|代表大会|常务委员会|常委会)[^。；;]{0,30}(?:会议|次会)/u,
  ],
];
/** A label before its date: 提交日期：2025年1月5日. */
const BEFORE: readonly (readonly [Step, RegExp])[] = [
  ["submitted", /(?:提交|报送|报审|送审)(?:日期|时间)[:：]?\s*$/u],
  ["meeting", /(?:会议|开会|大会)(?:召开)?(?:日期|时间)[:：]?\s*$/u],
  ["approved", /批准(?:日期|时间)[:：]?\s*$/u],
  ["replied", /批复(?:日期|时间)[:：]?\s*$/u],
  ["published", /公开(?:日期|时间)[:：]?\s*$/u],
];
/** What else is approved, answered or made public is no step of a budget. */
const ABOUT: Partial<Record<Step, RegExp>> = {
  approved: /人大|代表大会|常委会|常务委员会/u,
  replied: /[预决]算/u,
  published: /[预决]算/u,
};
/** A committee that examines it first sits before the congress does: its meeting is none of those the days are counted to. */
const FIRST_EXAMINED = /财经委|财政经济委员会|预算(?:工作)?委|预算工委|初步审查|初审/u;
const OTHERWISE = /追加|调剂|项目建议书|可行性|初步设计|规划/u;
/** Changing a budget during its year is no approval of it. */
const CHANGED = /调整方案|预算调整|调整.{0,6}预算/u;
/** What is planned or ruled is no event. */
const NOT_DONE = /每年|拟于|计划|应当?于|须于|截至|自.{0,4}$/u;
const UNTIL = /^(?:前|之前|以前|起)/u;

/** The dated steps that the text of a book tells, in its order. */
export const datedEvents = rememberOf((book: Book): readonly DatedEvent[] =>
  passagesOf(book).flatMap((said) => [...said.text.matchAll(DATE)].flatMap((match) => readEvent(said, match) ?? [])),
);

function readEvent(
  said: Said,
  { 0: printed, 1: own, 2: month, 3: date, index }: RegExpExecArray,
): DatedEvent | undefined {
  const end = index + printed.length;
  const before =
    withoutBlanks(said.text.slice(0, index))
      .split(/[。；;]/u)
      .at(-1) ?? "";
  const after = withoutBlanks(said.text.slice(end)).replace(/(?:20\d{2}年)?\d{1,2}月\d{1,2}日.*$/u, "");
  const year = own ?? before.match(DATED_YEAR)?.at(-1);
  const words = `${before}${after.split(/[。；;]/u)[0] ?? ""}`;
  const label = BEFORE.find(([, pattern]) => pattern.test(before))?.[0];
  const step = label ?? AFTER.find(([, pattern]) => pattern.test(after))?.[0];
  const isFirst = step === "meeting" && FIRST_EXAMINED.test(after.split(/[。；;]/u)[0] ?? "");
  const isOfBudget = step !== undefined && (label !== undefined || (ABOUT[step]?.test(words) ?? true));
  const isOther = step === "approved" && CHANGED.test(after);
  if (
    year === undefined ||
    !isOfBudget ||
    isFirst ||
    isOther ||
    OTHERWISE.test(words) ||
    NOT_DONE.test(before.slice(-12)) ||
    UNTIL.test(after)
  ) {
    return undefined;
  }
  const { from, to } = clauseAround(said.text, index, end);
  return {
    step,
    day: Date.UTC(Number(year), Number(month) - 1, Number(date)) / DAY_MILLISECONDS,
    said: `${year}年${Number(month)}月${Number(date)}日`,
    words,
    evidence: quote(said, from, to),
  };
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/gu, "");
}

/** The latest event of a step before another, or the first after it, not further away than what belongs together. */
export function nearest(
  events: readonly DatedEvent[],
  step: Step,
  { day }: DatedEvent,
  where: "before" | "after",
): DatedEvent | undefined {
  const fitting = events
    .filter((one) => one.step === step && Math.abs(one.day - day) <= MOST_DAYS)
    .filter((one) => (where === "before" ? one.day <= day : one.day >= day))
    .toSorted((one, other) => Math.abs(one.day - day) - Math.abs(other.day - day));
  return fitting[0];
}
