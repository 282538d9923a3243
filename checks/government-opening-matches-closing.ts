import { defineCheck } from "../domain/check.ts";
import { itemLine } from "../domain/find-cell.ts";
import { equal } from "../domain/relation.ts";
import { budgetLaw } from "./basis.ts";
import { currentFigure } from "./relate/debt-rows.ts";
import { otherBooks, sameTable } from "./relate/other-years.ts";

export default defineCheck({
  id: "government-opening-matches-closing",
  code: "BUD-GOV-011",
  title: "政府决算的上年结余收入应与上年决算的年终结余一致",
  class: "prior-year",
  severity: "error",
  basis: [budgetLaw("第四十二条")],
  reads: "the whole draft",
  lacks: "没有同一级政府相邻两年的决算平衡表。",

  // A budget is drawn up before the year before is closed: only accounts must go on from accounts.
  *relate(draft) {
    for (const book of draft.books) {
      const others = otherBooks(book, draft);
      const isAccount = (stage: string | undefined): boolean => stage === "final-account";
      for (const table of book.tables.filter(({ kind, stage }) => kind === "government-balance" && isAccount(stage))) {
        const before = sameTable(
          table,
          others,
          ({ fiscalYear, stage }) => isAccount(stage) && fiscalYear === (table.fiscalYear ?? 0) - 1,
        );
        const opening = itemLine(table, "opening-balance", "revenue");
        const closing = before && itemLine(before, "closing-balance", "expenditure");
        const left = currentFigure(opening && { table, line: opening });
        const right = currentFigure(closing && before && { table: before, line: closing });
        if (left && right) {
          yield equal(left, right, `《${before?.title}》年终结余`);
        }
      }
    }
  },
});
