import type { BudgetTable, Column, Version } from "../../domain/budget-table.ts";
import { amountColumn } from "../../domain/find-cell.ts";
import { nameOfTable } from "../../domain/finding.ts";
import { compactText } from "../../domain/text.ts";
import { lookUp, MEASURES } from "../../tables/vocabulary.ts";
import { listSome } from "./find-row.ts";
import type { Lack } from "./find-tables.ts";

/** What a column may be called by what its figures are of, whatever its header prints. */
interface Role {
  period?: "this-year" | "last-year";
  version?: Version;
}

const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/^(?:本年|当年)?(?:年初)?预算数?$/u, { period: "this-year", version: "budget" }],
  [/^(?:本年|当年)?调整(?:后)?预算数?$/u, { period: "this-year", version: "adjusted" }],
  [/^(?:本年|当年)?(?:执行|完成|决算)数?$/u, { period: "this-year", version: "final" }],
  [/^上年(?:年初)?预算数?$/u, { period: "last-year", version: "budget" }],
  [/^上年调整(?:后)?预算数?$/u, { period: "last-year", version: "adjusted" }],
  [/^上年(?:执行|完成|决算|预计执行)数?$/u, { period: "last-year", version: "final" }],
  [/^(?:本年|当年)数?$/u, { period: "this-year" }],
  [/^上年数?$/u, { period: "last-year" }],
];
const WHOLE = /^(?:合计|总计|金额|总额)$/u;
const LAST_YEAR = /上年|20\d{2}/u;
const NUMBERS: readonly Column["role"][] = ["amount", "percent", "count"];

/**
 * The one column of a panel that these words mean, from the top of its header down: as printed, else by what its figures are
 * of (本年预算, 上年执行, 决算数, 基本支出). Where several fit, this year's and the one of whole amounts is meant.
 */
export function findColumnNamed(table: BudgetTable, panel: number, words: readonly string[]): Column | Lack {
  const own = table.columns.filter((column) => column.panel === panel && NUMBERS.includes(column.role));
  const compact = words.map(compactText);
  const printed = own.filter((column) => compact.every((word) => isPrinted(column, word)));
  const found = narrow(
    table,
    panel,
    compact,
    printed.length > 0 ? printed : own.filter((column) => compact.every((word) => fits(table, column, word))),
  );
  const [column, ...others] = found;
  if (column && others.length === 0) {
    return column;
  }
  const [written, title] = [words.join("."), nameOfTable(table)];
  if (column) {
    const heads = found.map(sayColumn).join("、");
    return { reason: `${title}中“${written}”有 ${found.length} 栏：${heads}，不能确定是哪一栏，请逐级写出表头` };
  }
  return { reason: `${title}中没有“${written}”一栏；该表的栏目有：${listSome(own.map(sayColumn))}` };
}

/** As it is written in a formula: 2026年预算数.公务用车购置及运行费.小计. */
function sayColumn({ path }: Column): string {
  return path.join(".");
}

function isPrinted({ path }: Column, word: string): boolean {
  return path.some((head) => compactText(head) === word) || compactText(path.join("")) === word;
}

function fits(table: BudgetTable, column: Column, word: string): boolean {
  const role = lookUp(ROLES, word);
  if (isPrinted(column, word)) {
    return true;
  }
  if (column.role !== "amount") {
    return false;
  }
  if (role) {
    return hasRole(table, column, role);
  }
  if (WHOLE.test(word)) {
    return column === amountColumn(table, column.panel);
  }
  const measure = lookUp(MEASURES, word);
  return measure !== undefined && column.measure === measure;
}

function hasRole({ stage }: BudgetTable, column: Column, { period, version }: Role): boolean {
  const printed = column.version ?? (stage === "final-account" ? "final" : stage);
  return (
    (period === undefined || (column.period ?? "this-year") === period) &&
    (version === undefined || printed === version)
  );
}

function narrow(table: BudgetTable, panel: number, words: readonly string[], found: readonly Column[]): Column[] {
  const isOfLast = words.some((word) => LAST_YEAR.test(word));
  const current = isOfLast ? [] : found.filter(({ period }) => period !== "last-year");
  const left = current.length > 0 ? current : found;
  const whole = amountColumn(table, panel);
  const totals = whole && left.includes(whole) ? [whole] : left.filter(({ measure }) => measure === "total");
  return left.length > 1 && totals.length === 1 ? totals : [...left];
}
