import { defineCheck } from "../domain/check.ts";
import { classLines, columnOf, grandTotalLine, itemLine, wholeAmount, wholeTotal } from "../domain/find-cell.ts";
import { equal } from "../domain/relation.ts";
import { budgetLawRegulations } from "./basis.ts";
import { budgetsOfAppropriation } from "./relate/budgets-of-appropriation.ts";

export default defineCheck({
  id: "appropriations-match-general-expenditure",
  code: "BUD-CROSS-004",
  title: "财政拨款收支总表的一般公共预算列应与一般公共预算支出表一致",
  class: "cross-table",
  severity: "error",
  basis: [budgetLawRegulations("第五条"), budgetLawRegulations("第四十条")],
  reads: ["general-expenditure"],
  mayRead: ["appropriation-summary", "appropriation-expenditure", "fund", "state-capital"],

  *relate({
    "general-expenditure": general,
    "appropriation-summary": summary,
    "appropriation-expenditure": all,
    fund,
    "state-capital": stateCapital,
  }) {
    const total = general && wholeTotal(general);
    if (!general || !total) {
      return;
    }
    const column = summary && columnOf(summary, "general");
    if (summary && column) {
      const line = itemLine(summary, "current-expenditure", "expenditure") ?? grandTotalLine(summary, "expenditure");
      const stated = line?.cells[column.index];
      if (stated) {
        yield equal(stated, total, `《${general.title}》合计`);
      }
      const classes = classLines(general, "expenditure");
      for (const [name, row] of classLines(summary, "expenditure")) {
        const other = classes.get(name);
        const left = row.cells[column.index];
        const right = other && wholeAmount(general, other);
        if (left && right) {
          yield equal(left, right, `《${general.title}》同一科目`);
        }
      }
    }
    if (all) {
      yield* budgetsOfAppropriation(all, general, [fund, stateCapital]);
    }
  },
});
