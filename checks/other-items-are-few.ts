import { formatNumber } from "../domain/amount.ts";
import type { BudgetTable, Cell } from "../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { wholeAmount, wholeTotal } from "../domain/find-cell.ts";
import { evidenceOfCell } from "../domain/finding.ts";
import { budgetLaw } from "./basis.ts";
import { expenditureByFunction, functionalItems } from "./classification/functional-items.ts";
import { figuresOf } from "./relate/figures.ts";
import { findIn, governmentSets, totalRow } from "./relate/government-tables.ts";

/** What is called 其他, and the whole it is of. */
interface Others {
  table: BudgetTable;
  says: string;
  cells: Cell[];
  whole: Cell;
}

const OTHER_EXPENDITURE = "229";

export default defineCheck({
  id: "other-items-are-few",
  code: "BUD-CODE-008",
  title: "“其他”类科目的支出不宜过多，应细化到具体科目",
  class: "classification",
  severity: "notice",
  basis: [budgetLaw("第四十六条"), budgetLaw("第四十八条")],
  parameters: {
    department: { title: "部门“其他”项级科目占支出合计的比例上限", value: 10, unit: "%", source: "审查经验值" },
    government: { title: "政府“其他支出”（229类）占支出合计的比例上限", value: 5, unit: "%", source: "审查经验值" },
  },
  reads: [],
  exempts: (book) =>
    ofDepartment(book) || ofGovernment(book).length > 0 ? undefined : "草案中没有按功能分类列示支出及其合计的表。",

  *observe(_tables, book, { department, government }): Iterable<Observation> {
    const own = ofDepartment(book);
    yield* own ? judge(own, department) : [];
    for (const others of ofGovernment(book)) {
      yield* judge(others, government);
    }
  },
});

function ofDepartment(book: Book): Others | undefined {
  const table = expenditureByFunction(book);
  const whole = table && wholeTotal(table);
  if (!table || !whole) {
    return undefined;
  }
  const cells = functionalItems(table).flatMap(({ line, code }) =>
    code.endsWith("99") ? (wholeAmount(table, line) ?? []) : [],
  );
  return { table, says: "“其他”项级科目", cells, whole };
}

/** What is budgeted or was spent, of the level itself or of a government that names no level; of its own year, as first proposed. */
function ofGovernment(book: Book): Others[] {
  const sets = [...governmentSets([book])].filter(({ tables }) =>
    tables.every(({ scope }) => scope?.phase === undefined),
  );
  return sets.flatMap((set) =>
    (["own", undefined] as const).flatMap((level): Others[] => {
      const table = findIn(set, { kind: "government-expenditure", budget: "general", ...(level && { level }) });
      const total = table && totalRow(table);
      const figures = total && figuresOf(table, total.line.panel);
      const column = figures?.get("this-year final") ?? figures?.get("this-year budget");
      const line = table?.lines.find(({ code, name }) => code === OTHER_EXPENDITURE || name === "其他支出");
      const cell = column && line?.cells[column.index];
      const whole = column && total?.line.cells[column.index];
      return table && cell && whole ? [{ table, says: "“其他支出”", cells: [cell], whole }] : [];
    }),
  );
}

function* judge({ table, says, cells, whole }: Others, most: number): Iterable<Observation> {
  const amounts = cells.filter(({ money }) => (money?.amount ?? 0) > 0);
  const sum = amounts.reduce((all, { money }) => all + (money?.amount ?? 0), 0);
  const total = whole.money?.amount ?? 0;
  if (total <= 0 || sum * 100 <= total * most) {
    return;
  }
  const [largest] = amounts.sort((a, b) => (b.money?.amount ?? 0) - (a.money?.amount ?? 0));
  const share = formatNumber({ mantissa: Math.round((sum * 10_000) / total), decimals: 2 });
  const which =
    amounts.length > 1 ? `共 ${amounts.length} 个科目，其中最大的是“${largest?.label}”` : `为“${largest?.label}”`;
  yield {
    subject: says,
    message: `《${table.title}》${says}占支出合计的 ${share}%，超过 ${most}%，${which}${largest?.text}。`,
    suggestion: "请把能够细化的支出改列具体科目；不能细化的，请说明用途。",
    evidence: [...amounts, whole].map((cell) => evidenceOfCell(cell, table.document, "stated")),
  };
}
