import { defineCheck } from "../domain/check.ts";
import { budgetLaw } from "./basis.ts";
import { isBalanceTotal } from "./relate/balance-totals.ts";
import { childrenSums, isEconomic, isRevenue } from "./relate/children-sums.ts";

export default defineCheck({
  id: "expenditure-items-add-up",
  code: "BUD-ARITH-003",
  title: "支出合计应等于各类之和，类等于款之和，款等于项之和",
  class: "arithmetic",
  severity: "error",
  basis: [budgetLaw("第四十六条")],
  reads: "every table",
  appliesTo: (table) => !isEconomic(table) && table.lines.some((line) => !isRevenue(table, line)),

  *relate(table) {
    yield* childrenSums(table, (line) => !isRevenue(table, line) && !isBalanceTotal(table, line));
  },
});
