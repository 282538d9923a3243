import type { HeaderCell, SampleColumn, SampleTable } from "../book.ts";
import { BUREAU } from "../department.ts";

export type Frame = Omit<SampleTable, "kind" | "number" | "title" | "columns" | "header" | "rows">;

/** What the public tables 公开01表 to 公开09表 share: all in 万元, each number rounded for itself. */
export const FRAME: Frame = {
  block: "table",
  preparedBy: `部门：${BUREAU}`,
  unit: "万元",
  unitLabel: "金额单位：万元",
  thousands: true,
  zero: "0.00",
  landscape: false,
  repeatsHeader: false,
  notes: [],
};

export function column(key: string, role: SampleColumn["role"], path: string, width: number, panel = 0): SampleColumn {
  return { key, role, path, width, panel };
}

export function headers(...texts: string[]): HeaderCell[] {
  return texts.map((text) => ({ text }));
}

/** The 栏次 row: a number over every amount column, by which formulas and notes name it. */
export function ordinals(from: number, to: number): HeaderCell[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({ text: String(from + index) }));
}
