import { defineCheck } from "../domain/check.ts";
import { sum } from "../domain/relation.ts";
import { budgetLawRegulations } from "./basis.ts";
import { allDebtCells } from "./relate/debt-steps.ts";
import { allDebtTables } from "./relate/debt-tables.ts";

export default defineCheck({
  id: "debt-limit-rolls",
  code: "BUD-DEBT-004",
  title: "债务限额应等于上年限额加本年新增限额",
  class: "balance",
  severity: "error",
  basis: [budgetLawRegulations("第四十三条"), budgetLawRegulations("第四十五条")],
  reads: "the whole draft",
  lacks: "草案中没有列出新增限额的债务限额表。",

  *relate({ books }) {
    for (const table of allDebtTables(books)) {
      for (const { limit, openingLimit, newLimit } of allDebtCells(table)) {
        if (limit && openingLimit && newLimit) {
          yield sum(limit, [openingLimit, newLimit], "上年限额与新增限额之和");
        }
      }
    }
  },
});
