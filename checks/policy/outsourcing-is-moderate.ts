import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import { type Book, type Draft, defineCheck } from "../../domain/check.ts";
import { evidenceOfCell, nameOfTable } from "../../domain/finding.ts";
import { FEN_PER_UNIT } from "../../domain/unit.ts";
import { BUDGET_REFORM, SERVICE_PURCHASE } from "../basis.ts";
import { fenOf, percentOf } from "../relate/compare-amounts.ts";
import { basicTable, costOf } from "../relate/economic-costs.ts";
import { otherBooks } from "../relate/other-years.ts";

const OUTSOURCED = [/^咨询费$/u, /^劳务费$/u, /^委托业务费$/u];
const GOODS_AND_SERVICES = /^商品和服务支出$/u;

export default defineCheck({
  id: "outsourcing-is-moderate",
  code: "BUD-POL-014",
  title: "咨询费、劳务费、委托业务费占商品和服务支出的比例不宜过高",
  class: "policy",
  severity: "notice",
  basis: [BUDGET_REFORM, SERVICE_PURCHASE],
  parameters: {
    share: { title: "占商品和服务支出的上限", value: 40, unit: "%", source: "预审惯例" },
    growth: { title: "比上年增长的上限", value: 20, unit: "%", source: "预审惯例" },
    least: { title: "合计达到多少时提示", value: 50, unit: "万元", source: "预审惯例，小额不提示" },
  },
  reads: "the whole draft",
  lacks: "没有列出商品和服务支出明细的基本支出表（经济分类）。",

  appliesTo: ({ books }) => books.some((book) => outsourcedIn(book) !== undefined),

  *observe(draft, { share, growth, least }) {
    for (const book of draft.books) {
      const found = outsourcedIn(book);
      if (!found || found.sum < least * FEN_PER_UNIT["万元"]) {
        continue;
      }
      const { table, parts, whole, sum } = found;
      const before = lastYearOf(book, draft)?.sum ?? 0;
      const isHigh = sum * 100 > fenOf(whole) * share;
      const hasGrown = before > 0 && sum * 100 > before * (100 + growth);
      const says = [
        isHigh ? `占商品和服务支出 ${whole.text} 的 ${percentOf(sum, fenOf(whole))}%，高于 ${share}%` : "",
        hasGrown ? `比上年增长 ${percentOf(sum - before, before)}%，超过 ${growth}%` : "",
      ].filter((text) => text !== "");
      if (says.length > 0) {
        const named = parts.map(({ name, cell }) => `${name} ${cell.text}`).join("、");
        yield {
          book,
          subject: "委托类支出",
          message: `${nameOfTable(table)}${named}，合计${says.join("，")}。`,
          suggestion: "请说明委托、外包和劳务用工的必要性；属于自身履职的事项不应外包。",
          evidence: [...parts.map(({ cell }) => cell), whole].map((cell, at) =>
            evidenceOfCell(cell, table.document, at < parts.length ? "stated" : "computed-from"),
          ),
        };
      }
    }
  },
});

interface Outsourced {
  table: BudgetTable;
  parts: { name: string; cell: Cell }[];
  whole: Cell;
  sum: number;
}

function outsourcedIn(book: Book): Outsourced | undefined {
  const table = basicTable(book);
  const whole = table && costOf(table, GOODS_AND_SERVICES);
  const parts = (table ? OUTSOURCED : []).flatMap((name) => {
    const cell = table && costOf(table, name);
    return cell && fenOf(cell) > 0 ? [{ name: cell.label.split(" ·")[0]?.replace(/^\d+\s*/u, "") ?? "", cell }] : [];
  });
  const sum = parts.reduce((total, { cell }) => total + fenOf(cell), 0);
  return table && whole && fenOf(whole) > 0 ? { table, parts, whole, sum } : undefined;
}

function lastYearOf(book: Book, draft: Draft): Outsourced | undefined {
  const [last, ...more] = otherBooks(book, draft).filter(
    ({ fiscalYear, stage }) => fiscalYear === (book.fiscalYear ?? 0) - 1 && stage === book.stage,
  );
  return last && more.length === 0 ? outsourcedIn(last) : undefined;
}
