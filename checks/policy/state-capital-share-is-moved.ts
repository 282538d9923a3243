import { type Book, defineCheck } from "../../domain/check.ts";
import { evidenceOfCell, nameOfTable } from "../../domain/finding.ts";
import { budgetLaw, STATE_CAPITAL_SYSTEM } from "../basis.ts";
import { MOVED_OUT } from "../relate/balance-rows.ts";
import { fenOf, percentOf } from "../relate/compare-amounts.ts";
import { findRow } from "../relate/government-tables.ts";
import { figureOf, type OwnBalance, ownBalances } from "../relate/own-balance.ts";

export default defineCheck({
  id: "state-capital-share-is-moved",
  code: "BUD-POL-022",
  title: "国有资本经营预算调入一般公共预算的比例不应低于规定",
  class: "policy",
  severity: "notice",
  basis: [budgetLaw("第十条"), STATE_CAPITAL_SYSTEM],
  parameters: {
    least: {
      title: "调入一般公共预算的最低比例",
      value: 30,
      unit: "%",
      source: "2013 年改革决定的 2020 年目标，各地规定不同",
    },
  },
  reads: [],
  exempts: (book) => (balancesOf(book).length > 0 ? undefined : "没有列出收入和调出资金的国有资本经营预算收支平衡表。"),

  *observe(_tables, book, { least }) {
    for (const { table, revenue } of balancesOf(book)) {
      const moved = figureOf(findRow(table, "expenditure", MOVED_OUT));
      // That nothing is moved at all is another rule's.
      if (revenue && moved && fenOf(moved) > 0 && fenOf(moved) * 100 < fenOf(revenue) * least) {
        yield {
          subject: "国有资本经营预算调入比例",
          message: `${nameOfTable(table)}调出资金 ${moved.text}，占本级收入 ${revenue.text} 的 ${percentOf(fenOf(moved), fenOf(revenue))}%，低于 ${least}%。`,
          suggestion: "请按本地规定的比例安排调入，或者说明理由。",
          evidence: [
            evidenceOfCell(moved, table.document, "stated"),
            evidenceOfCell(revenue, table.document, "computed-from"),
          ],
        };
      }
    }
  },
});

function balancesOf(book: Book): OwnBalance[] {
  return [...ownBalances(book, "state-capital")].filter(
    ({ table, revenue }) => fenOf(revenue) > 0 && figureOf(findRow(table, "expenditure", MOVED_OUT)) !== undefined,
  );
}
