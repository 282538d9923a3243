import { defineCheck } from "../domain/check.ts";
import { grandTotalLine, itemCell, wholeAmount } from "../domain/find-cell.ts";
import { sum } from "../domain/relation.ts";
import { budgetLawRegulations } from "./basis.ts";

export default defineCheck({
  id: "final-account-balances",
  code: "BUD-ARITH-017",
  title: "本年收入合计加使用结余、年初结转和结余，应等于本年支出合计加结余分配、年末结转和结余，并等于总计",
  class: "balance",
  severity: "error",
  basis: [budgetLawRegulations("第八十三条")],
  reads: "every table",
  appliesTo: (table) =>
    table.kind === "summary" &&
    (itemCell(table, "current-revenue", "revenue") !== undefined ||
      itemCell(table, "current-expenditure", "expenditure") !== undefined),

  *relate(table) {
    for (const side of ["revenue", "expenditure"] as const) {
      const line = grandTotalLine(table, side);
      const total = line && wholeAmount(table, line);
      const items =
        side === "revenue"
          ? (["current-revenue", "surplus-used", "opening-balance"] as const)
          : (["current-expenditure", "surplus-distributed", "closing-balance"] as const);
      const parts = items.flatMap((item) => itemCell(table, item, side) ?? []);
      if (total && parts.length > 1) {
        const says = side === "revenue" ? "本年收入合计与结转结余之和" : "本年支出合计与结余分配、结转结余之和";
        yield sum(total, parts, says);
      }
    }
  },
});
