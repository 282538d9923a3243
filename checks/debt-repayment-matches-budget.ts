import { defineCheck } from "../domain/check.ts";
import { equal } from "../domain/relation.ts";
import { budgetLawRegulations } from "./basis.ts";
import { DEBT_REPAID } from "./relate/balance-rows.ts";
import { currentFigure, debtsWithBalances } from "./relate/debt-rows.ts";
import { findRow } from "./relate/government-tables.ts";

export default defineCheck({
  id: "debt-repayment-matches-budget",
  code: "BUD-DEBT-007",
  title: "平衡表的债务还本支出应与债务表的本级还本额一致",
  class: "cross-table",
  severity: "error",
  basis: [budgetLawRegulations("第四十四条")],
  reads: "the whole draft",
  lacks: "草案中没有本级收支平衡表和列出还本额的债务表。",

  *relate({ books }) {
    for (const { balance, debt, own } of debtsWithBalances(books)) {
      const repaid = currentFigure(findRow(balance, "expenditure", DEBT_REPAID));
      if (repaid && own.repaid) {
        yield equal(repaid, own.repaid, `《${debt.title}》本级还本额`);
      }
    }
  },
});
