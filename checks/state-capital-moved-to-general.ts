import type { BudgetTable, Cell } from "../domain/budget-table.ts";
import { type Book, defineCheck } from "../domain/check.ts";
import { wholeAmount } from "../domain/find-cell.ts";
import { evidenceOfCell } from "../domain/finding.ts";
import { budgetLaw } from "./basis.ts";
import { BARE_SIDE, MOVED_OUT, OWN_REVENUE } from "./relate/balance-rows.ts";
import { findIn, findRow, governmentSets, LEVELS } from "./relate/government-tables.ts";

export default defineCheck({
  id: "state-capital-moved-to-general",
  code: "BUD-GOV-005",
  title: "国有资本经营预算应安排资金调入一般公共预算",
  class: "policy",
  severity: "error",
  basis: [budgetLaw("第十条")],
  reads: "the whole draft",
  lacks: "草案中没有列出本级收入和调出资金的国有资本经营预算收支平衡表。",

  appliesTo: ({ books }) => balancesOf(books).length > 0,

  *observe({ books }) {
    for (const { book, table, income, out } of balancesOf(books)) {
      if ((out.number?.mantissa ?? 0) === 0) {
        yield {
          book,
          subject: "调出资金",
          message: `《${table.title}》列有本级收入 ${income.text}，未安排资金调出至一般公共预算。`,
          suggestion: "请按规定安排国有资本经营预算资金调入一般公共预算，或者说明原因。",
          evidence: [evidenceOfCell(out, table.document, "stated"), evidenceOfCell(income, table.document, "stated")],
        };
      }
    }
  },
});

interface Balance {
  book: Book;
  table: BudgetTable;
  income: Cell;
  out: Cell;
}

/** A sheet without the row may show the transfer elsewhere; one that prints it as nothing has made none. */
function balancesOf(books: readonly Book[]): Balance[] {
  return [...governmentSets(books)].flatMap((set) =>
    LEVELS.flatMap((level): Balance[] => {
      const table = findIn(set, { kind: "government-balance", budget: "state-capital", ...(level && { level }) });
      const revenue = findRow(table, "revenue", OWN_REVENUE, BARE_SIDE);
      const moved = findRow(table, "expenditure", MOVED_OUT);
      const [income, out] = [revenue, moved].map((row) => row && wholeAmount(row.table, row.line));
      return table && out && (income?.number?.mantissa ?? 0) > 0 && income
        ? [{ book: set.book, table, income, out }]
        : [];
    }),
  );
}
