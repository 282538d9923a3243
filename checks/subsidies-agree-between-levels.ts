import { defineCheck } from "../domain/check.ts";
import { equal } from "../domain/relation.ts";
import { budgetLaw } from "./basis.ts";
import { SUBSIDY_DOWN, SUBSIDY_UP } from "./relate/balance-rows.ts";
import { pairFigures } from "./relate/figures.ts";
import { BUDGETS, findIn, findRow, governmentSets } from "./relate/government-tables.ts";

export default defineCheck({
  id: "subsidies-agree-between-levels",
  code: "BUD-GOV-014",
  title: "本级补助下级支出应与下级汇总的上级补助收入一致",
  class: "cross-table",
  severity: "error",
  basis: [budgetLaw("第十六条"), budgetLaw("第三十八条")],
  reads: "the whole draft",
  lacks: "草案中没有下级汇总的收支平衡表。",

  *relate({ books }) {
    for (const set of governmentSets(books)) {
      for (const budget of BUDGETS) {
        const [own, lower] = (["own", "lower"] as const).map((level) =>
          findIn(set, { kind: "government-balance", budget, level }),
        );
        const paid = findRow(own, "expenditure", SUBSIDY_DOWN);
        const received = findRow(lower, "revenue", SUBSIDY_UP);
        for (const [left, right] of paid && received ? pairFigures(paid, received) : []) {
          yield equal(left, right, `《${lower?.title}》${received?.line.name}`);
        }
      }
    }
  },
});
