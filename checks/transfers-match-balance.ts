import type { BudgetTable } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { equal, type Relation } from "../domain/relation.ts";
import { budgetLawRegulations } from "./basis.ts";
import { GENERAL_TRANSFER, RETURNED, SPECIAL_TRANSFER, SUBSIDY_DOWN } from "./relate/balance-rows.ts";
import { figuresOf, pairFigures, type Row } from "./relate/figures.ts";
import { BUDGETS, findIn, findRow, governmentSets, LEVELS, rowsUnder, totalRow } from "./relate/government-tables.ts";

const PARTS = [RETURNED, GENERAL_TRANSFER, SPECIAL_TRANSFER];

export default defineCheck({
  id: "transfers-match-balance",
  code: "BUD-GOV-015",
  title: "转移支付表的合计及返还性、一般性、专项三部分应与平衡表补助下级支出一致",
  class: "cross-table",
  severity: "error",
  basis: [budgetLawRegulations("第九条"), budgetLawRegulations("第三十四条")],
  reads: "the whole draft",
  lacks: "草案中没有转移支付表和收支平衡表。",

  *relate({ books }) {
    for (const set of governmentSets(books)) {
      for (const budget of BUDGETS) {
        for (const level of LEVELS) {
          const scope = { budget, ...(level && { level }) };
          const balance = findIn(set, { ...scope, kind: "government-balance" });
          const paid = findRow(balance, "expenditure", SUBSIDY_DOWN);
          for (const by of ["item", "region"] as const) {
            const table = findIn(set, { ...scope, kind: "transfers", by: by === "item" ? [undefined, "item"] : [by] });
            if (paid && table) {
              yield* matchBalance(table, paid, by);
            }
          }
        }
      }
    }
  },
});

function* matchBalance(table: BudgetTable, paid: Row, by: "item" | "region"): Iterable<Relation> {
  const total = totalRow(table);
  const title = `《${paid.table.title}》`;
  for (const [left, right] of total ? pairFigures(total, paid) : []) {
    yield equal(left, right, `${title}${paid.line.name}`);
  }
  for (const part of PARTS) {
    const stated = rowsUnder(paid).filter(({ line }) => part.test(line.name));
    const [row] = stated;
    if (!row || stated.length > 1 || !total) {
      continue;
    }
    yield* by === "item" ? partInRows(table, part, row, title) : partInColumns(total, part, row, title);
  }
}

function* partInRows(table: BudgetTable, part: RegExp, row: Row, title: string): Iterable<Relation> {
  const lines = table.lines.filter(({ name, level }) => part.test(name) && level === 1);
  const [line] = lines;
  for (const [left, right] of line && lines.length === 1 ? pairFigures({ table, line }, row) : []) {
    yield equal(left, right, `${title}${row.line.name}`);
  }
}

function* partInColumns({ table, line }: Row, part: RegExp, row: Row, title: string): Iterable<Relation> {
  const columns = table.columns.filter(
    ({ role, path, period }) => role === "amount" && period !== "last-year" && part.test(path.join("/")),
  );
  const [column] = columns;
  const figure = column && figuresOf(row.table, row.line.panel).get(`this-year ${column.version}`);
  const left = columns.length === 1 && column ? line.cells[column.index] : undefined;
  const right = figure && row.line.cells[figure.index];
  if (left && right) {
    yield equal(left, right, `${title}${row.line.name}`);
  }
}
