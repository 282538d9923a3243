import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import type { AmountClaim } from "../domain/claim.ts";
import { isGovernmentBook } from "../domain/government-book.ts";
import { claimsOf } from "../narrative/claims-of.ts";
import { DISCLOSURE_RULES } from "./basis.ts";
import { agrees } from "./bind/agrees.ts";
import { cellsOf } from "./bind/bind-amount.ts";
import { ofKnownYear } from "./wording/of-known-year.ts";
import { clauseAround, headingsOf, inQuotes, quote, sentenceAt } from "./wording/said.ts";
import { blameYear, observeSlips, type Slip } from "./wording/slips.ts";
import { yearsIn } from "./wording/years.ts";

interface Misdated extends Slip {
  year: number;
  title: string;
  label: string;
}

/** Says of the amount before it how it differs from the year before; an unchanged amount is no evidence of the year. */
const COMPARES = /^[^。；;]{0,30}?(?:[比较]|与|同)(?:上年|上一年|去年)[^。；;]{0,20}?(?:增|减|上升|下降|提高|降低)/u;
const OF_OTHER_YEAR = /执行|完成|回顾|总结/u;
/** So many digits do not agree by chance. */
const FEWEST_DIGITS = 4;

export default defineCheck({
  id: "amounts-bear-fiscal-year",
  code: "BUD-TEXT-009",
  title: "与本年度表中数相同并与上年比较的金额，年度应为本年度",
  class: "prior-year",
  severity: "error",
  basis: [DISCLOSURE_RULES],

  ...ofKnownYear(function* (book, fiscalYear): Iterable<Observation> {
    const found = isGovernmentBook(book) ? [] : findMisdated(book, fiscalYear);
    yield* observeSlips(found, ({ evidence, year, title, label }) => ({
      message: `本年度的数写成了 ${year} 年：“${inQuotes(evidence.printed ?? "")}”，此数与 ${fiscalYear} 年《${title}》“${label}”相同。`,
      suggestion: `请改为 ${fiscalYear} 年，或者核对所列数字是否为上年数。`,
      blames: blameYear(evidence, year, fiscalYear),
    }));
  }),
});

function findMisdated(book: Book, fiscalYear: number): Misdated[] {
  return claimsOf(book).flatMap(({ claims, narrative: id }) => {
    const narrative = book.narratives.find((one) => one.id === id);
    return claims.flatMap((claim): Misdated[] => {
      const passage = narrative?.passages[claim.passage];
      if (!narrative || !passage || claim.kind !== "amount" || !isWeighty(claim)) {
        return [];
      }
      const said = { narrative, passage, text: passage.text };
      const sentence = sentenceAt(said, claim.cell.column);
      const [year, ...others] = yearsIn(said.text.slice(sentence.from, sentence.to));
      const rest = said.text.slice(claim.cell.column + claim.cell.text.length, sentence.to);
      const opening = said.text.slice(sentence.from, claim.cell.column);
      const isOff = year !== undefined && others.length === 0 && year.year === fiscalYear - 1;
      if (!isOff || !COMPARES.test(rest)) {
        return [];
      }
      const isOpening =
        year.from + sentence.from < claim.cell.column &&
        !/\d\s*(?:万|亿)?元|上年|[比较与同至止自从因]\s*20/u.test(opening);
      const isOther =
        OF_OTHER_YEAR.test(opening) ||
        (book.stage === "budget" && /决算/u.test(opening)) ||
        headingsOf(said).some((one) => OF_OTHER_YEAR.test(one) || yearsIn(one).some((at) => at.year !== fiscalYear));
      const own = isOpening && !isOther ? ownCell(claim, book, fiscalYear) : undefined;
      if (!own) {
        return [];
      }
      const from = sentence.from + year.from;
      const clause = clauseAround(said.text, from, claim.cell.column);
      return [
        {
          key: `数的年度 ${year.year - fiscalYear}`,
          year: year.year,
          title: own.table.title,
          label: own.cell.label,
          evidence: quote(said, from, clause.to),
        },
      ];
    });
  });
}

function isWeighty({ cell, isBase, zone }: AmountClaim): boolean {
  const digits = cell.text.replace(/\D/gu, "").replace(/^0+|0+$/gu, "").length;
  return !isBase && zone === "main" && digits >= FEWEST_DIGITS;
}

/** The cell of the year in hand it agrees with, where none of the year it names does. */
function ownCell({ cell, subject }: AmountClaim, book: Book, fiscalYear: number) {
  // Of last year a figure without a word is taken for what was spent; of the year in hand a budget has the budget alone.
  const { version: _, ...open } = subject;
  const asked = book.stage === "budget" ? { ...open, version: "budget" as const } : subject;
  const named = [subject, open, asked].flatMap((one) => cellsOf(one, book));
  const own = cellsOf({ ...asked, year: fiscalYear }, book).find((one) => agrees(cell, one.cell));
  return named.some((one) => agrees(cell, one.cell)) ? undefined : own;
}
