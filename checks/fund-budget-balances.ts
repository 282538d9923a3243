import { defineCheck } from "../domain/check.ts";
import { budgetLaw, budgetLawRegulations } from "./basis.ts";
import { balances } from "./relate/government-balance.ts";

export default defineCheck({
  id: "fund-budget-balances",
  code: "BUD-GOV-002",
  title: "政府性基金预算收支平衡表：收入总计应等于支出总计，总计应等于各项之和",
  class: "balance",
  severity: "error",
  basis: [budgetLaw("第九条"), budgetLawRegulations("第十四条"), budgetLawRegulations("第三十六条")],
  reads: "the whole draft",
  lacks: "草案中没有政府性基金预算收支平衡表。",

  *relate({ books }) {
    yield* balances(books, "fund");
  },
});
