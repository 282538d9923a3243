import type { BudgetTable, Cell, LineItem } from "../../domain/budget-table.ts";
import { isGovernmentKind } from "../../domain/kind-names.ts";
import { SumOfLines } from "../../domain/large-sum.ts";
import { cellIn, holdsCell } from "../../domain/packed-line.ts";
import { type Relation, sum } from "../../domain/relation.ts";
import { isRateLine } from "./rate-lines.ts";

/**
 * Every parent row against its printed children, column by column. 其中 rows and rates are no addends. `wanted` narrows it to the
 * parents a rule is about.
 */
export function* childrenSums(table: BudgetTable, wanted: (line: LineItem) => boolean): Iterable<Relation> {
  for (const parent of table.lines) {
    if (parent.children.length === 0 || !wanted(parent) || isRateLine(table, parent)) {
      continue;
    }
    const children = addendsOf(table, parent);
    for (const column of table.columns) {
      // A column without a head may hold anything.
      const total = column.role === "amount" && column.path.length > 0 ? cellIn(parent, column.index) : undefined;
      const columnOf = (line: LineItem): number => columnInPanel(table, line, parent, column.index);
      if (total && children.length > 0 && children.every((line) => holdsCell(line, columnOf(line)))) {
        const says = parent.mark === "total" ? "各项明细之和" : "下级科目之和";
        const whole = { line: parent, column: column.index };
        yield table.large
          ? new SumOfLines(table.id, whole, children, columnOf, says)
          : sum(
              total,
              children.map((line) => cellIn(line, columnOf(line)) as Cell),
              says,
            );
      }
    }
  }
}

/** The rows under a parent without 其中 rows and rates; a heading stands for the rows under it. */
function addendsOf(table: BudgetTable, parent: LineItem): LineItem[] {
  const children = parent.children.map((index) => table.lines[index] as LineItem);
  return children
    .filter((line) => line.mark !== "of-which" && !isRateLine(table, line))
    .flatMap((line) => (line.mark === "heading" ? addendsOf(table, line) : [line]));
}

/** A child in the next block has its amount in the column of its own block that answers to the parent's; −1 for none. */
function columnInPanel(table: BudgetTable, line: LineItem, parent: LineItem, column: number): number {
  if (line.panel === parent.panel) {
    return column;
  }
  const position = table.panels[parent.panel]?.amountColumns.indexOf(column) ?? -1;
  return table.panels[line.panel]?.amountColumns[position] ?? -1;
}

/** Departmental (301–399) and government (501–599) economic classification. */
export function isEconomic(table: BudgetTable): boolean {
  const coded = table.lines.filter((line) => line.code);
  return coded.length > 0 && coded.every((line) => /^[35]/.test(line.code ?? ""));
}

/** True when the line stands on the revenue side of a summary, or in a revenue table, a government's too. */
export function isRevenue(table: BudgetTable, line: LineItem): boolean {
  const side = table.panels[line.panel]?.side;
  const goesByTitle = table.kind === "unknown" || isGovernmentKind(table.kind);
  const isNamedSo = goesByTitle && /收入/u.test(table.title) && !/支出|收支/u.test(table.title);
  return table.kind === "revenue" || isNamedSo || (side === "revenue" && table.panels.length > 1);
}
