import { defineCheck } from "../domain/check.ts";
import { equal, sum } from "../domain/relation.ts";
import { budgetLawRegulations } from "./basis.ts";
import { DEBT_INCOME, DEBT_ON_LENT } from "./relate/balance-rows.ts";
import { currentFigure, debtsWithBalances } from "./relate/debt-rows.ts";
import { findRow } from "./relate/government-tables.ts";

export default defineCheck({
  id: "debt-income-matches-budget",
  code: "BUD-DEBT-006",
  title: "平衡表的债务收入应与债务表的举借额一致；转贷下级的，扣除转贷后应与本级举借额一致",
  class: "cross-table",
  severity: "error",
  basis: [budgetLawRegulations("第四十四条"), budgetLawRegulations("第四十五条")],
  reads: "the whole draft",
  lacks: "草案中没有本级收支平衡表和列出发行额的债务表。",

  *relate({ books }) {
    for (const { balance, debt, whole, own } of debtsWithBalances(books)) {
      const income = currentFigure(findRow(balance, "revenue", DEBT_INCOME));
      const lent = currentFigure(findRow(balance, "expenditure", DEBT_ON_LENT));
      const title = `《${debt.title}》`;
      if (income && lent && whole.issued) {
        yield equal(income, whole.issued, `${title}全域发行额`);
      }
      if (income && own.issued) {
        yield lent
          ? sum(own.issued, [income], `《${balance.title}》债务收入减债务转贷支出`, [lent])
          : equal(income, own.issued, `${title}本级发行额`);
      }
    }
  },
});
