import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { isGovernmentBook } from "../domain/government-book.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { ofKnownYear } from "./wording/of-known-year.ts";
import { clauseAround, inQuotes, passagesOf, quote, type Said, sentenceAt } from "./wording/said.ts";
import { blameYear, observeSlips, type Slip } from "./wording/slips.ts";
import { yearsIn } from "./wording/years.ts";

interface BaseYear extends Slip {
  year: number;
}

/** What makes the year a base: 比2025年预算增加, 与 2025 年度相比. */
const COMPARES = /(?:比|较|与|同|和)\s*$/u;
const COMPARISON =
  /^\s*(?:[（(][^（）()]{1,20}[）)])?(?:部门|单位|当年|年初|调整|财政拨款|支出|收入)*(?:预算|决算|执行|安排|完成)?(?:数|执行数|安排数)?(?:相比|比较|对比)?[，,]?\s*(?:[（(]|持平|一致|相同|相等|基本|增|减|下降|上升|降低|提高|收入|支出|财政拨款|一般公共|收、支|各)/u;
/** Of this kind of figure; of a road built the base may be any year. */
const OF_MONEY = /预算|决算|收入|支出|经费|拨款|资金/u;
/** A final account is compared with the budget of its own year too. */
const OWN_BUDGET = /^\s*(?:年初|调整|部门|财政拨款|支出|收入)*预算/u;
const SUBJECT_BEFORE = /(?:比|较|与|同|和|自|从|截至|截止)\s*$/u;

export default defineCheck({
  id: "base-year-is-last-year",
  code: "BUD-TEXT-009",
  title: "与上年比较的基数年度应为上一年度",
  class: "prior-year",
  severity: "error",
  basis: [DISCLOSURE_RULES],

  ...ofKnownYear(function* (book, fiscalYear): Iterable<Observation> {
    const found = passagesOf(book, "prose", "heading").flatMap((said) => findBases(said, book, fiscalYear));
    yield* observeSlips(found, ({ evidence, year }) => ({
      message:
        year === fiscalYear
          ? `${fiscalYear} 年的数不能与 ${year} 年自身比较：“${inQuotes(evidence.printed ?? "")}”。`
          : `与上年比较写成了 ${year} 年：“${inQuotes(evidence.printed ?? "")}”，应为 ${fiscalYear - 1} 年。`,
      suggestion: `请改为 ${fiscalYear - 1} 年，并核对比较数是否为该年数。`,
      blames: blameYear(evidence, year, fiscalYear - 1),
    }));
  }),
});

/** The years a passage compares the book's own year with that are not the year before. */
function findBases(said: Said, book: Book, fiscalYear: number): BaseYear[] {
  const { text } = said;
  const years = yearsIn(text);
  return years.flatMap((base, index) => {
    const sentence = sentenceAt(said, base.from);
    const rest = text.slice(base.to, sentence.to);
    const isBase = COMPARES.test(text.slice(0, base.from)) && COMPARISON.test(rest);
    if (!isBase || !OF_MONEY.test(text.slice(sentence.from, sentence.to))) {
      return [];
    }
    const before = years.slice(0, index).filter(({ from }) => !SUBJECT_BEFORE.test(text.slice(0, from)));
    const inSentence = before.filter(({ from }) => from >= sentence.from).at(-1);
    const subject = inSentence?.year ?? fiscalYear;
    // Only of the year in hand the base is known: a report says of earlier years what it likes.
    const isOwn = subject === fiscalYear && (inSentence !== undefined || !isGovernmentBook(book));
    const isOwnBudget = base.year === fiscalYear && book.stage !== "budget" && OWN_BUDGET.test(rest);
    const isFar = base.year < fiscalYear - 3;
    if (!isOwn || base.year === fiscalYear - 1 || isOwnBudget || isFar) {
      return [];
    }
    const start = text.slice(0, base.from).search(/\S\s*$/u);
    const clause = clauseAround(text, start, base.to);
    return [
      {
        key: `基数年度 ${base.year - fiscalYear}`,
        year: base.year,
        evidence: quote(said, start, clause.to),
      },
    ];
  });
}
