import type { Book } from "../../domain/check.ts";
import { grandTotalLine, linesOnSide } from "../../domain/find-cell.ts";
import { equal, type Relation, sum } from "../../domain/relation.ts";
import type { Budget } from "../../domain/table-kind.ts";
import { pairFigures, type Row } from "./figures.ts";
import { governmentSets } from "./government-tables.ts";

/** Every balance sheet of one budget: both sides are equal, and each total is the sum of its rows. */
export function* balances(books: readonly Book[], budget: Budget): Iterable<Relation> {
  for (const { tables } of governmentSets(books)) {
    for (const table of tables.filter(({ kind, scope }) => kind === "government-balance" && scope?.budget === budget)) {
      const [revenue, expenditure] = (["revenue", "expenditure"] as const).map((side) => grandTotalLine(table, side));
      if (revenue && expenditure) {
        for (const [left, right] of pairFigures({ table, line: revenue }, { table, line: expenditure })) {
          yield equal(left, right, "支出总计");
        }
      }
      for (const line of [revenue, expenditure]) {
        yield* line ? partsOfTotal({ table, line }) : [];
      }
    }
  }
}

/** The rows of a side that stand under no other, whatever they are called; only where the total closes them all. */
function* partsOfTotal({ table, line }: Row): Iterable<Relation> {
  const side = table.panels[line.panel]?.side ?? "revenue";
  const rows = linesOnSide(table, side).filter((one) => one.parent === table.lines.indexOf(line));
  const addends = rows.filter(({ mark }) => mark === "item");
  if (addends.length < 2 || addends.length !== rows.length) {
    return;
  }
  for (const column of table.columns) {
    const total = column.role === "amount" && column.path.length > 0 ? line.cells[column.index] : undefined;
    if (total) {
      yield sum(
        total,
        addends.flatMap((one) => one.cells[column.index] ?? []),
        "各项之和",
      );
    }
  }
}
