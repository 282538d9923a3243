import { defineCheck } from "../domain/check.ts";
import { budgetLaw, budgetLawRegulations } from "./basis.ts";
import { balances } from "./relate/government-balance.ts";

export default defineCheck({
  id: "state-capital-budget-balances",
  code: "BUD-GOV-004",
  title: "国有资本经营预算收支平衡表：收入总计应等于支出总计，总计应等于各项之和",
  class: "balance",
  severity: "error",
  basis: [budgetLaw("第十条"), budgetLawRegulations("第三十八条")],
  reads: "the whole draft",
  lacks: "草案中没有国有资本经营预算收支平衡表。",

  *relate({ books }) {
    yield* balances(books, "state-capital");
  },
});
