import { defineCheck } from "../domain/check.ts";
import { budgetLaw } from "./basis.ts";
import { gradeRatio } from "./grade-ratio.ts";
import { ratesAsMade } from "./relate/rates-as-made.ts";
import { textCompletion } from "./relate/text-completion.ts";

export default defineCheck({
  id: "completion-follows-from-amounts",
  code: ["BUD-ARITH-013", "BUD-TEXT-002"],
  title: "文中完成预算（为上年）的百分比应与所列金额相符",
  class: "ratio",
  severity: "error",
  basis: [budgetLaw("第七十五条")],
  reads: "text",
  grade: gradeRatio,

  relate: (book) => ratesAsMade(textCompletion(book), book),
});
