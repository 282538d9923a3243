import { defineCheck } from "../domain/check.ts";
import { budgetLaw, budgetLawRegulations } from "./basis.ts";
import { movedFunds } from "./relate/moved-funds.ts";

export default defineCheck({
  id: "state-capital-transfer-agrees",
  code: "BUD-GOV-006",
  title: "国有资本经营预算调出资金应与一般公共预算从国有资本经营预算调入数一致",
  class: "cross-table",
  severity: "error",
  basis: [budgetLaw("第五条"), budgetLaw("第十条"), budgetLawRegulations("第三十八条")],
  reads: "the whole draft",
  lacks: "草案中没有两本预算的收支平衡表，或未分列调入资金来源。",

  *relate({ books }) {
    yield* movedFunds(books, "state-capital");
  },
});
