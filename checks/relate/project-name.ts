import type { BudgetTable, LineItem } from "../../domain/budget-table.ts";
import { textIn } from "../../domain/printed-at.ts";

/** 项目名称 before 项目; 一级项目 is of a group of them. */
const HEADERS: readonly RegExp[] = [/项目名称$/u, /(?<!级)项目$/u];

/** What a row of a list calls its project: other columns of text, as that of its type 特定目标类, may stand beside the name. */
export function projectName(table: BudgetTable, line: LineItem): string {
  return HEADERS.map((header) => textUnder(table, line, header)).find((text) => text !== undefined) ?? line.name;
}

/** The first text of a row under a header of that sort. */
export function textUnder(table: BudgetTable, { row }: LineItem, header: RegExp): string | undefined {
  return table.columns
    .filter(({ role, path }) => role !== "amount" && header.test(path.join("/")))
    .map(({ index }) => textIn(table, row, index))
    .find((text) => text !== "");
}
