import type { BudgetTable, Cell, Column } from "../../domain/budget-table.ts";
import { type Book, defineCheck } from "../../domain/check.ts";
import { evidenceOfCell, nameOfTable } from "../../domain/finding.ts";
import { FEN_PER_UNIT } from "../../domain/unit.ts";
import { budgetLaw } from "../basis.ts";
import { fenOf, percentOf } from "../relate/compare-amounts.ts";
import { monthUpTo } from "../relate/monthly-figures.ts";
import { tellWorst } from "../relate/worst-places.ts";

const BUDGET = /预算|指标|安排/u;
const SPENT = /支出|执行|支付|完成|累计/u;
const NO_AMOUNT = /增|减|比|率|[%％]|结余|余额|未/u;

export default defineCheck({
  id: "spending-keeps-pace",
  code: "BUD-EXEC-002",
  title: "支出进度不应明显落后于时序进度",
  class: "policy",
  severity: "notice",
  basis: [budgetLaw("第五十七条"), budgetLaw("第六十二条")],
  parameters: {
    behind: { title: "落后时序进度多少时列出", value: 15, unit: "个百分点", source: "预审惯例" },
    least: { title: "预算数达到多少时列出", value: 50, unit: "万元", source: "预审惯例，小额项目不列" },
  },
  reads: [],
  exempts: (book) => (rowsOf(book).length > 0 ? undefined : "没有列出预算数和截至某月累计支出的执行进度表。"),

  *observe(_tables, book, { behind, least }) {
    const late = rowsOf(book).filter(
      ({ budget, gap }) => gap > behind && fenOf(budget) >= least * FEN_PER_UNIT["万元"],
    );
    const { said, ...places } = tellWorst(
      late.map(({ table, name, budget, spent, gap, month }) => ({
        says: `${name}截至 ${month} 月支出 ${spent.text}，为预算 ${budget.text} 的 ${percentOf(fenOf(spent), fenOf(budget))}%，落后时序 ${gap.toFixed(1)} 个百分点`,
        weight: gap,
        evidence: [
          evidenceOfCell(spent, table.document, "stated"),
          evidenceOfCell(budget, table.document, "computed-from"),
        ],
      })),
    );
    const [first] = late;
    if (first) {
      yield {
        subject: "支出进度落后",
        message: `${nameOfTable(first.table)}${said}。`,
        suggestion: "请说明进度缓慢的原因；年内难以支出的，及时调整预算。",
        ...places,
      };
    }
  },
});

interface Row {
  table: BudgetTable;
  name: string;
  budget: Cell;
  spent: Cell;
  month: number;
  /** Points behind the calendar. */
  gap: number;
}

/** Rows of tables whose column or title says up to which month of the year they are; December is the year itself. */
function rowsOf({ tables }: Book): Row[] {
  return tables.flatMap((table) => {
    const spentColumn = only(table, (column) => monthOf(table, column) !== undefined);
    const budgetColumn = only(table, ({ path }) => BUDGET.test(path.join("/")) && !SPENT.test(path.at(-1) ?? ""));
    const month = spentColumn && monthOf(table, spentColumn);
    return month === undefined || month >= 12 || !budgetColumn || !spentColumn
      ? []
      : table.lines.flatMap(({ name, mark, children, cells }) => {
          const [budget, spent] = [cells[budgetColumn.index], cells[spentColumn.index]];
          const isShown = mark === "item" && children.length === 0 && budget?.money && spent && fenOf(budget) > 0;
          return isShown
            ? [{ table, name, budget, spent, month, gap: pointsBehind(month, fenOf(budget), fenOf(spent)) }]
            : [];
        });
  });
}

/** In one division of whole numbers: exactly 15 points are no more. */
function pointsBehind(month: number, budget: number, spent: number): number {
  return ((month * budget - 12 * spent) * 100) / (12 * budget);
}

function monthOf({ title }: BudgetTable, { path, period }: Column): number | undefined {
  const head = path.join("/");
  const isSpent = SPENT.test(head) && !BUDGET.test(head) && !NO_AMOUNT.test(head) && period !== "last-year";
  return isSpent && !/收入/u.test(title + head) ? (monthUpTo(head) ?? monthUpTo(title)) : undefined;
}

function only({ columns }: BudgetTable, isWanted: (column: Column) => boolean): Column | undefined {
  const found = columns.filter(
    (column) => column.role === "amount" && column.period !== "last-year" && isWanted(column),
  );
  return found.length === 1 ? found[0] : undefined;
}
