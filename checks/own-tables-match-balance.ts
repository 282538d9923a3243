import type { BudgetTable } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { equal, type Relation } from "../domain/relation.ts";
import { budgetLaw } from "./basis.ts";
import { BARE_SIDE, OWN_EXPENDITURE, OWN_REVENUE } from "./relate/balance-rows.ts";
import { pairFigures } from "./relate/figures.ts";
import { BUDGETS, findIn, findRow, governmentSets, LEVELS, totalRow } from "./relate/government-tables.ts";

export default defineCheck({
  id: "own-tables-match-balance",
  code: "BUD-GOV-017",
  title: "收入表、支出表的合计应与同级平衡表的本级收入、本级支出一致，平衡表列出的各类也应一致",
  class: "cross-table",
  severity: "error",
  basis: [budgetLaw("第四十六条")],
  reads: "the whole draft",
  lacks: "草案中没有同级的收支表和平衡表。",

  *relate({ books }) {
    for (const set of governmentSets(books)) {
      for (const budget of BUDGETS) {
        for (const level of LEVELS) {
          const scope = { budget, ...(level && { level }) };
          const balance = findIn(set, { ...scope, kind: "government-balance" });
          for (const [kind, side, name] of [
            ["government-revenue", "revenue", OWN_REVENUE],
            ["government-expenditure", "expenditure", OWN_EXPENDITURE],
          ] as const) {
            const detail = findIn(set, { ...scope, kind });
            yield* balance && detail ? match(detail, balance, side, name) : [];
          }
        }
      }
    }
  },
});

function* match(
  detail: BudgetTable,
  balance: BudgetTable,
  side: "revenue" | "expenditure",
  name: RegExp,
): Iterable<Relation> {
  const total = totalRow(detail);
  const stated = findRow(balance, side, name, BARE_SIDE);
  for (const [left, right] of total && stated ? pairFigures(total, stated) : []) {
    yield equal(left, right, `《${balance.title}》${stated?.line.name}`);
  }
  for (const line of detail.lines.filter(({ code }) => code?.length === 3)) {
    const same = findRow(balance, side, new RegExp(`^${quoteName(line.name)}$`, "u"));
    for (const [left, right] of same ? pairFigures({ table: detail, line }, same) : []) {
      yield equal(left, right, `《${balance.title}》同一科目`);
    }
  }
}

function quoteName(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
