import type { BudgetTable, Cell, Measure, SummaryItem } from "../../domain/budget-table.ts";
import type { Book } from "../../domain/check.ts";
import { columnOf, itemCell, totalLine } from "../../domain/find-cell.ts";
import { fenOf } from "../relate/compare-amounts.ts";

/** Income of a body besides what it is appropriated. */
export type OtherIncome = "service-revenue" | "operating-revenue" | "affiliate-revenue" | "other-revenue";

export const OTHER_INCOME: readonly (readonly [OtherIncome & SummaryItem & Measure, string])[] = [
  ["service-revenue", "事业收入"],
  ["operating-revenue", "经营收入"],
  ["affiliate-revenue", "附属单位上缴收入"],
  ["other-revenue", "其他收入"],
];

/** What a book prints of an income, and where. */
export interface PrintedIncome {
  table: BudgetTable;
  cell: Cell;
}

/** An income as 收支总表 or 收入总表 print it: the first that has an amount, else the first that has a row or column for it. */
export function incomeOf({ tables }: Book, item: OtherIncome): PrintedIncome | undefined {
  const printed = [
    ...tables.filter(({ kind }) => kind === "summary").flatMap((table) => inRow(table, item)),
    ...tables.filter(({ kind }) => kind === "revenue").flatMap((table) => inColumn(table, item)),
  ];
  return printed.find(({ cell }) => fenOf(cell) > 0) ?? printed[0];
}

function inRow(table: BudgetTable, item: OtherIncome): PrintedIncome[] {
  const cell = itemCell(table, item, "revenue");
  return cell ? [{ table, cell }] : [];
}

function inColumn(table: BudgetTable, item: OtherIncome): PrintedIncome[] {
  const [line, column] = [totalLine(table), columnOf(table, item)];
  const cell = line && column && line.cells[column.index];
  return cell ? [{ table, cell }] : [];
}

/** 单位资金 printed as one amount: it holds whatever income is not told apart. */
export function hasUnitFunds({ tables }: Book): boolean {
  return tables
    .filter(({ kind }) => kind === "summary" || kind === "revenue")
    .some((table) => {
      const columns = table.columns.filter(({ path }) => /单位资金|非财政拨款|自有资金/u.test(path.join("/")));
      const total = totalLine(table);
      const cells = [
        ...columns.map(({ index }) => total?.cells[index]),
        ...table.lines
          .filter(({ name }) => /单位资金|自有资金|非同级财政|非财政拨款收入/u.test(name))
          .flatMap((line) => Object.values(line.cells)),
      ];
      return cells.some((cell) => fenOf(cell) > 0);
    });
}

/** The balance of a body at the end of its year, as its accounts print it. */
export function closingBalance({ tables }: Book): PrintedIncome | undefined {
  return balanceOf(tables, "closing-balance", "expenditure");
}

/** 上年结转 of a budget: the cell may be blank. */
export function openingBalance({ tables }: Book): PrintedIncome | undefined {
  return balanceOf(tables, "opening-balance", "revenue");
}

function balanceOf(
  tables: readonly BudgetTable[],
  item: SummaryItem,
  side: "revenue" | "expenditure",
): PrintedIncome | undefined {
  for (const table of tables.filter(({ kind }) => kind === "summary")) {
    const cell = itemCell(table, item, side);
    if (cell) {
      return { table, cell };
    }
  }
  return undefined;
}
