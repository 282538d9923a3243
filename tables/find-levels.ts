import type { Column } from "../domain/budget-table.ts";
import { compactText } from "../domain/text.ts";
import type { GridView } from "./grid-view.ts";
import type { Extent } from "./read-columns.ts";

/** 类 begins the parts of a code. */
const CODE_START = "类";
const LEVELS = [CODE_START, "款", "项", "目", "节"];
/** More items than any level has; the classes of a classification begin at 101. */
const HIGHEST_FIRST = 99;
/** The number of an item within its level. Codes of a classification have three digits, or a zero in front. */
const ORDINAL = /^[1-9]\d{0,2}$/u;

/**
 * Columns side by side headed 款 项 目 节 that number the rows of each level instead of giving codes: each holds nothing
 * but ordinals. By grid column.
 */
export function findLevels(view: GridView, extent: Extent, columns: readonly Column[]): number[] {
  const levels: number[] = [];
  for (let at = 0; at < columns.length; at++) {
    const run: number[] = [];
    while (isDeeper(columns[at + run.length], columns[run.at(-1) ?? -1])) {
      run.push(at + run.length);
    }
    if (run.length > 0 && levelOf(columns[at]) > 0 && isNumbered(view, extent, run)) {
      levels.push(...run);
    }
    at += Math.max(0, run.length - 1);
  }
  return levels;
}

function isDeeper(column: Column | undefined, before: Column | undefined): boolean {
  return levelOf(column) > (before ? levelOf(before) : -1);
}

function levelOf(column: Column | undefined): number {
  return LEVELS.indexOf(column?.path.at(-1) ?? "");
}

function isNumbered(view: GridView, extent: Extent, run: readonly number[]): boolean {
  let first: string | undefined;
  for (let row = extent.body; row < extent.end; row++) {
    for (const column of run) {
      const text = compactText(view.textAt(row, column));
      if (text !== "" && !ORDINAL.test(text)) {
        return false;
      }
      first ??= text || undefined;
    }
  }
  return first !== undefined && Number(first) <= HIGHEST_FIRST;
}
