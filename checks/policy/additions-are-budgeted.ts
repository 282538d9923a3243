import { type Book, type Draft, defineCheck } from "../../domain/check.ts";
import { evidenceOfCell, nameOfTable } from "../../domain/finding.ts";
import { isGovernmentBook } from "../../domain/government-book.ts";
import { budgetLaw, budgetLawRegulations } from "../basis.ts";
import { fenOf, percentOf } from "../relate/compare-amounts.ts";
import { earlierAccounts } from "../relate/earlier-accounts.ts";
import { type ExecutedRow, executedRows } from "../relate/executed-rows.ts";

export default defineCheck({
  id: "additions-are-budgeted",
  code: "BUD-POL-001",
  title: "连续两年年中追加较大的，年初预算应据实编足",
  class: "policy",
  severity: "notice",
  basis: [budgetLaw("第十三条"), budgetLaw("第三十二条"), budgetLawRegulations("第四十条")],
  parameters: { most: { title: "年中追加占年初预算的上限", value: 30, unit: "%", source: "预审惯例" } },
  reads: "the whole draft",
  lacks: "没有同一部门连续两年列出年初预算数和全年（调整）预算数的决算。",

  appliesTo: (draft) => draft.books.some((book) => twoYears(book, draft) !== undefined),

  *observe(draft, { most }) {
    for (const book of draft.books) {
      const found = twoYears(book, draft) ?? [];
      const [latest] = found;
      const isLarge = found.every(({ row }) => fenOf(row.adjusted) * 100 > fenOf(row.approved) * (100 + most));
      if (latest && isLarge) {
        const says = found.map(
          ({ year, row }) =>
            `${year}年由 ${row.approved?.text} 追加到 ${row.adjusted?.text}（${percentOf(fenOf(row.adjusted) - fenOf(row.approved), fenOf(row.approved))}%）`,
        );
        yield {
          book,
          subject: "年中追加较大",
          message: `${nameOfTable(latest.row.table)}${says.join("，")}，连续两年年中追加超过年初预算的 ${most}%，年初预算未编足。`,
          suggestion: "请把经常性支出和提前下达的转移支付编入年初预算，减少年中追加。",
          evidence: found.flatMap(({ row }) =>
            [row.adjusted, row.approved].flatMap((cell, at) =>
              cell ? [evidenceOfCell(cell, row.table.document, at === 0 ? "stated" : "computed-from")] : [],
            ),
          ),
        };
      }
    }
  },
});

interface Year {
  year: number;
  row: ExecutedRow;
}

/** The two latest accounts of a department, the one under review among them. */
function twoYears(book: Book, draft: Draft): [Year, Year] | undefined {
  if (isGovernmentBook(book)) {
    return undefined;
  }
  const accounts = [...(book.stage === "final-account" ? [book] : []), ...earlierAccounts(book, draft)].slice(0, 2);
  const [one, other] = accounts.flatMap((account) => {
    const row = account.tables.flatMap(executedRows).find((each) => each.isTotal && each.approved && each.adjusted);
    return row && fenOf(row.approved) > 0 ? [{ year: account.fiscalYear ?? 0, row }] : [];
  });
  return one && other && one.year - other.year === 1 ? [one, other] : undefined;
}
