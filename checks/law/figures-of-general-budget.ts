import type { BudgetTable, Cell } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import type { GovernmentKind, Level } from "../../domain/table-kind.ts";
import { governmentSets, totalRow } from "../relate/government-tables.ts";
import { thisYear } from "../relate/year-figures.ts";

/** Tables of a government's general budget of a kind, of these levels, not of the execution of the year before. */
export function generalTables(
  books: readonly Book[],
  kind: GovernmentKind,
  levels: readonly (Level | undefined)[] = ["own", undefined],
): { book: Book; table: BudgetTable }[] {
  return [...governmentSets(books)].flatMap(({ book, tables }) =>
    tables
      .filter((table) => table.kind === kind && table.scope?.budget === "general" && table.scope.phase === undefined)
      .filter(({ scope }) => levels.includes(scope?.level) && (scope?.by === undefined || scope.by === "item"))
      .map((table) => ({ book, table })),
  );
}

/** 本级一般公共预算支出总额 of a book's government, where its one table prints it. */
export function ownExpenditure(book: Book): { table: BudgetTable; cell: Cell } | undefined {
  const found = generalTables([book], "government-expenditure").flatMap(({ table }) => {
    const total = totalRow(table);
    const cell = total && thisYear(total);
    return cell?.money && cell.money.amount > 0 ? [{ table, cell }] : [];
  });
  const [first] = found;
  return found.every(({ cell }) => cell.money?.amount === first?.cell.money?.amount) ? first : undefined;
}
