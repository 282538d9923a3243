import { defineCheck } from "../domain/check.ts";
import { budgetLaw, budgetLawRegulations } from "./basis.ts";
import { movedFunds } from "./relate/moved-funds.ts";

export default defineCheck({
  id: "fund-transfer-agrees",
  code: "BUD-GOV-007",
  title: "政府性基金预算调出资金应与一般公共预算从政府性基金预算调入数一致",
  class: "cross-table",
  severity: "error",
  basis: [budgetLaw("第五条"), budgetLawRegulations("第三十六条")],
  reads: "the whole draft",
  lacks: "草案中没有两本预算的收支平衡表，或未分列调入资金来源。",

  *relate({ books }) {
    yield* movedFunds(books, "fund");
  },
});
