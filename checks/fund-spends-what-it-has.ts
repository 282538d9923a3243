import type { BudgetTable, Cell, LineItem } from "../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { evidenceOfCell } from "../domain/finding.ts";
import { compactText } from "../domain/text.ts";
import { budgetLaw } from "./basis.ts";
import { fenOf } from "./relate/compare-amounts.ts";
import { fundMeans, isOfFund } from "./relate/fund-means.ts";
import { type GovernmentSet, governmentSets } from "./relate/government-tables.ts";
import { thisYear } from "./relate/year-figures.ts";

const HAS = /结余|结转|收入|补助|债务|债券|调入/u;
const LEFT_OVER = /支出|年末|年终|下年|期末|累计/u;
const SPENDS = /^(?:本年|当年|基金|政府性基金)?支出(?:合计|小计|预算数|决算数|数)?$/u;

export default defineCheck({
  id: "fund-spends-what-it-has",
  code: "BUD-GOV-003",
  title: "政府性基金以收定支，每项基金的支出不得大于其可用财力",
  class: "balance",
  severity: "error",
  basis: [budgetLaw("第九条")],
  reads: "the whole draft",
  lacks: "草案中没有可以逐项核对的政府性基金收入、支出和收支平衡表。",
  appliesTo: ({ books }) =>
    books.some((book) => book.tables.some(isByFund)) ||
    [...governmentSets(books)].some((set) => fundMeans(set) !== undefined),

  *observe({ books }) {
    for (const book of books) {
      for (const table of book.tables.filter(isByFund)) {
        yield* table.lines.flatMap((line) => observeRow(table, line)).map((one) => ({ book, ...one }));
      }
    }
    for (const set of governmentSets(books)) {
      yield* observeSet(set);
    }
  },
});

/** A table with a row a fund and columns for what it has and what it spends. */
function isByFund({ title, large, columns, panels }: BudgetTable): boolean {
  return (
    !large &&
    panels.length === 1 &&
    /政府性基金/u.test(title) &&
    spending(columns) !== undefined &&
    having(columns).length > 1
  );
}

function spending(columns: BudgetTable["columns"]) {
  const found = columns.filter(
    ({ role, path }) => role === "amount" && SPENDS.test(compactText(path.at(-1) ?? "").replace(/^20\d{2}年/u, "")),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** A total beside its parts is counted twice: what is left is then all the more beyond doubt. */
function having(columns: BudgetTable["columns"]) {
  return columns.filter(
    ({ role, path }) => role === "amount" && HAS.test(path.join("")) && !LEFT_OVER.test(path.join("")),
  );
}

function observeRow(table: BudgetTable, line: LineItem): Observation[] {
  const column = spending(table.columns);
  const spent = column && line.cells[column.index];
  const has = having(table.columns).flatMap(({ index }) => line.cells[index] ?? []);
  if (line.mark !== "item" || !spent || !isMore([spent], has)) {
    return [];
  }
  return [
    tell(
      line.name,
      spent,
      table,
      has,
      `《${table.title}》所列收入、结余等 ${has.map(({ text }) => text || "0").join(" + ")}`,
    ),
  ];
}

/** A fund may spend its revenue and, at the most, all that the other funds have not raised themselves. */
function* observeSet(set: GovernmentSet): Iterable<Observation & { book: Book }> {
  const found = fundMeans(set);
  if (!found) {
    return;
  }
  const { revenue, expenditure, total, own, balance } = found;
  for (const line of revenue.lines.filter(({ mark, name }) => mark === "item" && /收入$/u.test(name))) {
    const name = compactText(line.name).replace(/(?:基金|费|资金)?收入$/u, "");
    const spends = expenditure.lines.filter((other) => other.mark === "item" && isOfFund(other.name, name));
    const outermost = spends.filter(({ level }) => level === Math.min(...spends.map((one) => one.level)));
    const [raised, spent] = [
      thisYear({ table: revenue, line }),
      outermost.map((one) => thisYear({ table: expenditure, line: one })),
    ];
    const cells = spent.flatMap((cell) => cell ?? []);
    const [first] = cells;
    if (raised && first && cells.length === 1 && isMore([first, own], [raised, total])) {
      const unit = balance.unit ?? "";
      yield {
        book: set.book,
        ...tell(
          outermost[0]?.name ?? name,
          first,
          expenditure,
          [raised, total, own],
          `本年收入 ${raised.text} 与全部基金的上年结余、上级补助、债务收入等 ${total.text} − ${own.text}${unit}`,
        ),
      };
    }
  }
}

function isMore(larger: readonly Cell[], smaller: readonly Cell[]): boolean {
  const sum = (cells: readonly Cell[]): number => cells.reduce((total, cell) => total + fenOf(cell), 0);
  const slack = [...larger, ...smaller].reduce((total, { money }) => total + (money?.step ?? 0), 0) / 2;
  return sum(larger) - sum(smaller) > slack && larger.every(({ money }) => money !== undefined);
}

function tell(name: string, spent: Cell, table: BudgetTable, from: readonly Cell[], has: string): Observation {
  return {
    subject: name,
    message: `《${table.title}》${name} ${spent.text}${table.unit ?? ""}，大于其可用财力：${has}。`,
    suggestion: "政府性基金应当以收定支：请核对支出，或补列收入、上年结余和上级补助。",
    evidence: [
      evidenceOfCell(spent, table.document, "stated"),
      ...from.map((cell) => evidenceOfCell(cell, table.document, "computed-from")),
    ],
  };
}
