import type { SampleColumn, SampleTable } from "../book.ts";
import { BUREAU } from "../department.ts";

export type Frame = Omit<SampleTable, "kind" | "title" | "columns" | "header" | "rows">;

/** What most tables of a Shanghai-type budget share; tables 1 to 8 are in 元, the last one in 万元. */
export const FRAME: Frame = {
  block: "table",
  preparedBy: `编制部门：${BUREAU}`,
  unit: "元",
  unitLabel: "单位：元",
  thousands: false,
  zero: "0.00",
  landscape: true,
  repeatsHeader: false,
  notes: [],
};

/** A column that stands under a heading: `amount("basic", "支出预算·基本支出", 15)`. */
export function amountColumn(key: string, path: string, width: number, panel = 0): SampleColumn {
  return { key, path, panel, role: "amount", width };
}

export function nameColumn(path: string, width: number, panel = 0): SampleColumn {
  return { key: `name-${panel}`, path, panel, role: "name", width };
}

/** A subject code in as many columns as it has parts: `codeColumns("功能分类科目编码", ["类", "款", "项"])`. */
export function codeColumns(path: string, parts: string[]): SampleColumn[] {
  return parts.map((part) => ({ key: `code-${part}`, path: `${path}·${part}`, panel: 0, role: "code", width: 5 }));
}

/** 213 | 03 | 06; parts a 类 or 款 does not have stay blank. */
export function codeCells(code: string, parts: number): (string | undefined)[] {
  return [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)].slice(0, parts).map((part) => part || undefined);
}
