import type { BudgetTable, Cell } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { totalCell, wholeAmount, wholeTotal } from "../domain/find-cell.ts";
import { atMost } from "../domain/relation.ts";
import { budgetLaw, officeAffairsRegulations } from "./basis.ts";

export default defineCheck({
  id: "operating-expenses-within-public",
  code: "BUD-CROSS-012",
  title: "机关运行经费不得大于一般公共预算基本支出中的公用经费",
  class: "cross-table",
  severity: "error",
  basis: [budgetLaw("第十四条"), officeAffairsRegulations("第九条")],
  reads: ["operating-expenses", "general-basic"],

  // Equality is not owed: the public costs of institutions 事业单位 are no operating expenses of the office.
  *relate({ "operating-expenses": operating, "general-basic": basic }) {
    const part = operating && wholeTotal(operating);
    const whole = basic && (totalCell(basic, "public") ?? publicTotal(basic));
    if (part && whole) {
      yield atMost(part, whole, `《${basic?.title}》公用经费合计`);
    }
  },
});

function publicTotal(table: BudgetTable): Cell | undefined {
  const line = table.lines.find(({ item }) => item === "public-total");
  return line && wholeAmount(table, line);
}
