import type { BudgetTable, Cell, LineItem } from "../../domain/budget-table.ts";

/** 1月, 2026年3月, 一月: a single month; 1-9月 and 1月累计 are not. */
const MONTH =
  /^(?:20\d{2}年)?(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?(?:支出|执行|金额|数|支出数|执行数|发生额)*$/u;
/** 1-9月累计, 截至9月底, 9月末累计支出: all of the year up to a month. */
const UP_TO =
  /(?:(?:20\d{2}年)?[1一][月]?[-－—~～至到](1[0-2]|[1-9])月)|(?:截[至止](?:20\d{2}年)?(1[0-2]|[1-9])月(?:底|末|\d{1,2}日)?)|(?:(?:20\d{2}年)?(1[0-2]|[1-9])月[底末](?:累计)?)/u;
const CHINESE = "一二三四五六七八九";
const MONTHS = 12;
/** Months with quarters, sums and notes between them: a longer table is of something else. */
const MOST_ROWS = 40;

/** What each month of a year cost, as a row of a table prints it across, or the table down. */
export interface MonthlyFigures {
  table: BudgetTable;
  name: string;
  /** By month, 1 to 12. */
  months: ReadonlyMap<number, Cell>;
}

function monthNamed(text: string): number | undefined {
  const month = MONTH.exec(text)?.[1];
  if (month === undefined) {
    return undefined;
  }
  if (/^\d/u.test(month)) {
    return Number(month);
  }
  return month.startsWith("十") ? 10 + CHINESE.indexOf(month[1] ?? "") + 1 : CHINESE.indexOf(month) + 1;
}

/** The month up to which a header or title says that its figures are added. */
export function monthUpTo(text: string): number | undefined {
  const match = UP_TO.exec(text.normalize("NFKC"));
  const month = match?.slice(1).find((one) => one !== undefined);
  return month === undefined ? undefined : Number(month);
}

/** All that is printed month by month of expenditure, whichever way the table runs. */
export function monthlyFigures(table: BudgetTable): MonthlyFigures[] {
  const across = new Map<number, number>();
  for (const { role, index, path } of table.columns) {
    const month = role === "amount" ? monthNamed(path.at(-1) ?? "") : undefined;
    if (month !== undefined) {
      across.set(month, index);
    }
  }
  return across.size === MONTHS ? table.lines.flatMap((line) => rowAcross(table, line, across)) : columnsDown(table);
}

function rowAcross(table: BudgetTable, line: LineItem, columns: ReadonlyMap<number, number>): MonthlyFigures[] {
  const months = new Map<number, Cell>();
  for (const [month, index] of columns) {
    const cell = line.cells[index];
    if (cell?.money) {
      months.set(month, cell);
    }
  }
  return months.size === MONTHS ? [{ table, name: line.name, months }] : [];
}

function columnsDown(table: BudgetTable): MonthlyFigures[] {
  if (table.lines.length > MOST_ROWS) {
    return [];
  }
  const rows = table.lines.flatMap((line) => {
    const month = monthNamed(line.name);
    return month === undefined ? [] : [{ month, line }];
  });
  if (new Set(rows.map(({ month }) => month)).size !== MONTHS || rows.length !== MONTHS) {
    return [];
  }
  return table.columns
    .filter(
      ({ role, path }) =>
        role === "amount" && /支出|执行|金额/u.test(path.join("/")) && !/累计|预算数/u.test(path.join("/")),
    )
    .flatMap(({ index, path }) => {
      const cells = rows.flatMap(({ month, line }) =>
        line.cells[index]?.money ? [[month, line.cells[index]] as const] : [],
      );
      return cells.length === MONTHS ? [{ table, name: path.at(-1) ?? "", months: new Map(cells) }] : [];
    });
}
