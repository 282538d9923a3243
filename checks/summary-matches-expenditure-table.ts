import { defineCheck } from "../domain/check.ts";
import { classLines, columnOf, grandTotalLine, itemCell, wholeAmount, wholeTotal } from "../domain/find-cell.ts";
import { equal } from "../domain/relation.ts";
import { budgetLawRegulations } from "./basis.ts";
import { currentTotalLine } from "./relate/current-total.ts";
import { totalOfUse } from "./relate/total-of-use.ts";

export default defineCheck({
  id: "summary-matches-expenditure-table",
  code: "BUD-CROSS-002",
  title: "收支总表的支出合计及各类支出应与支出总表一致",
  class: "cross-table",
  severity: "error",
  basis: [budgetLawRegulations("第五条"), budgetLawRegulations("第四十条")],
  reads: ["summary", "expenditure"],

  *relate({ summary, expenditure }) {
    if (!summary || !expenditure) {
      return;
    }
    const grand = grandTotalLine(summary, "expenditure");
    const all = grand && wholeAmount(summary, grand);
    const current = currentTotalLine(summary, "expenditure");
    const stated = columnOf(expenditure, "carry-forward") ? all : current && wholeAmount(summary, current);
    const total = wholeTotal(expenditure);
    if (stated && total) {
      yield equal(stated, total, `《${expenditure.title}》合计`);
    }
    const classes = classLines(expenditure, "expenditure");
    for (const [name, line] of classLines(summary, "expenditure")) {
      const other = classes.get(name);
      const left = wholeAmount(summary, line);
      const right = other && wholeAmount(expenditure, other);
      if (left && right) {
        yield equal(left, right, `《${expenditure.title}》同一科目`);
      }
    }
    for (const item of ["basic", "project"] as const) {
      const left = itemCell(summary, item, "expenditure");
      const right = totalOfUse(expenditure, item);
      if (left && right) {
        yield equal(left, right, `《${expenditure.title}》合计`);
      }
    }
  },
});
