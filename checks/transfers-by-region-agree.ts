import type { BudgetTable, Cell, Column, LineItem } from "../domain/budget-table.ts";
import { defineCheck } from "../domain/check.ts";
import { equal, type Relation } from "../domain/relation.ts";
import { budgetLaw, budgetLawRegulations } from "./basis.ts";
import { GENERAL_TRANSFER, RETURNED, SPECIAL_TRANSFER } from "./relate/balance-rows.ts";
import { figuresOf } from "./relate/figures.ts";
import { BUDGETS, findIn, governmentSets, LEVELS, totalRow } from "./relate/government-tables.ts";
import { regionSums } from "./relate/regions.ts";

const PARTS = [RETURNED, GENERAL_TRANSFER, SPECIAL_TRANSFER];

export default defineCheck({
  id: "transfers-by-region-agree",
  code: "BUD-GOV-016",
  title: "转移支付分项目、分地区各表之间，同一项目、同一地区的数额应当一致，各地区与未分配数之和应等于总额",
  class: "cross-table",
  severity: "error",
  basis: [budgetLaw("第三十八条"), budgetLawRegulations("第六条")],
  reads: "the whole draft",
  lacks: "草案中没有分地区的转移支付表。",

  *relate({ books }) {
    for (const set of governmentSets(books)) {
      for (const table of set.tables.filter(({ kind, scope }) => kind === "transfers" && scope?.by === "region")) {
        yield* regionSums(table);
      }
      for (const budget of BUDGETS) {
        for (const level of LEVELS) {
          const scope = { kind: "transfers", budget, ...(level && { level }) } as const;
          const items = findIn(set, { ...scope, by: [undefined, "item"] });
          const regions = findIn(set, { ...scope, by: ["region"] });
          const matrix = findIn(set, { ...scope, by: ["item-and-region"] });
          const isSpecial = matrix && !sortOf(matrix).startsWith("一般性");
          const isSameSort = items && regions && sortOf(items) === sortOf(regions);
          yield* isSameSort ? itemsAgainstRegions(items, regions) : [];
          yield* isSpecial && items ? matrixAgainstItems(matrix, items) : [];
          yield* isSpecial && regions ? matrixAgainstRegions(matrix, regions) : [];
        }
      }
    }
  },
});

/** What a table is of by its title: 一般性 or 专项 alone, each with or without 税收返还; "" is all that is transferred. */
function sortOf({ title }: BudgetTable): string {
  const sorts = /一般性|专项(?=转移支付|补助)/gu;
  const [sort, ...more] = new Set(title.match(sorts) ?? []);
  return sort && more.length === 0 ? `${sort}${RETURNED.test(title) ? "与返还" : ""}` : "";
}

/** 税收返还, 一般性, 专项: rows of one table, columns of the other. */
function* itemsAgainstRegions(items: BudgetTable, regions: BudgetTable): Iterable<Relation> {
  const total = totalRow(regions)?.line;
  const wholes = [
    totalRow(items)?.line,
    ...PARTS.map((part) => only(items.lines, ({ name, level }) => level === 1 && part.test(name))),
  ];
  const columns = [
    only(amounts(regions), ({ measure }) => measure === "total"),
    ...PARTS.map((part) => only(amounts(regions), ({ path }) => part.test(path.join("/")))),
  ];
  for (const [index, line] of wholes.entries()) {
    const column = columns[index];
    const left = column && total?.cells[column.index];
    const right = line && current(items, line);
    if (left && right) {
      yield equal(left, right, `《${items.title}》${line.name}`);
    }
  }
}

/** Each special transfer by name, and their total. */
function* matrixAgainstItems(matrix: BudgetTable, items: BudgetTable): Iterable<Relation> {
  const special = only(items.lines, ({ name, level }) => level === 1 && SPECIAL_TRANSFER.test(name));
  const inItems = special?.children.map((index) => items.lines[index] as LineItem) ?? [];
  const column = only(amounts(matrix), ({ measure }) => measure === "total");
  for (const line of matrix.lines) {
    const isTotal = line === totalRow(matrix)?.line;
    const other = isTotal ? special : only(inItems, ({ name }) => name === line.name);
    const left = column && line.cells[column.index];
    const right = other && current(items, other);
    if (left && right) {
      yield equal(left, right, `《${items.title}》${other.name}`);
    }
  }
}

/** The column of a region in the one is its row in the other, under 专项转移支付. */
function* matrixAgainstRegions(matrix: BudgetTable, regions: BudgetTable): Iterable<Relation> {
  const total = totalRow(matrix)?.line;
  const special = only(amounts(regions), ({ path }) => SPECIAL_TRANSFER.test(path.join("/")));
  for (const column of amounts(matrix)) {
    const name = column.path.at(-1) ?? "";
    const line = only(
      regions.lines,
      (one) => one.name === name || (isUndistributed(one.name) && isUndistributed(name)),
    );
    const left = total?.cells[column.index];
    const right = special && line?.cells[special.index];
    if (left && right && column.measure !== "total") {
      yield equal(left, right, `《${regions.title}》${line.name}`);
    }
  }
}

function isUndistributed(name: string): boolean {
  return /^(?:未分配|待分配|预留)/u.test(name);
}

function amounts(table: BudgetTable): Column[] {
  return table.columns.filter(({ role, period }) => role === "amount" && period !== "last-year");
}

function current(table: BudgetTable, line: LineItem): Cell | undefined {
  const column =
    figuresOf(table, line.panel).get("this-year budget") ?? figuresOf(table, line.panel).get("this-year final");
  return column && line.cells[column.index];
}

function only<T>(things: readonly T[], wanted: (thing: T) => boolean): T | undefined {
  const found = things.filter(wanted);
  return found.length === 1 ? found[0] : undefined;
}
