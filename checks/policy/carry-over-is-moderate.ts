import { type Book, defineCheck } from "../../domain/check.ts";
import { evidenceOfCell, nameOfTable } from "../../domain/finding.ts";
import { STOCK_FUNDS } from "../basis.ts";
import { fenOf, inTenThousands, percentOf } from "../relate/compare-amounts.ts";
import { type OwnBalance, ownBalances } from "../relate/own-balance.ts";

export default defineCheck({
  id: "carry-over-is-moderate",
  code: "BUD-POL-035",
  title: "一般公共预算年末结转结余不应超过当年本级支出的 9%",
  class: "policy",
  severity: "notice",
  basis: [STOCK_FUNDS],
  parameters: { most: { title: "结转结余占当年本级支出的上限", value: 9, unit: "%", source: "国办发〔2014〕70 号" } },
  reads: [],
  exempts: (book) => (balancesOf(book).length > 0 ? undefined : "没有列出年末结转结余的一般公共预算收支决算平衡表。"),

  *observe(_tables, book, { most }) {
    for (const { table, expenditure, closing } of balancesOf(book)) {
      const left = closing.reduce((sum, cell) => sum + fenOf(cell), 0);
      const spent = fenOf(expenditure);
      if (expenditure && left * 100 > spent * most) {
        yield {
          subject: "一般公共预算结转结余",
          message: `${nameOfTable(table)}年末结转结余 ${inTenThousands(left)}，占当年本级支出 ${expenditure.text} 的 ${percentOf(left, spent)}%，高于 ${most}%。`,
          suggestion: "请说明结转结余的构成和原因，加大盘活统筹力度。",
          evidence: [
            ...closing.map((cell) => evidenceOfCell(cell, table.document, "stated")),
            evidenceOfCell(expenditure, table.document, "computed-from"),
          ],
        };
      }
    }
  },
});

function balancesOf(book: Book): OwnBalance[] {
  return [...ownBalances(book, "general")].filter(
    ({ table, expenditure, closing }) =>
      table.stage === "final-account" && fenOf(expenditure) > 0 && closing.length > 0,
  );
}
