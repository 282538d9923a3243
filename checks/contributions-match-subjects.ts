import type { BudgetTable, Cell, LineItem } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { columnOf, wholeAmount } from "../domain/find-cell.ts";
import { equal } from "../domain/relation.ts";
import { budgetLawRegulations } from "./basis.ts";

/** What an employer pays in for its people has a subject of its own in either classification. */
const CONTRIBUTIONS: readonly (readonly [functional: string, economic: string, name: RegExp])[] = [
  ["2080505", "30108", /养老保险/u],
  ["2080506", "30109", /职业年金/u],
  ["2210201", "30113", /住房公积金/u],
];

/**
 * The two agree to the cent in every published book seen so far, but money of other years or of a superior may be paid under
 * one of them only: a question, and a second witness where a sum is wrong.
 */
export default defineCheck({
  id: "contributions-match-subjects",
  code: "BUD-CROSS-021",
  title: "养老保险、职业年金、住房公积金按功能分类和按经济分类列示的数额应一致",
  class: "cross-table",
  severity: "notice",
  basis: [budgetLawRegulations("第四十条")],
  reads: ["general-expenditure", "general-basic"],

  *relate({ "general-expenditure": functional, "general-basic": economic }) {
    for (const [subject, kind, name] of functional && economic ? CONTRIBUTIONS : []) {
      const left = basicAmount(functional, onlyLine(functional, subject, name));
      const right = wholeOf(economic, onlyLine(economic, kind, name));
      if (left && right) {
        yield equal(left, right, `《${economic?.title}》${kind}数额`);
      }
    }
  },
});

function onlyLine(table: BudgetTable | undefined, code: string, name: RegExp): LineItem | undefined {
  const found = table?.lines.filter((line) => line.code === code && name.test(line.name)) ?? [];
  return found.length === 1 ? found[0] : undefined;
}

/** 基本支出 of the row; the whole amount where the table has no column of it. */
function basicAmount(table: BudgetTable | undefined, line: LineItem | undefined): Cell | undefined {
  const basic = table && columnOf(table, "basic");
  return basic ? line?.cells[basic.index] : wholeOf(table, line);
}

function wholeOf(table: BudgetTable | undefined, line: LineItem | undefined): Cell | undefined {
  return table && line && wholeAmount(table, line);
}
