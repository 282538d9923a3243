import type { BudgetTable } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { itemCell, totalCell, totalLine, wholeAmount, wholeTotal } from "../domain/find-cell.ts";
import { equal, type Relation, sum } from "../domain/relation.ts";
import { budgetLaw, budgetLawRegulations } from "./basis.ts";
import { budgetsOfAppropriation } from "./relate/budgets-of-appropriation.ts";

export default defineCheck({
  id: "general-basic-expenditure-matches",
  code: "BUD-CROSS-006",
  title: "一般公共预算支出表的基本支出合计应与基本支出表合计一致",
  class: "cross-table",
  severity: "error",
  basis: [budgetLaw("第四十六条"), budgetLawRegulations("第四十条")],
  reads: ["general-basic"],
  mayRead: ["general-expenditure", "appropriation-summary", "appropriation-basic", "fund", "state-capital"],

  *relate({
    "general-basic": basic,
    "general-expenditure": general,
    "appropriation-summary": summary,
    "appropriation-basic": appropriationBasic,
    fund,
    "state-capital": stateCapital,
  }) {
    if (!basic) {
      return;
    }
    const stated = general && totalCell(general, "basic");
    if (general && stated) {
      const total = wholeTotal(basic);
      const blocks = blockTotals(basic);
      if (blocks.length === 2) {
        yield sum(stated, blocks, `《${basic.title}》人员经费合计与公用经费合计之和`);
      } else if (total) {
        yield equal(stated, total, `《${basic.title}》合计`);
      }
    }
    yield* acrossAppropriations(summary, appropriationBasic);
    if (appropriationBasic) {
      yield* budgetsOfAppropriation(appropriationBasic, basic, [fund, stateCapital]);
    }
  },
});

/** FT6 has no 合计: 人员经费合计 and 公用经费合计 close its blocks. */
function blockTotals(table: BudgetTable) {
  return (["personnel-total", "public-total"] as const).flatMap((item) => {
    const line = table.lines.find((candidate) => candidate.item === item);
    return (line && wholeAmount(table, line)) ?? [];
  });
}

/** 财政拨款收支总表 names 基本支出 as a row where it is arranged by use. */
function* acrossAppropriations(summary?: BudgetTable, basic?: BudgetTable): Iterable<Relation> {
  const stated = summary && itemCell(summary, "basic", "expenditure");
  const line = basic && totalLine(basic);
  const total = basic && line && wholeAmount(basic, line);
  if (stated && total) {
    yield equal(stated, total, `《${basic.title}》合计`);
  }
}
