import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { type Book, defineCheck } from "../../domain/check.ts";
import { type Evidence, evidenceOfCell } from "../../domain/finding.ts";
import { compactText } from "../../domain/text.ts";
import { budgetLaw, budgetLawRegulations } from "../basis.ts";
import { SUBSIDY_UP } from "../relate/balance-rows.ts";
import { fenOf, isMore } from "../relate/compare-amounts.ts";
import { findRow } from "../relate/government-tables.ts";
import { saidFigures } from "../relate/said-figures.ts";
import { thisYear } from "../relate/year-figures.ts";
import { quote, sentenceAt } from "../wording/said.ts";
import { generalTables } from "./figures-of-general-budget.ts";

const IN_ADVANCE = /提前下达/u;
/** From the word to the amount: 提前下达我市2026年转移支付3.20亿元. */
const LEADS =
  /提前下达[^，,。；;\d]{0,24}(?:20\d{2}年)?[^，,。；;\d]{0,24}(?:转移支付|补助(?:资金|收入)?|资金)[^，,。；;\d]{0,8}$/u;
const FROM_ABOVE =
  /(?:上级|中央|财政部|收到|省级?财政|自治区财政)[^，,。；;]{0,12}提前下达|提前下达(?:给)?(?:我[省市县区州旗]|本[省市县区级])/u;
/** What a level sends on itself, what is a part, and what other budgets receive. */
const OTHER =
  /对下|补助下级|下达(?:给|到|至)?(?:所属|各|下级|市县|县区|区县|乡镇)|其中|比上年|增[加长]|政府性基金|国有资本|债[务券]|限额/u;

export default defineCheck({
  id: "advance-subsidies-are-budgeted",
  code: ["BUD-LAW-008", "BUD-POL-001"],
  title: "上级提前下达的转移支付预计数应当编入本级预算",
  class: "policy",
  severity: "warning",
  basis: [budgetLaw("第三十八条"), budgetLawRegulations("第十条")],
  reads: [],
  exempts: (book) =>
    noticesOf(book).length > 0 && subsidyOf(book) ? undefined : "草案没有同时说明上级提前下达数和列出上级补助收入。",

  *observe(_tables, book) {
    const subsidy = subsidyOf(book);
    const [largest] = noticesOf(book).toSorted((one, other) => fenOf(other.cell) - fenOf(one.cell));
    if (subsidy && largest && isMore(largest.cell, subsidy.cell)) {
      yield {
        subject: "上级提前下达",
        doubtful: true,
        // 我市 may be the city with its counties, whose transfers a province may pay them directly.
        ...(largest.isOwn || subsidy.table.scope?.level !== "own" ? {} : { severity: "notice" as const }),
        message: `文中上级提前下达转移支付 ${largest.cell.text}${largest.cell.unit ?? ""}，大于《${subsidy.table.title}》编列的上级补助收入 ${subsidy.cell.text}${subsidy.table.unit ?? ""}，疑未全部编入本级预算。`,
        suggestion: "请将上级提前下达的转移支付全部编入本级预算。",
        evidence: [largest.evidence, evidenceOfCell(subsidy.cell, subsidy.table.document, "computed-from")],
      };
    }
  },
});

function subsidyOf(book: Book): { table: BudgetTable; cell: Cell } | undefined {
  if (book.stage === "final-account") {
    return undefined;
  }
  const own = generalTables([book], "government-balance");
  // What the whole region receives is no less than what its own level does.
  const found = own.length > 0 ? own : generalTables([book], "government-balance", ["whole"]);
  const cells = found.flatMap(({ table }) => {
    const row = findRow(table, "revenue", SUBSIDY_UP);
    const cell = row && thisYear(row);
    return cell?.money ? [{ table, cell }] : [];
  });
  return cells.length === 1 ? cells[0] : undefined;
}

interface Notice {
  cell: Cell;
  evidence: Evidence;
  /** Said of the level itself: 我市本级. */
  isOwn: boolean;
}

function noticesOf(book: Book): Notice[] {
  return [...saidFigures(book, IN_ADVANCE, ({ money }) => (money?.amount ?? 0) > 0)].flatMap(
    ({ narrative, passage, figures }) =>
      figures.flatMap(({ cell, before }): Notice[] => {
        const said = { narrative, passage, text: passage.text };
        const { from, to } = sentenceAt(said, cell.column);
        const lead = compactText(passage.text.slice(from, cell.column));
        const years: readonly string[] = lead.match(/20\d{2}(?=年)/gu) ?? [];
        const isOurs = years.length === 0 || years.includes(String(book.fiscalYear));
        const isReceived = LEADS.test(compactText(before)) && FROM_ABOVE.test(lead) && !OTHER.test(lead);
        return isReceived && isOurs ? [{ cell, evidence: quote(said, from, to), isOwn: /本级|省级/u.test(lead) }] : [];
      }),
  );
}
