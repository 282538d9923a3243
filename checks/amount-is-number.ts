import { defineCheck, type Observation } from "../domain/check.ts";
import { evidenceOfCell } from "../domain/finding.ts";
import { cellIn, valueIn } from "../domain/packed-line.ts";
import { compactText } from "../domain/text.ts";
import { budgetLaw } from "./basis.ts";

/** Digits with separators out of place, or with letters that look like digits: meant as an amount, and none. */
const MEANT_AS_NUMBER = /^[-+△▲(（]?(?=[^\d]*\d)[\dOoIl,，.．、'’]+[)）]?$/u;

export default defineCheck({
  id: "amount-is-number",
  code: "BUD-ARITH-027",
  title: "金额栏应为规范的数字",
  class: "arithmetic",
  severity: "warning",
  basis: [budgetLaw("第七十五条")],
  reads: "every table",
  appliesTo: (table) => table.columns.some((column) => column.role === "amount"),

  *observe(table): Iterable<Observation> {
    const columns = table.columns.filter(({ role }) => role === "amount");
    for (const line of table.lines) {
      for (const column of columns) {
        const cell = valueIn(line, column.index)?.unreadable ? cellIn(line, column.index) : undefined;
        if (cell && MEANT_AS_NUMBER.test(compactText(cell.text))) {
          yield {
            subject: `${line.code ?? line.name} ${column.path.join("/")}`,
            message: `《${table.title}》“${cell.label}”印为“${cell.text}”，不是规范的金额，无法参与核对。`,
            suggestion: "请更正该数（检查千位分隔符、小数点和混入的字母）。",
            evidence: [evidenceOfCell(cell, table.document, "stated")],
          };
        }
      }
    }
  },
});
