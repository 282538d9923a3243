import { type Book, defineCheck } from "../../domain/check.ts";
import { evidenceOfCell, nameOfTable } from "../../domain/finding.ts";
import { budgetLawRegulations } from "../basis.ts";
import { fenOf, percentOf } from "../relate/compare-amounts.ts";
import { type MonthlyFigures, monthlyFigures } from "../relate/monthly-figures.ts";
import { tellWorst } from "../relate/worst-places.ts";

export default defineCheck({
  id: "spending-is-spread",
  code: "BUD-EXEC-003",
  title: "支出应按进度安排，12 月不应集中支出",
  class: "policy",
  severity: "notice",
  basis: [budgetLawRegulations("第六十条")],
  parameters: {
    share: { title: "12 月支出占全年的上限", value: 25, unit: "%", source: "预审惯例" },
    times: { title: "12 月支出为前 11 个月月均的上限", value: 3, unit: "倍", source: "预审惯例" },
  },
  reads: [],
  exempts: (book) => (yearsOf(book).length > 0 ? undefined : "没有分月列出全年 12 个月支出的表。"),

  *observe(_tables, book, { share, times }) {
    const late = yearsOf(book).filter(({ last, earlier }) => {
      const isHigh = last * 100 > (last + earlier) * share;
      return isHigh || (earlier > 0 && last > (earlier / 11) * times);
    });
    const { said, ...places } = tellWorst(
      late.map(({ figures: { table, name, months }, last, earlier }) => ({
        says: `${name} 12 月支出 ${months.get(12)?.text}，占全年的 ${percentOf(last, last + earlier)}%${earlier > 0 ? `，为前 11 个月月均的 ${((last * 11) / earlier).toFixed(1)} 倍` : ""}`,
        weight: last,
        evidence: [...months]
          .toReversed()
          .map(([month, cell]) => evidenceOfCell(cell, table.document, month === 12 ? "stated" : "computed-from")),
      })),
    );
    const [first] = late;
    if (first) {
      yield {
        subject: "年底突击花钱",
        message: `${nameOfTable(first.figures.table)}${said}。`,
        suggestion: "请说明年底集中支出的原因，加快前期项目准备和资金下达。",
        ...places,
      };
    }
  },
});

interface Year {
  figures: MonthlyFigures;
  /** In fen: December, and the eleven months before. */
  last: number;
  earlier: number;
}

function yearsOf({ tables }: Book): Year[] {
  return tables
    .filter(({ title }) => !/收入/u.test(title))
    .flatMap(monthlyFigures)
    .flatMap((figures) => {
      const all = [...figures.months.values()].reduce((sum, cell) => sum + fenOf(cell), 0);
      const last = fenOf(figures.months.get(12));
      return all > 0 ? [{ figures, last, earlier: all - last }] : [];
    });
}
