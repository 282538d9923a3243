import type { Cell } from "../../domain/budget-table.ts";
import { type Book, defineCheck } from "../../domain/check.ts";
import { evidenceOfCell, nameOfTable } from "../../domain/finding.ts";
import { placeAt } from "../../domain/narrative.ts";
import type { Place } from "../../domain/place.ts";
import { budgetLaw, budgetLawRegulations } from "../basis.ts";
import { SUBSIDY_UP } from "../relate/balance-rows.ts";
import { fenOf, inTenThousands, isMore } from "../relate/compare-amounts.ts";
import { findRow } from "../relate/government-tables.ts";
import { figureOf, ownTables } from "../relate/own-balance.ts";
import { type SaidFigure, saidFigures } from "../relate/said-figures.ts";

const IN_ADVANCE = /提前下达/u;
/** From the word to the amount: 提前下达我市2026年转移支付3.20亿元. */
const LEADS = /提前下达[^，,。；;\d]{0,24}(?:20\d{2}年)?[^，,。；;\d]{0,24}$/u;
const FROM_ABOVE = /中央|上级|省财政|自治区财政|市财政|省级财政|[财国].{0,2}部/u;
/** What this government itself hands down in advance, and what is a part. */
const OTHER = /对下|补助下级|下达(?:给|到|所属|各)|其中|政府性基金|国有资本|债[务券]|限额|比上年|增[加长]/u;

export default defineCheck({
  id: "advance-transfers-are-budgeted",
  code: "BUD-POL-001",
  title: "上级提前下达的转移支付应编入本级预算",
  class: "policy",
  severity: "warning",
  basis: [budgetLaw("第三十八条"), budgetLawRegulations("第十条")],
  reads: "the whole draft",
  lacks: "文中没有写明上级提前下达的转移支付数额，或者没有列出上级补助收入的一般公共预算收支平衡表。",

  appliesTo: ({ books }) => books.some((book) => comparedOf(book) !== undefined),

  *observe({ books }) {
    for (const book of books) {
      const found = comparedOf(book);
      if (found && isMore(found.said, found.budgeted)) {
        const { said, budgeted, document, isOfLevel } = found;
        yield {
          book,
          subject: "提前下达未编入预算",
          doubtful: true,
          // 我市 may be the city with its counties, whose transfers a province may pay them directly.
          ...(isOfLevel ? {} : { severity: "notice" as const }),
          message: `文中上级提前下达 ${said.text}${said.unit ?? ""}，${nameOfTable(found.table)}上级补助收入 ${budgeted?.text.trim() || "未编列"}，少 ${inTenThousands(fenOf(said) - fenOf(budgeted))}。`,
          suggestion: "请将上级提前下达的转移支付全部编入本级预算；口径不同的请说明。",
          evidence: [
            { ...evidenceOfCell(said, document, "stated"), place: found.place },
            ...(budgeted ? [evidenceOfCell(budgeted, found.table.document, "computed-from")] : []),
          ],
        };
      }
    }
  },
});

function comparedOf(book: Book) {
  const [table] = book.stage === "budget" ? [...ownTables(book, "government-balance", "general")] : [];
  const row = findRow(table, "revenue", SUBSIDY_UP);
  const [said] = advanceSaid(book);
  return table && row && said
    ? { table, budgeted: figureOf(row), ...said, isOfLevel: said.isOwn || table.scope?.level === undefined }
    : undefined;
}

interface SaidInAdvance {
  said: Cell;
  document: string;
  place: Place;
  /** Said of the level itself: 市本级. */
  isOwn: boolean;
}

/** The amounts that sentences about 提前下达 from above name, where a paragraph names one. */
function advanceSaid(book: Book): SaidInAdvance[] {
  return [...saidFigures(book, IN_ADVANCE, ({ money }) => (money?.amount ?? 0) > 0)].flatMap(
    ({ narrative, passage, figures }) => {
      const leadOf = ({ cell, sentence }: SaidFigure): string =>
        passage.text.slice(passage.sentences[sentence]?.from ?? 0, cell.column);
      const [first, ...more] = figures.filter(
        (figure) => LEADS.test(figure.before) && isFromAbove(leadOf(figure), book.fiscalYear),
      );
      const place = first && (placeAt(passage, first.cell.column) ?? first.cell.place);
      return first && place && more.length === 0
        ? [{ said: first.cell, document: narrative.document, place, isOwn: /本级|省级/u.test(leadOf(first)) }]
        : [];
    },
  );
}

function isFromAbove(lead: string, fiscalYear: number | undefined): boolean {
  const years = [...lead.matchAll(/(20\d{2})年/gu)].map(([, year]) => Number(year));
  const isOfYear = fiscalYear === undefined || years.every((year) => year === fiscalYear);
  return FROM_ABOVE.test(lead) && !OTHER.test(lead) && isOfYear;
}
