import { formatAmount } from "../domain/amount.ts";
import type { BudgetTable, Cell } from "../domain/budget-table.ts";
import { defineCheck, type Observation } from "../domain/check.ts";
import { evidenceOfCell } from "../domain/finding.ts";
import { budgetLaw, budgetLawRegulations } from "./basis.ts";
import { OWN_REVENUE } from "./relate/balance-rows.ts";
import { figuresOf, type Row } from "./relate/figures.ts";
import { findRow, governmentSets } from "./relate/government-tables.ts";

const SAVED = /(?:安排|补充|增设).{0,4}预算稳定调节基金$/u;
const DEFICIT_CUT = /冲减赤字/u;

export default defineCheck({
  id: "surplus-revenue-is-saved",
  code: "BUD-GOV-021",
  title: "一般公共预算的超收收入只能用于冲减赤字或补充预算稳定调节基金",
  class: "policy",
  severity: "notice",
  basis: [budgetLaw("第六十六条"), budgetLawRegulations("第七十八条")],
  reads: "the whole draft",
  lacks: "草案中没有同时列出预算数和决算数的一般公共预算收支决算平衡表。",

  appliesTo: ({ books }) => books.some(({ tables }) => tables.some((table) => isAccount(table) && surplusOf(table))),

  *observe({ books }) {
    for (const { book, tables } of governmentSets(books)) {
      for (const table of tables.filter(isAccount)) {
        const found = observeSurplus(table);
        yield* found ? [{ book, ...found }] : [];
      }
    }
  },
});

/** Of one level: over all levels the surplus of one and the shortfall of another cancel. */
function isAccount({ kind, stage, scope }: BudgetTable): boolean {
  return (
    kind === "government-balance" &&
    stage === "final-account" &&
    scope?.budget === "general" &&
    (scope.level === "own" || scope.level === undefined)
  );
}

interface Surplus {
  approved: Cell;
  actual: Cell;
  /** What the table says was saved, or taken off the deficit. */
  used: Cell[];
}

function surplusOf(table: BudgetTable): Surplus | undefined {
  const revenue = findRow(table, "revenue", OWN_REVENUE);
  const approved = figureOf(revenue, "this-year adjusted") ?? figureOf(revenue, "this-year budget");
  const actual = figureOf(revenue, "this-year final");
  const uses = [SAVED, DEFICIT_CUT].flatMap((name) => findRow(table, "expenditure", name) ?? []);
  const used = uses.flatMap((row) => figureOf(row, "this-year final") ?? []);
  return approved?.money && actual?.money ? { approved, actual, used } : undefined;
}

function figureOf(row: Row | undefined, key: string): Cell | undefined {
  const column = row && figuresOf(row.table, row.line.panel).get(key);
  return column && row?.line.cells[column.index];
}

function observeSurplus(table: BudgetTable): Observation | undefined {
  const { unit = "元", decimals, title, document } = table;
  const found = surplusOf(table);
  if (!found) {
    return undefined;
  }
  const { approved, actual, used } = found;
  const amount = ({ money }: Cell): number => money?.amount ?? 0;
  const surplus = amount(actual) - amount(approved);
  const saved = used.reduce((total, cell) => total + amount(cell), 0);
  const slack = [approved, actual, ...used].reduce((total, { money }) => total + (money?.step ?? 0), 0) / 2;
  if (surplus - saved <= slack) {
    return undefined;
  }
  const [over, kept] = [surplus, saved].map((fen) => formatAmount(fen, unit, decimals));
  return {
    subject: "超收收入",
    message: `《${title}》本级收入决算数 ${actual.text} 比预算数 ${approved.text} 超收 ${over}${unit}，补充预算稳定调节基金（冲减赤字）列示 ${kept}${unit}，少于超收数。`,
    suggestion: "请说明超收收入的去向；除冲减赤字外，应当全部补充预算稳定调节基金。",
    evidence: [
      evidenceOfCell(actual, document, "stated"),
      ...[approved, ...used].map((cell) => evidenceOfCell(cell, document, "computed-from")),
    ],
  };
}
