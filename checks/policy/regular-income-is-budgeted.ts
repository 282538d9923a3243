import { type Book, type Draft, defineCheck } from "../../domain/check.ts";
import { evidenceOfCell, evidenceOfTable, nameOfTable } from "../../domain/finding.ts";
import { FEN_PER_UNIT } from "../../domain/unit.ts";
import { budgetLaw, budgetLawRegulations } from "../basis.ts";
import { fenOf, inTenThousands } from "../relate/compare-amounts.ts";
import { departmentalBudgets, earlierAccounts } from "../relate/earlier-accounts.ts";
import { passagesOf } from "../wording/said.ts";
import { hasUnitFunds, incomeOf, OTHER_INCOME, type OtherIncome, type PrintedIncome } from "./other-income.ts";

export default defineCheck({
  id: "regular-income-is-budgeted",
  code: "BUD-POL-001",
  title: "决算中经常取得的事业、经营和其他收入应编入预算",
  class: "policy",
  severity: "warning",
  basis: [
    budgetLaw("第四条"),
    budgetLaw("第十三条"),
    budgetLaw("第三十二条"),
    budgetLaw("第三十六条"),
    budgetLawRegulations("第四十条"),
  ],
  parameters: {
    least: { title: "收入达到多少时应编入预算", value: 10, unit: "万元", source: "预审惯例（占收入 1% 或者 10 万元）" },
  },
  reads: "the whole draft",
  lacks: "没有同一部门以前年度的决算，或者预算中没有收支总表。",

  appliesTo: (draft) => departmentalBudgets(draft).some((book) => comparedOf(book, draft).length > 0),

  *observe(draft, { least }) {
    for (const book of departmentalBudgets(draft)) {
      const enough = least * FEN_PER_UNIT["万元"];
      for (const { item, name, now, earned, accounts } of comparedOf(book, draft)) {
        const isRegular = earned.length === accounts.length && earned.every(({ cell }) => fenOf(cell) >= enough);
        if (fenOf(now.cell) === 0 && isRegular && !hasUnitFunds(book) && !isSaidToEnd(book, name)) {
          const years = accounts.map(
            ({ fiscalYear }, at) => `${fiscalYear} 年 ${inTenThousands(fenOf(earned[at]?.cell))}`,
          );
          yield {
            book,
            subject: `${item} 未编入预算`,
            // One year may be an exception.
            ...(accounts.length > 1 ? {} : { severity: "notice" as const }),
            message: `${book.body}的${name}在决算中为 ${years.join("、")}，${nameOfTable(now.table)}未编列，预算未做到“应编尽编”。`,
            suggestion: `请将${name}全部编入预算；确实不再取得的，请说明原因。`,
            evidence: [
              now.cell.text.trim() === ""
                ? evidenceOfTable(now.table)
                : evidenceOfCell(now.cell, now.table.document, "stated"),
              ...earned.map(({ cell, table }) => evidenceOfCell(cell, table.document, "computed-from")),
            ],
          };
        }
      }
    }
  },
});

/** 事业收入自2026年起实行收支两条线，不再列入部门预算. */
const ENDS =
  /不再(?:列入|编列|纳入|取得|收取|编入|安排)|停止(?:收取|征收)|(?:自|从)20\d{2}年[^。；]*(?:收支两条线|上缴|取消)/u;

function isSaidToEnd(book: Book, name: string): boolean {
  return passagesOf(book).some(({ text }) =>
    text.split(/[。；;]/u).some((sentence) => sentence.includes(name) && ENDS.test(sentence)),
  );
}

interface Compared {
  item: OtherIncome;
  name: string;
  now: PrintedIncome;
  accounts: Book[];
  earned: PrintedIncome[];
}

/** Each income the budget has a row or column for, with what the last two accounts print of it. */
function comparedOf(book: Book, draft: Draft): Compared[] {
  const accounts = earlierAccounts(book, draft).slice(0, 2);
  return accounts.length === 0
    ? []
    : OTHER_INCOME.flatMap(([item, name]) => {
        const now = incomeOf(book, item);
        const earned = accounts.flatMap((account) => incomeOf(account, item) ?? []);
        return now ? [{ item, name, now, accounts, earned }] : [];
      });
}
