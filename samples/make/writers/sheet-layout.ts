import type { SampleTable } from "../book.ts";

const MAXIMUM_SHEET_NAME = 31;

/** `公开01表 收入支出决算总表`, `部门收入预算总表`: the year is left out, a sheet name is short. */
export function sheetName(table: SampleTable): string {
  const title = table.title.replace(/^\d{4}年(?:度)?/u, "");
  return [table.number, title].filter(Boolean).join(" ").slice(0, MAXIMUM_SHEET_NAME);
}

/** Rows above the header: title, number where there is one, caption. */
export function headerRow(table: SampleTable): number {
  return table.number ? 3 : 2;
}

/** Row of the sheet, from 0, in which the body starts. */
export function bodyRow(table: SampleTable): number {
  return headerRow(table) + table.header.length;
}
