import { formatAmount } from "../../domain/amount.ts";
import type { SampleCell, SampleRow, SampleTable } from "./book.ts";

const DECIMALS = 2;

/** A cell as it stands on the page. Every amount is rounded for itself, which is what makes harmless gaps. */
export function printedCell(table: SampleTable, cell: SampleCell): string {
  if (typeof cell !== "number") {
    return cell ?? "";
  }
  return cell === 0 ? table.zero : formatAmount(cell, table.unit, DECIMALS, table.thousands);
}

/** The row's own words in one panel: `2130306 水利工程运行与维护`, `收入总计`. */
export function rowLabel(table: SampleTable, row: SampleRow, panel: number): string {
  const words = (role: string) =>
    table.columns
      .map((column, index) => (column.panel === panel && column.role === role ? row.cells[index] : undefined))
      .filter((cell) => typeof cell === "string" && cell !== "")
      .join("");
  return [words("code"), words("name").trim()].filter(Boolean).join(" ");
}

const NUMBERING = /^(?:其中[:：]|[一二三四五六七八九十]+、|\d+[.、])\s*/u;

/** A row's words without what only leads up to them: `十二、农林水支出` is `农林水支出`. */
export function bareLabel(label: string): string {
  return label.replace(NUMBERING, "");
}
