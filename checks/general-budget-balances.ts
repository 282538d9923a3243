import { defineCheck } from "../domain/check.ts";
import { budgetLaw, budgetLawRegulations } from "./basis.ts";
import { balances } from "./relate/government-balance.ts";

export default defineCheck({
  id: "general-budget-balances",
  code: "BUD-GOV-001",
  title: "一般公共预算收支平衡表：收入总计应等于支出总计，总计应等于各项之和",
  class: "balance",
  severity: "error",
  basis: [budgetLaw("第十二条"), budgetLaw("第三十五条"), budgetLawRegulations("第十二条")],
  reads: "the whole draft",
  lacks: "草案中没有一般公共预算收支平衡表。",

  *relate({ books }) {
    yield* balances(books, "general");
  },
});
