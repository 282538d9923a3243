import { defineCheck } from "../domain/check.ts";
import { classLines, itemCell, wholeAmount } from "../domain/find-cell.ts";
import { atMost, equal } from "../domain/relation.ts";
import { budgetLawRegulations } from "./basis.ts";

/**
 * 收支总表 is of all funds, 财政拨款收支总表 of appropriations only: the three rows of appropriation agree, and no class
 * may cost more from appropriations than in all. The totals need not be equal (事业收入, own balances).
 */
export default defineCheck({
  id: "summary-matches-appropriations",
  code: "BUD-CROSS-003",
  title: "收支总表的财政拨款各项应与财政拨款收支总表一致，财政拨款支出不大于全部支出",
  class: "cross-table",
  severity: "error",
  basis: [budgetLawRegulations("第五条")],
  reads: ["summary", "appropriation-summary"],

  *relate({ summary, "appropriation-summary": appropriations }) {
    if (!summary || !appropriations) {
      return;
    }
    for (const item of ["general", "fund", "state-capital"] as const) {
      const left = itemCell(summary, item, "revenue");
      const right = itemCell(appropriations, item, "revenue");
      if (left && right) {
        yield equal(left, right, `《${appropriations.title}》同一项目`);
      }
    }
    const all = classLines(summary, "expenditure");
    for (const [name, line] of classLines(appropriations, "expenditure")) {
      const whole = all.get(name);
      const smaller = wholeAmount(appropriations, line);
      const larger = whole && wholeAmount(summary, whole);
      if (smaller && larger) {
        yield atMost(smaller, larger, `《${summary.title}》同一科目`);
      }
    }
  },
});
