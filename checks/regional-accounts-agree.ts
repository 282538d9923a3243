import type { BudgetTable, Cell, Column } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { equal, type Relation } from "../domain/relation.ts";
import { budgetLaw } from "./basis.ts";
import { figuresOf, type Row } from "./relate/figures.ts";
import { findIn, governmentSets, totalRow } from "./relate/government-tables.ts";
import { regionRows, regionSums } from "./relate/regions.ts";

/** What a column of a table by region is in the tables of the level: the total, or the row of this name. */
const COLUMNS: readonly (readonly [RegExp, "government-revenue" | "government-expenditure", RegExp | undefined])[] = [
  [/税收收入/u, "government-revenue", /^税收收入$/u],
  [/非税收入/u, "government-revenue", /^非税收入$/u],
  [/收入(?:\/(?:合计|小计))?$/u, "government-revenue", undefined],
  [/支出(?:\/(?:合计|小计))?$/u, "government-expenditure", undefined],
];

export default defineCheck({
  id: "regional-accounts-agree",
  code: "BUD-GOV-013",
  title: "分地区收支表：全域应等于本级与各地区之和，并与全域、本级收支表一致",
  class: "cross-table",
  severity: "error",
  basis: [budgetLaw("第三条")],
  reads: "the whole draft",
  lacks: "草案中没有分地区收支表。",

  *relate({ books }) {
    for (const set of governmentSets(books)) {
      for (const table of set.tables.filter(({ kind }) => kind === "regional-accounts")) {
        yield* regionSums(table);
        const { whole, own } = regionRows(table);
        const budget = table.scope?.budget;
        for (const [line, level] of [
          [whole, "whole"],
          [own, "own"],
        ] as const) {
          for (const column of table.columns.filter(
            ({ role, period }) => role === "amount" && period !== "last-year",
          )) {
            const [, kind, name] = COLUMNS.find(([pattern]) => pattern.test(column.path.join("/"))) ?? [];
            const detail = kind && findIn(set, { kind, level, ...(budget && { budget }) });
            const stated = line?.cells[column.index];
            yield* stated && detail ? agree(stated, column, detail, name) : [];
          }
        }
      }
    }
  },
});

function* agree(stated: Cell, { version }: Column, detail: BudgetTable, name: RegExp | undefined): Iterable<Relation> {
  const row = name ? rowNamed(detail, name) : totalRow(detail);
  const figure = row && figuresOf(detail, row.line.panel).get(`this-year ${version}`);
  const cell = figure && row.line.cells[figure.index];
  if (cell) {
    yield equal(stated, cell, `《${detail.title}》${row.line.name}`);
  }
}

function rowNamed(table: BudgetTable, name: RegExp): Row | undefined {
  const found = table.lines.filter((line) => name.test(line.name));
  return found.length === 1 && found[0] ? { table, line: found[0] } : undefined;
}
