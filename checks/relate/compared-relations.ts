import type { BudgetTable } from "../../domain/budget-table.ts";
import { type Comparison, difference, type Relation, ratio, within } from "../../domain/relation.ts";
import { type ComparedColumn, type ComparisonForm, comparedCells, comparedColumns } from "./compared-columns.ts";

/** What the columns of these forms must hold, row by row. A column most of which does not hold is of another basis. */
export function* comparedRelations(table: BudgetTable, forms: readonly ComparisonForm[]): Iterable<Relation> {
  for (const compared of comparedColumns(table).filter(({ form }) => forms.includes(form))) {
    const comparison = describe(table, compared);
    for (const line of table.lines) {
      const cells = comparedCells(compared, line);
      // A rate on 0 or less is no rate: another rule (BUD-ARITH-015) has that.
      if (!cells || (compared.form !== "change" && (cells.below.number?.mantissa ?? 1) <= 0)) {
        continue;
      }
      const { printed, above, below } = cells;
      const says = `“${nameOf(compared.numerator)}”与“${nameOf(compared.denominator)}”`;
      yield within(
        comparison,
        compared.form === "change"
          ? difference(printed, above, below, `“${nameOf(compared.numerator)}”减“${nameOf(compared.denominator)}”`)
          : ratio(printed, above, below, compared.form === "growth" ? "growth" : "share", says),
      );
    }
  }
}

function describe(table: BudgetTable, { column, numerator, denominator }: ComparedColumn): Comparison {
  return {
    key: `${table.id} ${column.index}`,
    says: `《${table.title}》“${nameOf(column)}”列与“${nameOf(numerator)}”“${nameOf(denominator)}”两列`,
  };
}

function nameOf({ path }: ComparedColumn["column"]): string {
  return path.slice(-2).join("·") || "金额";
}
