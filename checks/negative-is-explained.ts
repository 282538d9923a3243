import type { BudgetTable, Cell, Column } from "../domain/budget-table.ts";
import { defineCheck, type Observation } from "../domain/check.ts";
import { evidenceOfCell } from "../domain/finding.ts";
import { cellIn, valueIn } from "../domain/packed-line.ts";
import { budgetLaw, CLASSIFICATION } from "./basis.ts";

/** Refunds and subsidies for planned losses are booked as negative revenue; so is what is taken back. */
const MAY_BE_NEGATIVE = /退税|退库|冲减|亏损补贴|收回|抵扣|免抵调|结[转余]|净|差额|调整/u;
const CHANGE = /增减|增加|减少|变化|差额|比上年|较上年|同比|调整(?!预算)|净|结[转余]/u;
const MOST = 40;

export default defineCheck({
  id: "negative-is-explained",
  code: "BUD-ARITH-021",
  title: "退库、冲减等项目以外，列示负数的应予核实",
  class: "arithmetic",
  // A negative number that is a slip breaks the sums it stands in and is found by them.
  severity: "notice",
  basis: [budgetLaw("第三十二条"), CLASSIFICATION],
  reads: "every table",
  appliesTo: (table) => table.kind !== "unknown" && table.columns.some(isAmount),

  *observe(table): Iterable<Observation> {
    const found = [...negatives(table)];
    const [first] = found;
    if (first) {
      const more = found.length > 1 ? `等 ${found.length} 处` : "";
      yield {
        subject: `负数 ${table.kind} ${table.title}`,
        message: `《${table.title}》“${first.label}”${more}列示负数（${first.text}）。`,
        suggestion: "请核实；确为退库、冲减等的，请加注说明。",
        evidence: found.slice(0, MOST).map((cell) => evidenceOfCell(cell, table.document, "stated")),
        echoes: found,
      };
    }
  },
});

/** One by one: a detail sheet has millions of cells, and few that are negative. */
function* negatives({ lines, columns }: BudgetTable): Iterable<Cell> {
  const amounts = columns.filter(isAmount);
  for (const line of lines) {
    if (!MAY_BE_NEGATIVE.test(line.name)) {
      for (const { index } of amounts) {
        if ((valueIn(line, index)?.number?.mantissa ?? 0) < 0) {
          yield cellIn(line, index) as Cell;
        }
      }
    }
  }
}

function isAmount({ role, path }: Column): boolean {
  return role === "amount" && path.length > 0 && !CHANGE.test(path.join("/"));
}
