import { defineCheck } from "../domain/check.ts";
import { budgetLawRegulations } from "./basis.ts";
import { debtRolls } from "./relate/debt-rolls.ts";

export default defineCheck({
  id: "special-debt-rolls",
  code: "BUD-DEBT-002",
  title: "专项债务年末余额应等于上年末余额加当年举借减当年还本",
  class: "balance",
  severity: "error",
  basis: [budgetLawRegulations("第四十三条"), budgetLawRegulations("第四十四条")],
  reads: "the whole draft",
  lacks: "草案中没有列出发行和还本的专项债务余额表。",

  *relate({ books }) {
    yield* debtRolls(books, "fund");
  },
});
