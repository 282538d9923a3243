import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { type Book, defineCheck } from "../../domain/check.ts";
import { type Evidence, evidenceOfCell } from "../../domain/finding.ts";
import { budgetLaw } from "../basis.ts";
import { SUBSIDY_UP } from "../relate/balance-rows.ts";
import { findRow } from "../relate/government-tables.ts";
import { saidFigures } from "../relate/said-figures.ts";
import { amountOf, thisYear } from "../relate/year-figures.ts";
import { quote, sentenceAt } from "../wording/said.ts";
import { generalTables } from "./figures-of-general-budget.ts";

const IN_ADVANCE = /提前下达/u;
/** From above to us: 上级提前下达2025年转移支付12,000万元, 省财政厅提前下达我县…; what a level sends on itself is none. */
const RECEIVED =
  /(?:(?:上级|中央|财政部|收到)[^，,。；;]{0,12}提前下达(?!各|市县|县区|区县|乡镇|下级)|提前下达(?:我[省市县区州旗]|(?:给)?本[省市县区级]))[^，,。；;]{0,30}(?:转移支付|补助(?:资金|收入)?|资金)[^，,。；;]{0,8}$/u;
const OTHER_BUDGETS = /政府性基金|国有资本|债[务券]|专项债/u;

export default defineCheck({
  id: "advance-subsidies-are-budgeted",
  code: "BUD-LAW-008",
  title: "上级提前下达的转移支付预计数应当编入本级预算",
  class: "policy",
  severity: "warning",
  basis: [budgetLaw("第三十八条")],
  reads: [],
  exempts: (book) =>
    noticesOf(book).length > 0 && subsidyOf(book) ? undefined : "草案没有同时说明上级提前下达数和列出上级补助收入。",

  *observe(_tables, book) {
    const subsidy = subsidyOf(book);
    const [largest] = noticesOf(book).toSorted((one, other) => amountOf(other.cell) - amountOf(one.cell));
    const half = ({ money }: Cell): number => (money?.step ?? 0) / 2;
    if (
      subsidy &&
      largest &&
      amountOf(largest.cell) - half(largest.cell) > amountOf(subsidy.cell) + half(subsidy.cell)
    ) {
      yield {
        subject: "上级提前下达",
        doubtful: true,
        message: `文中上级提前下达转移支付 ${largest.cell.text}${largest.cell.unit ?? ""}，大于《${subsidy.table.title}》编列的上级补助收入 ${subsidy.cell.text}${subsidy.table.unit ?? ""}，疑未全部编入本级预算。`,
        suggestion: "请将上级提前下达的转移支付全部编入本级预算。",
        evidence: [largest.evidence, evidenceOfCell(subsidy.cell, subsidy.table.document, "computed-from")],
      };
    }
  },
});

function subsidyOf(book: Book): { table: BudgetTable; cell: Cell } | undefined {
  const found = book.stage !== "final-account" ? generalTables([book], "government-balance") : [];
  const cells = found.flatMap(({ table }) => {
    const row = findRow(table, "revenue", SUBSIDY_UP);
    const cell = row && thisYear(row);
    return cell?.money ? [{ table, cell }] : [];
  });
  return cells.length === 1 ? cells[0] : undefined;
}

function noticesOf(book: Book): { cell: Cell; evidence: Evidence }[] {
  return [...saidFigures(book, IN_ADVANCE, ({ money }) => money !== undefined)].flatMap(
    ({ narrative, passage, figures }) =>
      figures
        .filter(({ cell, before }) => {
          const plain = before.replace(/\s/gu, "");
          const years: readonly string[] = plain.match(/20\d{2}(?=年)/gu) ?? [];
          const isOurs = years.length === 0 || years.includes(String(book.fiscalYear));
          return RECEIVED.test(plain) && !OTHER_BUDGETS.test(plain) && isOurs && amountOf(cell) > 0;
        })
        .map(({ cell }) => {
          const said = { narrative, passage, text: passage.text };
          const { from, to } = sentenceAt(said, cell.column);
          return { cell, evidence: quote(said, from, to) };
        }),
  );
}
