import { formatAmount } from "../../domain/amount.ts";
import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { type Book, defineCheck } from "../../domain/check.ts";
import { totalCell, wholeAmount } from "../../domain/find-cell.ts";
import { evidenceOfCell } from "../../domain/finding.ts";
import { budgetLawRegulations } from "../basis.ts";
import { fenOf } from "../relate/compare-amounts.ts";
import { departmentBooks } from "../relate/department-books.ts";
import { basicTable, costOf } from "../relate/economic-costs.ts";
import { type Staff, staffOf } from "../relate/staff.ts";
import { tellWorst } from "../relate/worst-places.ts";

/** What each head costs, as the table of basic expenditure prints it. */
const COSTS: readonly (readonly [name: string, find: (table: BudgetTable) => Cell | undefined])[] = [
  ["公用经费", publicCost],
  ["会议费", (table) => costOf(table, /^会议费$/u)],
  ["培训费", (table) => costOf(table, /^培训费$/u)],
];
/** Of fewer the median says little. */
const FEWEST = 5;
/** Makes the deviation from the median that of a normal distribution. */
const NORMAL = 1.4826;

export default defineCheck({
  id: "departments-cost-alike",
  code: "BUD-POL-031",
  title: "同一政府各部门的人均公用经费等不应明显高于其他部门",
  class: "policy",
  severity: "notice",
  basis: [budgetLawRegulations("第二十一条")],
  parameters: {
    score: { title: "稳健 z 值超过多少时列出", value: 3, unit: "", source: "统计惯例" },
  },
  reads: "the whole draft",
  lacks: "同一年度写明在职人员数、列出公用经费的部门预算少于 5 个。",

  appliesTo: ({ books }) => COSTS.some(([name, find]) => headsOf(books, name, find).length >= FEWEST),

  *observe({ books }, { score }) {
    for (const book of new Set(departmentBooks(books))) {
      const shown = COSTS.flatMap(([name, find]) => {
        const heads = headsOf(
          books.filter(({ fiscalYear, stage }) => fiscalYear === book.fiscalYear && stage === book.stage),
          name,
          find,
        );
        const own = heads.find((head) => head.book === book);
        const middle = medianOf(heads.map(({ each }) => each));
        const spread = NORMAL * medianOf(heads.map(({ each }) => Math.abs(each - middle)));
        return own && heads.length >= FEWEST && spread > 0 && (own.each - middle) / spread > score
          ? [{ own, middle, score: (own.each - middle) / spread }]
          : [];
      });
      const { said, ...places } = tellWorst(
        shown.map(({ own, middle, score: weight }) => ({
          says: `人均${own.name} ${inYuan(own.each)} 元，各部门中位数 ${inYuan(middle)} 元`,
          weight,
          evidence: [evidenceOfCell(own.cell, own.table.document, "stated"), own.staff.evidence],
        })),
      );
      if (shown.length > 0) {
        yield {
          book,
          subject: "部门间横向比较",
          message: `${book.body}${said}，明显高于其他部门。`,
          suggestion: "请核对人员数和定额标准，说明高于同类部门的原因。",
          ...places,
        };
      }
    }
  },
});

interface Head {
  book: Book;
  name: string;
  table: BudgetTable;
  cell: Cell;
  staff: Staff;
  /** Fen a head. */
  each: number;
}

function headsOf(books: readonly Book[], name: string, find: (table: BudgetTable) => Cell | undefined): Head[] {
  return departmentBooks(books).flatMap((book) => {
    const [table, staff] = [basicTable(book), staffOf(book)];
    const cell = table && find(table);
    return table && staff && cell?.money ? [{ book, name, table, cell, staff, each: fenOf(cell) / staff.count }] : [];
  });
}

function publicCost(table: BudgetTable): Cell | undefined {
  const line = table.lines.find(({ item }) => item === "public-total");
  return totalCell(table, "public") ?? (line && wholeAmount(table, line)) ?? costOf(table, /^商品和服务支出$/u);
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(half)] ?? 0)
    : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

function inYuan(fen: number): string {
  return formatAmount(Math.round(fen), "元", 0);
}
