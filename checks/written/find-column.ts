import type { BudgetTable, Column, Version } from "../../domain/budget-table.ts";
import { isChangeName } from "../../domain/change-name.ts";
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
/** Said of 三公 as of its vehicles. */
const SUBTOTAL = /^小计$/u;
const LAST_YEAR = /上年|20\d{2}/u;
const NUMBERS: readonly Column["role"][] = ["amount", "percent", "count"];

/**
 * The one column of a panel that these words mean, from the top of its header down: as printed, else by what its figures are
 * of (本年预算, 上年执行, 决算数, 基本支出). Where several fit, the one whose whole header they are, else this year's and the
 * one of whole amounts is meant.
 */
export function findColumnNamed(table: BudgetTable, panel: number, words: readonly string[]): Column | Lack {
  const own = table.columns.filter((column) => column.panel === panel && NUMBERS.includes(column.role));
  const compact = words.map(compactText);
  const open = withoutChanges(own, compact);
  const printed = open.filter((column) => compact.every((word) => isPrinted(column, word)));
  const found =
    printed.length > 0 ? printed : open.filter((column) => compact.every((word) => fits(table, column, word)));
  const whole = found.filter((column) => isWholePath(column, compact));
  const meant = whole.length === 1 ? whole : narrow(table, panel, compact, found);
  const [column, ...others] = meant;
  const [written, title] = [words.join("."), nameOfTable(table)];
  if (column && others.length === 0) {
    const isWhole = printed.length === 0 && column === amountColumn(table, panel);
    return isWhole && holdsMeetings(table, panel) ? notOfThreePublic(column, written, title) : column;
  }
  if (column) {
    const heads = meant.map(sayColumn).join("、");
    return { reason: `${title}中“${written}”有 ${meant.length} 栏：${heads}，不能确定是哪一栏，请逐级写出表头` };
  }
  return { reason: `${title}中没有“${written}”一栏；该表的栏目有：${listSome(own.map(sayColumn))}` };
}

/** 增减额 is meant only where the words say a change, or a head of its own; 金额 under 增减 is no 金额. */
function withoutChanges(columns: readonly Column[], words: readonly string[]): readonly Column[] {
  const others = columns.filter((column) => !isChange(column));
  const isVague = words.every((word) => WHOLE.test(word) || lookUp(ROLES, word) !== undefined);
  return isVague && others.length > 0 ? others : columns;
}

function isChange({ path }: Column): boolean {
  return isChangeName(path.join("/"));
}

function notOfThreePublic(column: Column, written: string, title: string): Lack {
  return {
    reason: `${title}的“${sayColumn(column)}”还包括会议费、培训费，表中没有“三公”经费小计一栏，“${written}”不是“三公”经费；要用这一栏的，请写“${sayColumn(column)}”，要用“三公”经费的，请写出各项相加`,
  };
}

const YEAR = /^20\d{2}年度?/u;

/** True for a name that only a column of money goes by: 本年预算, 2026年预算数, 合计, 基本支出. */
export function isAmountName(word: string): boolean {
  const name = word.replace(YEAR, "");
  return !isChangeName(name) && (lookUp(ROLES, name) ?? lookUp(MEASURES, name)) !== undefined;
}

/** As it is written in a formula: 2026年预算数.公务用车购置及运行费.小计. */
function sayColumn({ path }: Column): string {
  return path.join(".");
}

function isPrinted({ path }: Column, word: string): boolean {
  return path.some((head) => compactText(head) === word) || compactText(path.join("")) === word;
}

/** 小计 under a head and 小计 of one of its parts: the words are all there is of the first. */
function isWholePath({ path }: Column, words: readonly string[]): boolean {
  const heads = path.map(compactText).filter((head, at, all) => head !== all[at - 1]);
  return heads.length === words.length && heads.every((head, at) => head === words[at]);
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
    return (
      column ===
      amountColumn(
        { columnGroups: table.columnGroups, columns: table.columns.filter((one) => !isChange(one)) },
        column.panel,
      )
    );
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
  const years = current.length > 0 ? current : found;
  const plain = words.some(isChangeName) ? [] : years.filter((column) => !isChange(column));
  const left = plain.length > 0 ? plain : years;
  const isOfMore = holdsMeetings(table, panel) && !words.some((word) => SUBTOTAL.test(word));
  const threePublic = isOfMore ? left.filter(({ measure }) => measure === "three-public") : [];
  if (left.length > 1 && threePublic.length === 1) {
    return threePublic;
  }
  const whole = amountColumn(table, panel);
  const totals = whole && left.includes(whole) ? [whole] : left.filter(({ measure }) => measure === "total");
  return left.length > 1 && totals.length === 1 ? totals : [...left];
}

/** The whole of such a table of 三公 is more than 三公. */
function holdsMeetings({ kind, columns }: BudgetTable, panel: number): boolean {
  const isBeside = ({ measure }: Column): boolean => measure === "meetings" || measure === "training";
  const isOfThreePublic = kind === "three-public" || kind === "three-public-summary";
  return isOfThreePublic && columns.some((column) => column.panel === panel && isBeside(column));
}
