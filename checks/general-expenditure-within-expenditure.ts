import { defineCheck } from "../domain/check.ts";
import { columnOf, linesByCode, totalLine, wholeAmount } from "../domain/find-cell.ts";
import { atMost } from "../domain/relation.ts";
import { budgetLawRegulations } from "./basis.ts";

export default defineCheck({
  id: "general-expenditure-within-expenditure",
  code: "BUD-CROSS-007",
  title: "一般公共预算支出表各科目不得大于支出总表同一科目",
  class: "cross-table",
  severity: "error",
  basis: [budgetLawRegulations("第五条")],
  reads: ["expenditure", "general-expenditure"],

  *relate({ expenditure, "general-expenditure": general }) {
    if (!expenditure || !general) {
      return;
    }
    const rows = linesByCode(expenditure);
    const pairs = [...linesByCode(general)].map(([code, line]) => [line, rows.get(code)] as const);
    for (const [line, other] of [...pairs, [totalLine(general), totalLine(expenditure)] as const]) {
      if (!line || !other) {
        continue;
      }
      const whole = [wholeAmount(general, line), wholeAmount(expenditure, other)] as const;
      const byUse = (["basic", "project"] as const).map((measure) => {
        const [left, right] = [columnOf(general, measure), columnOf(expenditure, measure)];
        return [left && line.cells[left.index], right && other.cells[right.index]] as const;
      });
      for (const [smaller, larger] of [whole, ...byUse]) {
        if (smaller && larger) {
          yield atMost(smaller, larger, `《${expenditure.title}》同一科目`);
        }
      }
    }
  },
});
