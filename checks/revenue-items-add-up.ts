import { defineCheck } from "../domain/check.ts";
import { budgetLaw } from "./basis.ts";
import { isBalanceTotal } from "./relate/balance-totals.ts";
import { childrenSums, isRevenue } from "./relate/children-sums.ts";

export default defineCheck({
  id: "revenue-items-add-up",
  code: "BUD-ARITH-002",
  title: "收入合计应等于其明细之和，上级科目应等于其下级科目之和",
  class: "arithmetic",
  severity: "error",
  basis: [budgetLaw("第三十二条")],
  reads: "every table",
  appliesTo: (table) => table.lines.some((line) => isRevenue(table, line)),

  *relate(table) {
    yield* childrenSums(table, (line) => isRevenue(table, line) && !isBalanceTotal(table, line));
  },
});
