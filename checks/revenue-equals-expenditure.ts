import { defineCheck } from "../domain/check.ts";
import { grandTotalLine, wholeAmount } from "../domain/find-cell.ts";
import { equal } from "../domain/relation.ts";
import { budgetLaw } from "./basis.ts";

export default defineCheck({
  id: "revenue-equals-expenditure",
  code: "BUD-ARITH-001",
  title: "收入总计应等于支出总计",
  class: "balance",
  severity: "error",
  basis: [budgetLaw("第十二条"), budgetLaw("第三十五条")],
  reads: "every table",
  appliesTo: (table) => table.kind === "summary" || table.kind === "appropriation-summary",

  *relate(table) {
    const revenue = grandTotalLine(table, "revenue");
    const expenditure = grandTotalLine(table, "expenditure");
    const left = revenue && wholeAmount(table, revenue);
    const right = expenditure && wholeAmount(table, expenditure);
    if (left && right) {
      yield equal(left, right, "支出总计");
    }
  },
});
