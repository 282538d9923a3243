import type { BudgetTable, Cell } from "../domain/budget-table.ts";
import { type Book, defineCheck, type Observation } from "../domain/check.ts";
import { evidenceOfCell } from "../domain/finding.ts";
import { budgetLaw } from "./basis.ts";
import { currentFigure, debtOf } from "./relate/debt-rows.ts";
import { findIn, governmentSets, onlyRow } from "./relate/government-tables.ts";

const DEBTS = [
  { budget: "general", name: "一般债务" },
  { budget: "fund", name: "专项债务" },
] as const;

export default defineCheck({
  id: "debt-interest-fits-balance",
  code: "BUD-DEBT-008",
  title: "本级债务付息支出应与平均债务余额相称",
  class: "policy",
  severity: "notice",
  basis: [budgetLaw("第四十八条")],
  reads: "the whole draft",
  lacks: "草案中没有同时列出本级债务余额和付息支出。",

  parameters: {
    least: {
      title: "付息支出占年初、年末余额平均数的下限",
      value: 2,
      unit: "%",
      source: "审查工作惯例，按利率水平设定",
    },
    most: {
      title: "付息支出占年初、年末余额平均数的上限",
      value: 5,
      unit: "%",
      source: "审查工作惯例，按利率水平设定",
    },
  },

  appliesTo: ({ books }) => ratesOf(books).next().done !== true,

  *observe({ books }, { least, most }) {
    for (const rate of ratesOf(books)) {
      if (rate.percent < least || rate.percent > most) {
        yield { book: rate.book, ...observe(rate, `${least}% 至 ${most}%`) };
      }
    }
  },
});

interface Rate {
  book: Book;
  name: string;
  percent: number;
  /** The interest, in the table of expenditure. */
  paid: Cell;
  spent: BudgetTable;
  /** What was owed at the beginning and the end, in the debt table. */
  owed: Cell[];
  debt: BudgetTable;
}

function* ratesOf(books: readonly Book[]): Generator<Rate> {
  for (const set of governmentSets(books)) {
    for (const { budget, name } of DEBTS) {
      const spent = findIn(set, { kind: "government-expenditure", budget, level: "own" });
      const paid = currentFigure(onlyRow(spent, (line) => line.name.endsWith(`${name}付息支出`)));
      const { debt, own = {} } = debtOf(set, budget) ?? {};
      const owed = [own.openingBalance, own.balance].flatMap((cell, index) =>
        isPositive(cell) && debt && isOfYear(debt, cell, index === 0 ? -1 : 0) ? cell : [],
      );
      if (spent && debt && isPositive(paid) && owed.length === 2) {
        const mean = owed.reduce((total, cell) => total + amountOf(cell), 0) / 2;
        yield { book: set.book, name, percent: (amountOf(paid) / mean) * 100, paid, spent, owed, debt };
      }
    }
  }
}

function observe({ name, percent, paid, spent, owed, debt }: Rate, usual: string): Observation {
  return {
    subject: `${name}付息`,
    message: `${name}付息支出 ${paid.text}${spent.unit ?? ""}，为《${debt.title}》本级年初、年末余额平均数的 ${percent.toFixed(2)}%，不在通常的 ${usual} 之间。`,
    suggestion: "请核实付息预算是否足额、有无多列或漏列。",
    evidence: [
      evidenceOfCell(paid, spent.document, "stated"),
      ...owed.map((cell) => evidenceOfCell(cell, debt.document, "computed-from")),
    ],
  };
}

/** The years its header names are those of the table, so many years later: 2024年末 is the beginning of 2025. */
function isOfYear({ columns, fiscalYear }: BudgetTable, { column }: Cell, later: number): boolean {
  const header = columns.find(({ index }) => index === column)?.path.join("/") ?? "";
  const years = header.match(/20\d{2}(?=年)/gu) ?? [];
  return fiscalYear === undefined ? years.length === 0 : years.every((year) => Number(year) === fiscalYear + later);
}

function isPositive(cell: Cell | undefined): cell is Cell {
  return cell !== undefined && amountOf(cell) > 0;
}

function amountOf({ money }: Cell): number {
  return money?.amount ?? 0;
}
