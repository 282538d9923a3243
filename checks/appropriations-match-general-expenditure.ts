import { defineCheck } from "../domain/check.ts";
import { classLines, columnOf, wholeAmount, wholeTotal } from "../domain/find-cell.ts";
import { budgetLawRegulations } from "./basis.ts";
import { budgetsOfAppropriation } from "./relate/budgets-of-appropriation.ts";
import { columnAgainstTable, currentTotalLine } from "./relate/current-total.ts";

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
      const stated = currentTotalLine(summary, "expenditure")?.cells[column.index];
      if (stated) {
        yield columnAgainstTable(summary, stated, total, `《${general.title}》合计`);
      }
      const classes = classLines(general, "expenditure");
      for (const [name, row] of classLines(summary, "expenditure")) {
        const other = classes.get(name);
        const left = row.cells[column.index];
        const right = other && wholeAmount(general, other);
        if (left && right) {
          yield columnAgainstTable(summary, left, right, `《${general.title}》同一科目`);
        }
      }
    }
    if (all) {
      yield* budgetsOfAppropriation(all, general, [fund, stateCapital]);
    }
  },
});
