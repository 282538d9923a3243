import { type Book, type Draft, defineCheck } from "../../domain/check.ts";
import { evidenceOfCell, nameOfTable } from "../../domain/finding.ts";
import { FEN_PER_UNIT } from "../../domain/unit.ts";
import { budgetLaw, budgetLawRegulations } from "../basis.ts";
import { fenOf } from "../relate/compare-amounts.ts";
import { departmentalBudgets, earlierAccounts } from "../relate/earlier-accounts.ts";
import { closingBalance, openingBalance, type PrintedIncome } from "./other-income.ts";

export default defineCheck({
  id: "carry-over-is-budgeted",
  code: "BUD-POL-001",
  title: "上年决算有年末结转和结余的，预算应编列上年结转",
  class: "policy",
  severity: "warning",
  basis: [budgetLaw("第四条"), budgetLaw("第三十二条"), budgetLawRegulations("第四十条")],
  parameters: {
    least: {
      title: "年末结转和结余达到多少时应编列",
      value: 10,
      unit: "万元",
      source: "预审惯例（占收入 1% 或者 10 万元）",
    },
  },
  reads: "the whole draft",
  lacks: "没有同一部门上一年的决算，或者预算收支总表没有上年结转一行。",

  appliesTo: (draft) => departmentalBudgets(draft).some((book) => balancesOf(book, draft) !== undefined),

  *observe(draft, { least }) {
    for (const book of departmentalBudgets(draft)) {
      const found = balancesOf(book, draft);
      if (found && fenOf(found.now.cell) === 0 && fenOf(found.left.cell) >= least * FEN_PER_UNIT["万元"]) {
        const { now, left } = found;
        yield {
          book,
          subject: "上年结转未编入预算",
          // A blank may be what is not known yet in January; a 0 says that there is none.
          ...(now.cell.number ? {} : { severity: "notice" as const }),
          message: `${book.body}${(book.fiscalYear ?? 0) - 1}年决算年末结转和结余 ${left.cell.text}${left.table.unit ?? ""}，${nameOfTable(now.table)}上年结转${now.cell.number ? `列为 ${now.cell.text}` : "未编列"}，预算未做到“应编尽编”。`,
          suggestion: "请将上年结转资金全部编入预算；已由财政收回或者编制时尚未确定的，请说明。",
          evidence: [
            evidenceOfCell(now.cell, now.table.document, "stated"),
            evidenceOfCell(left.cell, left.table.document, "computed-from"),
          ],
        };
      }
    }
  },
});

function balancesOf(book: Book, draft: Draft): { now: PrintedIncome; left: PrintedIncome } | undefined {
  const account = earlierAccounts(book, draft).find(({ fiscalYear }) => fiscalYear === (book.fiscalYear ?? 0) - 1);
  const [now, left] = [openingBalance(book), account && closingBalance(account)];
  return now && left ? { now, left } : undefined;
}
