import type { BudgetTable, Cell, Column, LineItem, Measure, Version } from "../../domain/budget-table.ts";

/** Which figure of which year is asked for. */
export interface Time {
  isLastYear: boolean;
  version?: Version;
}

const WHOLE: ReadonlySet<Measure> = new Set(["total", "current-revenue", "current-expenditure"]);

/** The amount of a line for a year and version: in the column of a measure, else in the one of whole amounts. */
export function amountAt(table: BudgetTable, line: LineItem, time: Time, measure?: Measure): Cell | undefined {
  const amounts = table.columns.filter((column) => column.panel === line.panel && column.role === "amount");
  const lastYears = amounts.filter(({ period }) => period === "last-year");
  // 比上年增长 does not say of which figure of last year: of the only one there is.
  const isOpen =
    time.isLastYear && time.version === undefined && new Set(lastYears.map(({ version }) => version)).size === 1;
  const ofYear = isOpen ? lastYears : amounts.filter((column) => isOfTime(table, column, time));
  const column = measure ? only(ofYear.filter((one) => one.measure === measure)) : wholeOf(table, ofYear);
  return column && line.cells[column.index];
}

function isOfTime(table: BudgetTable, { period, version, panel }: Column, time: Time): boolean {
  if ((period === "last-year") !== time.isLastYear) {
    return false;
  }
  if (version !== undefined) {
    return time.version === version;
  }
  // Beside columns that say which version they are, one that does not is not known.
  const isVersioned = table.columns.some((one) => one.panel === panel && one.version !== undefined);
  return !isVersioned && fitsStage(table, time);
}

function fitsStage({ stage }: BudgetTable, { version, isLastYear }: Time): boolean {
  if (version === undefined || isLastYear || stage === undefined) {
    return true;
  }
  return (stage === "budget") === (version === "budget");
}

function wholeOf(table: BudgetTable, columns: readonly Column[]): Column | undefined {
  if (columns.length <= 1) {
    return columns[0];
  }
  const named = columns.filter(({ measure }) => measure !== undefined && WHOLE.has(measure));
  return only(named) ?? only(columns.filter((column) => isOutermost(table, column)));
}

function isOutermost(table: BudgetTable, { index }: Column): boolean {
  return (
    table.columnGroups.some((group) => group.total === index) &&
    table.columnGroups.every((group) => !group.parts.includes(index))
  );
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}
