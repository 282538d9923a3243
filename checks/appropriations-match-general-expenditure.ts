import { defineCheck } from "../domain/check.ts";
import { classLines, columnOf, grandTotalLine, itemLine, linesByCode, wholeAmount, wholeTotal } from "../domain/find-cell.ts";
import { atMost, equal } from "../domain/relation.ts";
import { budgetLawRegulations } from "./basis.ts";

export default defineCheck({
  id: "appropriations-match-general-expenditure",
  code: "BUD-CROSS-004",
  title: "财政拨款收支总表的一般公共预算列应与一般公共预算支出表一致",
  class: "cross-table",
  severity: "error",
  basis: [budgetLawRegulations("第五条"), budgetLawRegulations("第四十条")],
  reads: ["general-expenditure"],
  mayRead: ["appropriation-summary", "appropriation-expenditure"],

  *relate({ "general-expenditure": general, "appropriation-summary": summary, "appropriation-expenditure": all }) {
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
    // Jiangsu prints 财政拨款支出表 of all three budgets besides: the general budget is part of it.
    if (all) {
      const rows = linesByCode(all);
      for (const [code, line] of linesByCode(general)) {
        const other = rows.get(code);
        const smaller = wholeAmount(general, line);
        const larger = other && wholeAmount(all, other);
        if (smaller && larger) {
          yield atMost(smaller, larger, `《${all.title}》同一科目`);
        }
      }
    }
  },
});
