import type { BudgetTable, Cell } from "../domain/budget-table.ts";
import { defineCheck, type Observation } from "../domain/check.ts";
import { evidenceOfCell } from "../domain/finding.ts";
import { cellIn } from "../domain/packed-line.ts";
import { budgetLaw } from "./basis.ts";

export default defineCheck({
  id: "balance-not-negative",
  code: "BUD-ARITH-020",
  title: "年末结转和结余不应为负数",
  class: "balance",
  severity: "error",
  basis: [budgetLaw("第三十五条")],
  reads: "every table",
  appliesTo: (table) => balances(table).next().done !== true,

  *observe(table): Iterable<Observation> {
    for (const { cell, subject } of balances(table)) {
      if (cell.number && cell.number.mantissa < 0) {
        yield {
          subject,
          message: `《${table.title}》“${cell.label}”列示 ${cell.text}，年末结转和结余为负数。`,
          suggestion: "请核对收入、支出和年初结转和结余；确有超支的，请说明弥补来源。",
          evidence: [evidenceOfCell(cell, table.document, "stated")],
          echoes: [cell],
        };
      }
    }
  },
});

function* balances(table: BudgetTable): Generator<{ cell: Cell; subject: string }> {
  for (const line of table.lines) {
    for (const column of table.columns) {
      const isBalance = line.item === "closing-balance" || column.measure === "closing-balance";
      const cell = isBalance && column.role === "amount" ? cellIn(line, column.index) : undefined;
      if (cell) {
        yield { cell, subject: `${line.code ?? ""}${line.name}` };
      }
    }
  }
}
