import type { BudgetTable } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { sum } from "../domain/relation.ts";
import { budgetLaw, budgetLawRegulations } from "./basis.ts";
import { alignFigures, type Row } from "./relate/figures.ts";
import { findIn, governmentSets, LEVELS, onlyRow, rowsUnder } from "./relate/government-tables.ts";

const SUBSIDY = /财政补贴收入$/u;
/** 款 of the general budget that pays into a scheme, and the funds it pays into. */
const SUBSIDIES: readonly (readonly [code: string, name: RegExp, scheme: RegExp])[] = [
  ["20826", /养老保险/u, /养老保险/u],
  ["21012", /医疗保险/u, /医疗保险/u],
];

/** Levels share a subsidy and pay it in another year than it falls due: what differs is asked, not blamed. */
export default defineCheck({
  id: "insurance-subsidies-agree",
  code: "BUD-GOV-010",
  title: "一般公共预算对社会保险基金的补助应与社会保险基金预算的财政补贴收入一致",
  class: "cross-table",
  severity: "notice",
  basis: [budgetLaw("第五条"), budgetLaw("第十一条"), budgetLawRegulations("第十六条")],
  reads: "the whole draft",
  lacks: "草案中没有同一级次、列到款的一般公共预算支出表和社会保险基金收入表。",

  *relate({ books }) {
    for (const set of governmentSets(books)) {
      for (const level of LEVELS) {
        const scope = level ? { level } : {};
        const paid = findIn(set, { kind: "government-expenditure", budget: "general", ...scope });
        const received = findIn(set, { kind: "government-revenue", budget: "social-insurance", ...scope });
        for (const [code, name, scheme] of paid && received ? SUBSIDIES : []) {
          const row = onlyRow(paid, (line) => line.code === code && name.test(line.name));
          const parts = subsidiesOf(received, scheme);
          for (const [total, ...cells] of row && parts.length > 0 ? alignFigures([row, ...parts]) : []) {
            if (total) {
              yield sum(total, cells, `《${received?.title}》财政补贴收入`);
            }
          }
        }
      }
    }
  },
});

/** 财政补贴收入 of every fund of a scheme; nothing where one of the funds does not print it. */
function subsidiesOf(table: BudgetTable | undefined, scheme: RegExp): Row[] {
  const funds = table?.lines.filter(({ name, children }) => scheme.test(name) && children.length > 0) ?? [];
  const rows = table
    ? funds.map((line) => rowsUnder({ table, line }).filter((row) => SUBSIDY.test(row.line.name)))
    : [];
  return rows.every(({ length }) => length === 1) ? rows.flat() : [];
}
