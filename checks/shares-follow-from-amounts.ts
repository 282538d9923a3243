import { defineCheck } from "../domain/check.ts";
import { budgetLaw } from "./basis.ts";
import { gradeRatio } from "./grade-ratio.ts";
import { ratesAsMade } from "./relate/rates-as-made.ts";
import { textShares } from "./relate/text-shares.ts";

export default defineCheck({
  id: "shares-follow-from-amounts",
  code: ["BUD-ARITH-016", "BUD-TEXT-002"],
  title: "文中占比应与所列金额相符",
  class: "ratio",
  severity: "error",
  basis: [budgetLaw("第四十八条")],
  reads: "text",
  grade: gradeRatio,

  relate: (book) => ratesAsMade(textShares(book), book),
});
