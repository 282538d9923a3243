import type { Cell, Period, Version } from "../../domain/budget-table.ts";
import { figuresOf, type Row } from "./figures.ts";

/** This year's figure of a row: of the accounts what became of it, else the budget; of the one column that names no version. */
export function thisYear(row: Row): Cell | undefined {
  return figureOf(row, "this-year", row.table.stage === "final-account" ? ["final", ""] : ["budget", ""]);
}

/** Last year's figure of a row: what was done, else what was planned. */
export function lastYear(row: Row): Cell | undefined {
  return figureOf(row, "last-year", ["final", "adjusted", "budget", ""]);
}

function figureOf({ table, line }: Row, period: Period, versions: readonly (Version | "")[]): Cell | undefined {
  const figures = figuresOf(table, line.panel);
  const [column] = versions.flatMap((version) => figures.get(`${period} ${version}`) ?? []);
  return column && line.cells[column.index];
}
