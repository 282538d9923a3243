import type { BudgetTable, Cell, LineItem } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { linesByCode } from "../domain/find-cell.ts";
import { equal, type Relation, sum } from "../domain/relation.ts";
import type { Budget, GovernmentKind } from "../domain/table-kind.ts";
import { budgetLaw } from "./basis.ts";
import { alignFigures, figuresOf, type Row } from "./relate/figures.ts";
import { BUDGETS, findIn, type GovernmentSet, governmentSets, totalRow } from "./relate/government-tables.ts";

const OWN_COLUMN = /^(?:[省市县区州盟旗]本?级|本级|中央(?:本级)?)$/u;
const KINDS: readonly GovernmentKind[] = ["government-revenue", "government-expenditure"];

export default defineCheck({
  id: "whole-equals-own-and-lower",
  code: "BUD-GOV-013",
  title: "全省（市、县）收入和支出应等于本级与下级之和，全域表的本级栏应与本级表一致",
  class: "cross-table",
  severity: "error",
  basis: [budgetLaw("第三条")],
  reads: "the whole draft",
  lacks: "草案中没有同一预算的全域表和本级表。",

  *relate({ books }) {
    for (const set of governmentSets(books)) {
      for (const budget of BUDGETS) {
        for (const kind of KINDS) {
          yield* levels(set, kind, budget);
        }
      }
    }
  },
});

function* levels(set: GovernmentSet, kind: GovernmentKind, budget: Budget): Iterable<Relation> {
  const whole = findIn(set, { kind, budget, level: "whole" });
  const own = findIn(set, { kind, budget, level: "own" });
  const lower = findIn(set, { kind, budget, level: "lower" });
  if (!whole || !own) {
    return;
  }
  const column = onlyColumn(whole);
  for (const rows of rowsOf(whole, own)) {
    const [left, right] = rows;
    const figure = right && figuresOf(own, right.panel).get("this-year budget");
    const stated = column && left?.cells[column.index];
    const cell = figure && right?.cells[figure.index];
    if (stated && cell) {
      yield equal(stated, cell, `《${own.title}》同一科目`);
    }
  }
  if (lower) {
    for (const [all, one, rest] of rowsOf(whole, own, lower)) {
      const aligned = [row(whole, all), row(own, one), row(lower, rest)].flatMap((found) => found ?? []);
      for (const [total, ...parts] of aligned.length === 3 ? alignFigures(aligned) : []) {
        yield sum(total as Cell, parts, `《${own.title}》与《${lower.title}》同一科目之和`);
      }
    }
  }
}

function row(table: BudgetTable, line: LineItem | undefined): Row | undefined {
  return line && { table, line };
}

function onlyColumn(table: BudgetTable) {
  const found = table.columns.filter(
    ({ role, path, period }) => role === "amount" && period !== "last-year" && OWN_COLUMN.test(path.at(-1) ?? ""),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** The rows of one code, and the totals, of several tables. */
function* rowsOf(...tables: BudgetTable[]): Iterable<(LineItem | undefined)[]> {
  const [first, ...others] = tables.map(linesByCode);
  for (const [code, line] of first ?? []) {
    const same = others.map((lines) => lines.get(code));
    yield [line, ...same.map((other) => (other?.name === line.name ? other : undefined))];
  }
  yield tables.map((table) => totalRow(table)?.line);
}
