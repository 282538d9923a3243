import type { BudgetTable, Cell, Column, LineItem } from "../../domain/budget-table.ts";
import { type Book, defineCheck } from "../../domain/check.ts";
import { evidenceOfCell, nameOfTable } from "../../domain/finding.ts";
import { isGovernmentKind } from "../../domain/kind-names.ts";
import { FUND_CARRY_OVER, STOCK_FUNDS } from "../basis.ts";
import { fenOf, inTenThousands, percentOf } from "../relate/compare-amounts.ts";
import { ownBalances } from "../relate/own-balance.ts";
import { tellWorst } from "../relate/worst-places.ts";

export default defineCheck({
  id: "fund-carry-over-is-moderate",
  code: "BUD-POL-020",
  title: "政府性基金结转超过该项基金当年收入 30% 的部分应统筹使用",
  class: "policy",
  severity: "notice",
  basis: [STOCK_FUNDS, FUND_CARRY_OVER],
  parameters: { most: { title: "基金结转占当年收入的上限", value: 30, unit: "%", source: "财预〔2015〕15 号" } },
  reads: [],
  exempts: (book) => (fundsOf(book).length > 0 ? undefined : "没有列出收入和年末结余的政府性基金决算表。"),

  *observe(_tables, book, { most }) {
    const shown = fundsOf(book)
      .map((fund) => ({ ...fund, over: fenOf(fund.closing) - (fenOf(fund.revenue) * most) / 100 }))
      .filter(({ over, closing }) => over > (closing.money?.step ?? 0));
    const { said, ...places } = tellWorst(
      shown.map(({ table, name, revenue, closing, over }) => ({
        says: `${name}结转 ${closing.text}，占当年收入 ${revenue.text} 的 ${percentOf(fenOf(closing), fenOf(revenue))}%，超过部分 ${inTenThousands(over)}`,
        weight: over,
        evidence: [
          evidenceOfCell(closing, table.document, "stated"),
          evidenceOfCell(revenue, table.document, "computed-from"),
        ],
      })),
    );
    const [first] = shown;
    if (first) {
      yield {
        subject: "政府性基金结转",
        message: `${nameOfTable(first.table)}${said}，结转超过当年收入 ${most}% 的部分未统筹。`,
        suggestion: "请将超过部分调入一般公共预算或者补充预算稳定调节基金；有专门规定的请说明。",
        ...places,
      };
    }
  },
});

interface Fund {
  table: BudgetTable;
  name: string;
  revenue: Cell;
  closing: Cell;
}

/** Fund by fund where a table tells them apart, else all together. */
function fundsOf(book: Book): Fund[] {
  const single = book.tables.filter(isTableOfFunds).flatMap(rowsOf);
  if (single.length > 0) {
    return single;
  }
  return [...ownBalances(book, "fund")].flatMap(({ table, revenue, closing: [closing, ...more] }) =>
    table.stage === "final-account" && revenue && fenOf(revenue) > 0 && closing && more.length === 0
      ? [{ table, name: "政府性基金", revenue, closing }]
      : [],
  );
}

/** A government's: what a department has of a fund is an appropriation. */
function isTableOfFunds({ kind, stage, title, scope }: BudgetTable): boolean {
  const isFund = scope?.budget === "fund" || (kind === "unknown" && /政府性基金/u.test(title) && /结余/u.test(title));
  return stage !== "budget" && isFund && (kind === "unknown" || isGovernmentKind(kind)) && scope?.level !== "whole";
}

function rowsOf(table: BudgetTable): Fund[] {
  const revenue = only(
    table,
    ({ measure, path }) => measure === "current-revenue" || /^(?:本年|当年)?收入(?:合计|小计)?$/u.test(path.join("")),
  );
  const closing = only(
    table,
    ({ measure, path }) => measure === "closing-balance" || /年[终末]结[余转]/u.test(path.join("")),
  );
  return revenue && closing && revenue.panel === closing.panel
    ? table.lines.filter(({ mark }) => mark === "item").flatMap((line) => rowOf(table, line, revenue, closing))
    : [];
}

function rowOf(table: BudgetTable, { cells, name }: LineItem, revenue: Column, closing: Column): Fund[] {
  const [income, left] = [cells[revenue.index], cells[closing.index]];
  return income?.money && left?.money && fenOf(income) > 0 ? [{ table, name, revenue: income, closing: left }] : [];
}

function only({ columns }: BudgetTable, isWanted: (column: Column) => boolean): Column | undefined {
  const found = columns.filter(
    (column) => column.role === "amount" && column.period !== "last-year" && isWanted(column),
  );
  return found.length === 1 ? found[0] : undefined;
}
