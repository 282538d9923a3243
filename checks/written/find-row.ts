import type { BudgetTable, LineItem } from "../../domain/budget-table.ts";
import { grandTotalLine, itemLine, totalLine } from "../../domain/find-cell.ts";
import { nameOfTable } from "../../domain/finding.ts";
import { nameKey, plainName } from "../../domain/item-name.ts";
import { compactText } from "../../domain/text.ts";
import { lookUp, SUMMARY_ITEMS } from "../../tables/vocabulary.ts";
import type { Lack } from "./find-tables.ts";
import { nearestNames } from "./nearest-names.ts";

const CODE = /^\d{3,9}$/u;
const BARE_TOTAL = /^(?:合计|总计)$/u;
const MOST_NAMES = 12;
const SIDES = ["revenue", "expenditure"] as const;

/** The one row that a name or code means: as printed, else what the trade calls so (收入总计 printed as a bare 总计). */
export function findRowNamed(table: BudgetTable, written: string): LineItem | Lack {
  const name = compactText(written);
  const found = CODE.test(name) ? withCode(table, name) : withName(table, name);
  const [line, ...others] = found;
  if (line && others.length === 0) {
    return line;
  }
  const title = nameOfTable(table);
  if (line) {
    const codes = found.flatMap(({ code }) => code ?? []);
    const remedy = BARE_TOTAL.test(name)
      ? "请写明“收入总计”或“支出总计”"
      : codes.length === found.length
        ? `请改写科目编码（${codes.join("、")}）`
        : "请改用只出现一次的行，或用科目编码";
    return { reason: `${title}中“${written}”有 ${found.length} 行，不能确定是哪一行，${remedy}` };
  }
  const named = table.lines.filter((one) => one.name !== "");
  const near = nearestNames(
    written,
    named.map((one) => one.name),
  ).flatMap((one) => named.find((other) => other.name === one) ?? []);
  const has =
    near.length > 0 ? `，相近的有：${near.map(sayLine).join("、")}` : `；该表的行有：${listSome(named.map(sayLine))}`;
  return { reason: `${title}中没有“${written}”一行${has}` };
}

/** Rows that the table itself adds up: the uppermost, or those under a row. */
export function rowsUnder(table: BudgetTable, line?: LineItem): LineItem[] | Lack {
  if (line) {
    const rows = line.children.flatMap((index) => table.lines[index] ?? []).filter(({ mark }) => mark === "item");
    const title = nameOfTable(table);
    return rows.length > 0 ? rows : { reason: `${title}中“${sayLine(line)}”没有下级的行` };
  }
  if (table.panels.length > 1) {
    return { reason: `${nameOfTable(table)}分左右两栏，请写明是哪一行的明细，如“收入总计.*”` };
  }
  const isTotal = (index: number | undefined): boolean => index === undefined || table.lines[index]?.mark === "total";
  const rows = table.lines.filter(({ mark, parent }) => mark === "item" && isTotal(parent));
  return rows.length > 0 ? rows : { reason: `${nameOfTable(table)}没有明细的行` };
}

export function listSome(names: readonly string[]): string {
  const more = names.length > MOST_NAMES ? `等 ${names.length} 个` : "";
  return `${names.slice(0, MOST_NAMES).join("、")}${more}`;
}

function sayLine({ code, name }: LineItem): string {
  return [code, name].filter(Boolean).join(" ");
}

function withCode({ lines }: BudgetTable, code: string): LineItem[] {
  return lines.filter((line) => line.code === code || (line.printedCode && compactText(line.printedCode) === code));
}

function withName(table: BudgetTable, name: string): LineItem[] {
  const lines = table.lines.filter(({ mark }) => mark !== "heading");
  const wanted = plainName(name);
  const printed = outermost(lines.filter((line) => plainName(line.name) === wanted));
  if (printed.length > 0 && !(BARE_TOTAL.test(wanted) && printed.length > 1)) {
    return printed;
  }
  const whole = BARE_TOTAL.test(wanted) && table.panels.length === 1 ? totalLine(table) : undefined;
  if (whole) {
    return [whole];
  }
  if (printed.length > 0) {
    return printed;
  }
  const meant = summaryRows(table, wanted);
  return meant.length > 0 ? meant : outermost(lines.filter((line) => nameKey(line.name) === nameKey(wanted)));
}

/** Rows that every summary has, under whatever wording. */
function summaryRows(table: BudgetTable, name: string): LineItem[] {
  const item = lookUp(SUMMARY_ITEMS, name);
  if (item === "revenue-total" || item === "expenditure-total") {
    const line = grandTotalLine(table, item === "revenue-total" ? "revenue" : "expenditure");
    return line ? [line] : [];
  }
  return item ? SIDES.flatMap((side) => itemLine(table, item, side) ?? []) : [];
}

/** 调出资金 with 其中：调出资金 under it is one row with its parts. */
function outermost(lines: readonly LineItem[]): LineItem[] {
  const own = lines.filter(({ mark }) => mark !== "of-which");
  const level = Math.min(...own.map((line) => line.level));
  return own.length > 0 ? own.filter((line) => line.level === level) : [...lines];
}
