import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { isGovernmentBook } from "../domain/government-book.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { type Denial, denialsOf } from "./wording/denials.ts";
import { ofKnownYear } from "./wording/of-known-year.ts";
import { headingsOf, inQuotes, quote } from "./wording/said.ts";
import { blameYear, observeSlips, type Slip } from "./wording/slips.ts";
import { yearsIn } from "./wording/years.ts";

interface Misdated extends Slip {
  year: number;
}

/** Only the body and the year stand before: not 因2023年, 与2023年相比. */
const OPENING = /^[\p{Script=Han}、.．（）()：:\d\s]{0,40}$/u;
const COMPARES = /上年|去年|往年|以前|[比较因由与同]|增|减|持平|结转|执行|决算|回顾|总结/u;
/** How far off a year may be to be a slip of the pen. */
const FARTHEST = 3;
/** How many paragraphs before and after may speak of the year in hand. */
const NEAR = 2;

export default defineCheck({
  id: "denials-bear-fiscal-year",
  code: "BUD-TEXT-009",
  title: "说明没有某项收支的，年度应为本年度",
  class: "prior-year",
  severity: "error",
  basis: [DISCLOSURE_RULES],

  ...ofKnownYear(function* (book, fiscalYear): Iterable<Observation> {
    const denials = isGovernmentBook(book) ? [] : denialsOf(book, "prose", "caption");
    const found = denials.flatMap((denial) => misdated(denial, book, fiscalYear));
    yield* observeSlips(found, ({ evidence, year }) => ({
      message: `本年度没有的收支写成了 ${year} 年没有：“${inQuotes(evidence.printed ?? "")}”，本草案为 ${fiscalYear} 年度。`,
      suggestion: `请改为 ${fiscalYear} 年，并核对 ${fiscalYear} 年确无此项收支。`,
      blames: blameYear(evidence, year, fiscalYear),
    }));
  }),
});

function misdated(denial: Denial, book: Book, fiscalYear: number): Misdated[] {
  const { said, of, sentence, opening } = denial;
  const [year, ...others] = yearsIn(opening);
  if (
    !year ||
    others.length > 0 ||
    year.year === fiscalYear ||
    Math.abs(year.year - fiscalYear) > FARTHEST ||
    !OPENING.test(opening) ||
    COMPARES.test(opening) ||
    COMPARES.test(said.text.slice(sentence.from, sentence.to)) ||
    yearsIn(said.text.slice(sentence.from, sentence.to)).length > 1 ||
    isOfOtherYear(headingsOf(said), book, fiscalYear) ||
    (said.passage.kind === "prose" && isBesideOwnYear(denial, fiscalYear))
  ) {
    return [];
  }
  const evidence = quote(said, sentence.from, sentence.to);
  return [{ key: `没有的年度 ${of} ${year.year - fiscalYear}`, year: year.year, evidence }];
}

/** 一、2023年预算执行情况: what stands there is of that year. */
function isOfOtherYear(headings: readonly string[], { stage }: Book, fiscalYear: number): boolean {
  return headings.some(
    (heading) =>
      /执行|上年|回顾|总结/u.test(heading) ||
      (stage === "budget" && /决算/u.test(heading)) ||
      yearsIn(heading).some(({ year }) => year !== fiscalYear),
  );
}

/** 2023年没有…。2024年…: the year in hand is spoken of beside it, or the year before is compared with. */
function isBesideOwnYear({ said: { narrative, passage, text }, sentence }: Denial, fiscalYear: number): boolean {
  const rest = text.slice(0, sentence.from) + text.slice(sentence.to);
  if (rest.includes(String(fiscalYear)) || /上年|去年|相比|增加|减少|持平/u.test(rest)) {
    return true;
  }
  const inner = passage.section.at(-1);
  return narrative.passages
    .slice(Math.max(0, passage.index - NEAR), passage.index + NEAR + 1)
    .some(
      (other) =>
        other.index !== passage.index &&
        other.kind === "prose" &&
        other.section.at(-1) === inner &&
        /政府性基金|国有资本|三公/u.test(other.text) &&
        /上年|没有|无|未/u.test(other.text) &&
        other.text.includes(String(fiscalYear)) &&
        sameTopic(other.text, text),
    );
}

function sameTopic(one: string, other: string): boolean {
  return ["政府性基金", "国有资本", "三公"].some((words) => one.includes(words) && other.includes(words));
}
