import type { BudgetTable, Cell, LineItem } from "../../domain/budget-table.ts";
import { type Book, type Draft, defineCheck } from "../../domain/check.ts";
import { columnsOf, wholeAmount } from "../../domain/find-cell.ts";
import { evidenceOfCell, nameOfTable } from "../../domain/finding.ts";
import { compactText } from "../../domain/text.ts";
import { FEN_PER_UNIT } from "../../domain/unit.ts";
import { budgetLaw, STOCK_FUNDS } from "../basis.ts";
import { fenOf, inTenThousands, percentOf } from "../relate/compare-amounts.ts";
import { otherBooks } from "../relate/other-years.ts";
import { projectName } from "../relate/project-name.ts";
import { tellWorst } from "../relate/worst-places.ts";

export default defineCheck({
  id: "leftover-is-used-first",
  code: "BUD-POL-018",
  title: "结转较大的项目，本年预算应先统筹存量",
  class: "policy",
  severity: "notice",
  basis: [budgetLaw("第三十二条"), budgetLaw("第四十二条"), STOCK_FUNDS],
  parameters: {
    share: { title: "结转占上年预算超过多少时提示", value: 30, unit: "%", source: "预审惯例" },
    least: { title: "结转达到多少时提示", value: 10, unit: "万元", source: "预审惯例，小额不提示" },
  },
  reads: "the whole draft",
  lacks: "项目支出表没有上年结转一栏，或者没有上年的项目支出表（表中上年预算数）。",

  appliesTo: (draft) => draft.books.some((book) => projectsOf(book, draft).length > 0),

  *observe(draft, { share, least }) {
    for (const book of draft.books) {
      const open = projectsOf(book, draft).filter(({ left, before, now }) => {
        const isLarge = left >= least * FEN_PER_UNIT["万元"] && left * 100 > before * share;
        return isLarge && now - left >= before;
      });
      const { said, ...places } = tellWorst(
        open.map(({ name, left, before, now, cells }) => ({
          says: `“${name}”结转 ${inTenThousands(left)}（上年预算的 ${percentOf(left, before)}%），本年新增安排 ${inTenThousands(now - left)}`,
          weight: left,
          evidence: cells.map(([cell, table], at) =>
            evidenceOfCell(cell, table.document, at === 0 ? "stated" : "computed-from"),
          ),
        })),
      );
      const [first] = open;
      if (first) {
        yield {
          book,
          subject: "结转大仍安排新增",
          message: `${nameOfTable(first.table)}${said}，没有先统筹存量。`,
          suggestion: "请先使用结转资金，压减本年新增安排，或者说明理由。",
          ...places,
        };
      }
    }
  },
});

interface Project {
  table: BudgetTable;
  name: string;
  /** In fen: what is carried over, last year's budget, and this year's with what is carried over. */
  left: number;
  before: number;
  now: number;
  cells: [Cell, BudgetTable][];
}

function projectsOf(book: Book, draft: Draft): Project[] {
  const [last, ...more] = otherBooks(book, draft).filter(
    ({ fiscalYear, stage }) => fiscalYear === (book.fiscalYear ?? 0) - 1 && stage === "budget",
  );
  const earlier = more.length === 0 ? last?.tables.find(({ kind }) => kind === "projects") : undefined;
  return book.tables
    .filter(({ kind, stage }) => kind === "projects" && stage === "budget")
    .flatMap((table) => {
      const carried = columnsOf(table, "carried-over");
      const beside = table.columns.filter(({ role, period }) => role === "amount" && period === "last-year");
      return carried.length !== 1
        ? []
        : table.lines.flatMap((line) => {
            const name = projectName(table, line);
            const [left, now] = [line.cells[carried[0]?.index ?? -1], wholeAmount(table, line)];
            const other = beside.length === 1 ? ownCell(table, line, beside[0]?.index) : findBefore(earlier, name);
            return line.mark === "item" && left?.money && now?.money && other && fenOf(other[0]) > 0
              ? [
                  {
                    table,
                    name,
                    left: fenOf(left),
                    before: fenOf(other[0]),
                    now: fenOf(now),
                    cells: [[left, table], [now, table], other] as [Cell, BudgetTable][],
                  },
                ]
              : [];
          });
    });
}

function ownCell(table: BudgetTable, { cells }: LineItem, column = -1): [Cell, BudgetTable] | undefined {
  const cell = cells[column];
  return cell && [cell, table];
}

/** The project of that name in last year's list, where it stands there once. */
function findBefore(table: BudgetTable | undefined, name: string): [Cell, BudgetTable] | undefined {
  const rows = table?.lines.filter((line) => compactText(projectName(table, line)) === compactText(name)) ?? [];
  const cell = table && rows.length === 1 && rows[0] ? wholeAmount(table, rows[0]) : undefined;
  return table && cell?.money ? [cell, table] : undefined;
}
