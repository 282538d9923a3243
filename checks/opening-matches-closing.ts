import type { BudgetTable, Cell, LineItem } from "../domain/budget-table.ts";
import { type Draft, defineCheck } from "../domain/check.ts";
import { columnOf, itemLine, linesByCode, linesOnSide, totalLine, wholeAmount } from "../domain/find-cell.ts";
import { equal, within } from "../domain/relation.ts";
import { budgetLawRegulations } from "./basis.ts";
import { otherBooks, sameTable } from "./relate/other-years.ts";

const SUMMARIES = new Set(["summary", "appropriation-summary"]);

export default defineCheck({
  id: "opening-matches-closing",
  code: "BUD-CROSS-020",
  title: "决算年初结转和结余应与上年决算年末结转和结余一致，有调整的应当说明",
  class: "prior-year",
  severity: "error",
  basis: [budgetLawRegulations("第八十三条")],
  reads: "the whole draft",
  lacks: "没有同一部门相邻两年的决算。",

  *relate(draft) {
    for (const [table, before] of accountsOfTwoYears(draft)) {
      const comparison = { key: `${table.id} ${before.id}`, says: `《${table.title}》年初结转和结余与上年年末数` };
      for (const [left, right] of SUMMARIES.has(table.kind) ? inSummary(table, before) : byRow(table, before)) {
        if (left && right) {
          yield within(comparison, equal(left, right, "上年决算年末结转和结余"));
        }
      }
    }
  },
});

function* accountsOfTwoYears(draft: Draft): Iterable<[BudgetTable, BudgetTable]> {
  for (const book of draft.books) {
    const others = otherBooks(book, draft);
    for (const table of book.tables.filter(({ stage }) => stage === "final-account")) {
      const before = sameTable(
        table,
        others,
        ({ fiscalYear, stage }) => stage === "final-account" && fiscalYear === (table.fiscalYear ?? 0) - 1,
      );
      if (before) {
        yield [table, before];
      }
    }
  }
}

type Pair = [Cell | undefined, Cell | undefined];

/** 年初 stands on the left, 年末 on the right; the budgets it is of are rows under it on the left. */
function* inSummary(table: BudgetTable, before: BudgetTable): Iterable<Pair> {
  const opening = itemLine(table, "opening-balance", "revenue");
  const closing = itemLine(before, "closing-balance", "expenditure");
  yield [opening && wholeAmount(table, opening), closing && wholeAmount(before, closing)];
  for (const budget of ["general", "fund", "state-capital"] as const) {
    const column = columnOf(before, budget);
    const line = partOf(table, opening, budget);
    yield [line && wholeAmount(table, line), column && closing?.cells[column.index]];
  }
}

function partOf(table: BudgetTable, opening: LineItem | undefined, budget: string): LineItem | undefined {
  return linesOnSide(table, "revenue").find(
    (line) => line.item === budget && line.parent !== undefined && table.lines[line.parent] === opening,
  );
}

/** A table of one budget prints both as columns, row by row. */
function* byRow(table: BudgetTable, before: BudgetTable): Iterable<Pair> {
  const [opening, closing] = [columnOf(table, "opening-balance"), columnOf(before, "closing-balance")];
  const rows = linesByCode(before);
  const pairs = [...linesByCode(table)].map(([code, line]) => [line, rows.get(code)] as const);
  for (const [line, other] of [...pairs, [totalLine(table), totalLine(before)] as const]) {
    yield [opening && line?.cells[opening.index], closing && other?.cells[closing.index]];
  }
}
