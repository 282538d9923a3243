import type { BudgetTable, Column } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { sum } from "../domain/relation.ts";
import { budgetLaw } from "./basis.ts";

const FIRST = /年初预算|^(?:20\d{2}年)?预算数$|原预算|调整前/u;
const CHANGE =
  /^(?:本次)?(?:预算)?(?:调整|变动|增减|追加)(?:\(?[+＋]?[、/]?[-－]?\)?)?(?:数|额|金额|变动数)?(?:\([+-].*\))?$/u;
const ADJUSTED = /调整后|调整预算|变动预算/u;

export default defineCheck({
  id: "adjusted-budget-adds-up",
  code: "BUD-GOV-024",
  title: "调整预算数应等于年初预算数加调整数",
  class: "arithmetic",
  severity: "error",
  basis: [budgetLaw("第六十七条"), budgetLaw("第六十九条")],
  reads: "every table",
  appliesTo: (table) => columnsOf(table) !== undefined,

  *relate(table) {
    const [first, change, adjusted] = columnsOf(table) ?? [];
    for (const { cells } of first && change && adjusted ? table.lines : []) {
      const [whole, base, added] = [adjusted, first, change].map((column) => column && cells[column.index]);
      if (whole && base && added) {
        yield sum(whole, [base, added], "年初预算数与调整数之和");
      }
    }
  },
});

function columnsOf(table: BudgetTable): [Column, Column, Column] | undefined {
  const amounts = table.columns.filter(({ role, period }) => role === "amount" && period !== "last-year");
  const leaf = ({ path }: Column): string => path.at(-1) ?? "";
  const adjusted = amounts.filter((column) => ADJUSTED.test(leaf(column)));
  const change = amounts.filter((column) => CHANGE.test(leaf(column)) && !adjusted.includes(column));
  const first = amounts.filter((column) => FIRST.test(leaf(column)) && !adjusted.includes(column));
  const found = [first, change, adjusted];
  return found.every(({ length }) => length === 1)
    ? (found.map(([column]) => column) as [Column, Column, Column])
    : undefined;
}
