import { defineCheck } from "../domain/check.ts";
import { budgetLaw, budgetLawRegulations } from "./basis.ts";
import { childrenSums, isEconomic } from "./relate/children-sums.ts";

export default defineCheck({
  id: "economic-items-add-up",
  code: "BUD-ARITH-004",
  title: "按经济分类编列的合计应等于各类之和，类等于款之和",
  class: "arithmetic",
  severity: "error",
  basis: [budgetLaw("第四十六条"), budgetLawRegulations("第四十条")],
  reads: "every table",
  appliesTo: isEconomic,

  *relate(table) {
    // 人员经费合计 and 公用经费合计 close several blocks at once and have a rule of their own.
    const isBlockTotal = (item: string | undefined): boolean => item === "personnel-total" || item === "public-total";
    yield* childrenSums(table, (line) => !isBlockTotal(line.item));
  },
});
