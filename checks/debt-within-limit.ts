import { defineCheck } from "../domain/check.ts";
import { atMost } from "../domain/relation.ts";
import { budgetLaw, budgetLawRegulations } from "./basis.ts";
import { allDebtCells } from "./relate/debt-steps.ts";
import { allDebtTables } from "./relate/debt-tables.ts";

export default defineCheck({
  id: "debt-within-limit",
  code: "BUD-DEBT-003",
  title: "各地区一般债务、专项债务余额不得超过限额",
  class: "policy",
  severity: "error",
  basis: [budgetLaw("第三十五条"), budgetLawRegulations("第四十三条")],
  reads: "the whole draft",
  lacks: "草案中没有同时列出债务限额和余额的表。",

  *relate({ books }) {
    for (const table of allDebtTables(books)) {
      for (const { limit, balance, openingLimit, openingBalance } of allDebtCells(table)) {
        if (balance && limit) {
          yield atMost(balance, limit, "债务限额");
        }
        if (openingBalance && openingLimit) {
          yield atMost(openingBalance, openingLimit, "上年债务限额");
        }
      }
    }
  },
});
