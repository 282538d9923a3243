import type { BudgetTable, Cell, Column, LineItem } from "../../domain/budget-table.ts";

/** What the columns or rows of a debt table are, by the words of the printed forms (财预〔2018〕209 号). */
const FIGURES = {
  newLimit: /新增.*限额|限额.*新增/u,
  refinanced: /再融资/u,
  issuedNew: /(?:发行|举借|转贷).*新增(?:债券|债务)?|新增.{0,4}债券/u,
  repaid: /还本(?!付息)|偿还本金/u,
  limit: /限额/u,
  balance: /余额/u,
  issued: /(?:发行|举借|借入)(?:额|数|债务|债券)?(?:\/(?:小计|合计))?$/u,
};
export type DebtFigure = keyof typeof FIGURES | "openingLimit" | "openingBalance";

export type DebtCells = Partial<Record<DebtFigure, Cell>>;

const YEAR_END = /(20\d{2})年?末|(上年|年初)/u;

/**
 * The figures of a debt table by column, read with its year: 2024年末/限额 of a table of 2025 is last year's. Two columns
 * of one figure leave it out.
 */
export function debtColumns(table: BudgetTable): Map<DebtFigure, Column> {
  const found = new Map<DebtFigure, Column>();
  const twice = new Set<DebtFigure>();
  for (const column of table.columns.filter(({ role }) => role === "amount")) {
    const figure = debtFigure(column.path.join("/"), isOpening(column, table));
    if (figure && found.has(figure)) {
      twice.add(figure);
    } else if (figure) {
      found.set(figure, column);
    }
  }
  for (const figure of twice) {
    found.delete(figure);
  }
  return found;
}

function isOpening({ path, period }: Column, { fiscalYear }: BudgetTable): boolean {
  const [, year, before] = YEAR_END.exec(path.join("/")) ?? [];
  return (
    before !== undefined || period === "last-year" || (year !== undefined && Number(year) === (fiscalYear ?? 0) - 1)
  );
}

/** What the head of a column or the name of a row is. */
export function debtFigure(path: string, opening: boolean): DebtFigure | undefined {
  const figure = (Object.keys(FIGURES) as (keyof typeof FIGURES)[]).find((one) => FIGURES[one].test(path));
  if (opening) {
    return figure === "limit" ? "openingLimit" : figure === "balance" ? "openingBalance" : undefined;
  }
  return figure;
}

export function debtCells(columns: ReadonlyMap<DebtFigure, Column>, line: LineItem): DebtCells {
  return Object.fromEntries(
    [...columns].flatMap(([figure, { index }]) => (line.cells[index] ? [[figure, line.cells[index]]] : [])),
  );
}
