import { defineCheck } from "../domain/check.ts";
import { budgetLaw } from "./basis.ts";
import { gradeRatio } from "./grade-ratio.ts";
import { ratesAsMade } from "./relate/rates-as-made.ts";
import { textGrowth } from "./relate/text-growth.ts";

export default defineCheck({
  id: "growth-follows-from-amounts",
  code: ["BUD-ARITH-014", "BUD-TEXT-002"],
  title: "文中增减百分比应与所列金额相符",
  class: "ratio",
  severity: "error",
  basis: [budgetLaw("第四十八条")],
  reads: "text",
  grade: gradeRatio,

  relate: (book) => ratesAsMade(textGrowth(book), book),
});
