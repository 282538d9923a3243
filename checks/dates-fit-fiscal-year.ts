import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import type { Severity } from "../domain/finding.ts";
import { isGovernmentBook } from "../domain/government-book.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { ofKnownYear } from "./wording/of-known-year.ts";
import { clauseAround, headingsOf, inQuotes, passagesOf, quote, type Said, sentenceAt } from "./wording/said.ts";
import { observeSlips, type Slip } from "./wording/slips.ts";
import { type SaidYear, yearsIn } from "./wording/years.ts";

interface Misdated extends Slip {
  says: string;
  suggestion: string;
  severity: Severity;
}

type Judge = (said: Said, year: SaidYear, fiscalYear: number, book: Book) => Omit<Misdated, "evidence"> | undefined;

const OWN_STATE = /车辆|国有资产|固定资产|房屋|设备|编制|在职|人员|债务|余额/u;
const YEAR_END = /^\s*(?:年度?)?\s*(?:12\s*月\s*31\s*日|年?末|年?底)/u;
/** What a year's own figures are introduced with; last year's come with 执行 or 上年. */
const OWN_FIGURES =
  /^[^，。；：]{0,24}?(?:收入、?支出(?:预算|决算)?总计|收、?支总(?:预算|计|决算)|财政拨款收、?支总|“?三公”?经费[^，。；：]{0,8}预算数?为|政府采购(?:支出)?预算|面向中小企业预留|机关运行经费(?:财政拨款)?预算|部门预算安排购置)/u;
const ARRANGED = /(20\d\d)\s*年(?:度)?(?:部门|单位)?预算(?:安排|数为)\s*\d[\d,.]*\s*万?元/u;
const FEWEST_ARRANGED = 3;
const PERIOD_HEADING = /(?:实施|执行|项目)(?:周期|期限|时间|年限)/u;
const BASIS_HEADING = /(?:立项|设立|政策|实施|项目)依据/u;
const YEARLY_PLAN = /^(?:[^《》]{0,14})(?:重点工作|工作要点|任务书|工作计划|工作安排|实事项目|实事工程)/u;
const JUDGES: readonly Judge[] = [judgeScope, judgeReportingDate, judgeFigures, judgePeriod, judgeBasis];

export default defineCheck({
  id: "dates-fit-fiscal-year",
  code: "BUD-TEXT-009",
  title: "编制范围、截至日期、实施周期、立项依据的年度应与本年度相符",
  class: "prior-year",
  severity: "error",
  basis: [DISCLOSURE_RULES],

  ...ofKnownYear(function* (book, fiscalYear): Iterable<Observation> {
    const judges = isGovernmentBook(book) ? [] : JUDGES;
    const found = passagesOf(book, "prose").flatMap((said) =>
      yearsIn(said.text).flatMap((year) => {
        const slip = judges.map((judge) => judge(said, year, fiscalYear, book)).find(Boolean);
        const clause = clauseAround(said.text, year.from, year.to);
        return slip ? [{ ...slip, evidence: quote(said, clause.from, clause.to) }] : [];
      }),
    );
    yield* observeSlips(
      [...found, ...findArrangements(book, fiscalYear)],
      ({ says, suggestion, severity, evidence }) => ({
        message: `${says}：“${inQuotes(evidence.printed ?? "")}”。`,
        suggestion,
        severity,
      }),
    );
  }),
});

/** `2025年预算安排124.29万元` in an item of a book whose other items say 2026年预算安排. */
function findArrangements(book: Book, fiscalYear: number): Misdated[] {
  const items = passagesOf(book, "prose").filter(({ text }) => ARRANGED.test(text));
  const isOwn = ({ text }: Said): boolean => text.includes(String(fiscalYear));
  if (items.filter(isOwn).length < FEWEST_ARRANGED) {
    return [];
  }
  return items
    .filter((said) => !isOwn(said))
    .flatMap((said): Misdated[] => {
      const match = ARRANGED.exec(said.text);
      return match
        ? [
            {
              key: `安排年度 ${match[1]}`,
              says: `本年度预算安排写成了 ${match[1]} 年`,
              suggestion: `请改为 ${fiscalYear} 年。`,
              severity: "error",
              evidence: quote(said, match.index, match.index + match[0].length),
            },
          ]
        : [];
    });
}

/** 纳入本部门2018年部门汇总预算编制范围. */
function judgeScope({ text }: Said, { year, from, to }: SaidYear, fiscalYear: number): ReturnType<Judge> {
  const isScope =
    /纳入[^，。；]{0,24}$/u.test(text.slice(0, from)) &&
    /^[^，。；]{0,12}(?:预算|决算)[^，。；]{0,4}(?:编制|公开|汇编)范围/u.test(text.slice(to));
  return isScope && year !== fiscalYear
    ? {
        key: `编制范围 ${year - fiscalYear}`,
        says: `编制范围写的是 ${year} 年，本草案为 ${fiscalYear} 年度`,
        suggestion: `请改为 ${fiscalYear} 年。`,
        severity: "error",
      }
    : undefined;
}

/** 截至2023年12月31日, of what the body has: at the end of the year in an account, not after its making in a budget. */
function judgeReportingDate(
  said: Said,
  { year, from, to }: SaidYear,
  fiscalYear: number,
  { stage }: Book,
): ReturnType<Judge> {
  const { text } = said;
  const sentence = sentenceAt(said, from);
  if (!/截[至止]\s*$/u.test(text.slice(0, from)) || !OWN_STATE.test(text.slice(to, sentence.to))) {
    return undefined;
  }
  const isAccount = stage === "final-account";
  const isYearEnd = YEAR_END.test(text.slice(to));
  const fits = isAccount ? year === fiscalYear : year === fiscalYear - 1 || (year === fiscalYear && !isYearEnd);
  return fits || year < fiscalYear - 3
    ? undefined
    : {
        key: `截至日期 ${year - fiscalYear}`,
        says: isAccount
          ? `${fiscalYear} 年度决算反映的应是 ${fiscalYear} 年末的情况，截至日期写的是 ${year} 年`
          : `${fiscalYear} 年预算所列情况的截至日期写的是 ${year} 年`,
        suggestion: isAccount ? `请改为 ${fiscalYear} 年 12 月 31 日，并核对所列数量。` : "请核对截至日期和所列数量。",
        severity: isAccount ? "error" : "warning",
      };
}

/** A sentence that gives the year's own figures and opens with another year. */
function judgeFigures(
  said: Said,
  { year, from, to }: SaidYear,
  fiscalYear: number,
  { stage }: Book,
): ReturnType<Judge> {
  const { text } = said;
  const sentence = sentenceAt(said, from);
  const opening = text.slice(sentence.from, from);
  const rest = text.slice(to, sentence.to);
  const isOpening =
    /^[\p{Script=Han}、.．（）\d\s]{0,30}$/u.test(opening) && !/[比较与同至止自从]\s*$|上年|执行|其中/u.test(opening);
  const isAlone = yearsIn(text.slice(sentence.from, sentence.to)).every((other) => other.year !== fiscalYear);
  const isLastYear = stage !== "budget" || year >= fiscalYear || /执行|完成|上年/u.test(rest.slice(0, 30));
  // Of last year a budget speaks too: only what is said of the budget itself is told from that.
  const isOwn =
    OWN_FIGURES.test(rest) && isOpening && isAlone && !(stage === "budget" && isLastYear && year < fiscalYear);
  return isOwn && year !== fiscalYear
    ? {
        key: `本年数年度 ${year - fiscalYear}`,
        says: `本年度的数写成了 ${year} 年`,
        suggestion: `请改为 ${fiscalYear} 年，或者核对所列数字是否为上年数。`,
        severity: "error",
      }
    : undefined;
}

/** Under 实施周期: all that is named is over. */
function judgePeriod(said: Said, { year, from }: SaidYear, fiscalYear: number, { stage }: Book): ReturnType<Judge> {
  const isPeriod =
    PERIOD_HEADING.test(headingsOf(said).at(-1) ?? "") || /^[^。；]{0,6}实施周期[:：为]/u.test(said.text);
  const years = [...said.text.matchAll(/20\d\d/gu)].map(([found]) => Number(found));
  const isOver = years.every((other) => other < fiscalYear) && !/至今|长期|持续|跨年/u.test(said.text);
  return stage === "budget" && isPeriod && isOver && year < fiscalYear && yearsIn(said.text)[0]?.from === from
    ? {
        key: `实施周期 ${year - fiscalYear}`,
        says: `${fiscalYear} 年预算项目的实施周期写的是 ${year} 年`,
        suggestion: `请核对实施周期，应包括 ${fiscalYear} 年。`,
        severity: "warning",
      }
    : undefined;
}

/** Under 立项依据: the plan of another year. */
function judgeBasis(said: Said, { year, from, to }: SaidYear, fiscalYear: number, { stage }: Book): ReturnType<Judge> {
  const isBasis = BASIS_HEADING.test(headingsOf(said).at(-1) ?? "");
  const isPlan = /《[^》]{0,30}$/u.test(said.text.slice(0, from)) && YEARLY_PLAN.test(said.text.slice(to));
  const namesOwn = said.text.includes(String(fiscalYear));
  return stage === "budget" && isBasis && isPlan && year < fiscalYear && !namesOwn
    ? {
        key: `立项依据 ${year - fiscalYear}`,
        says: `${fiscalYear} 年项目的立项依据是 ${year} 年的年度任务或计划`,
        suggestion: `请核对是否应为 ${fiscalYear} 年。`,
        severity: "warning",
      }
    : undefined;
}
