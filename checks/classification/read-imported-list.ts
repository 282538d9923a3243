import type { Grid } from "../../domain/document.ts";
import { placeInWords } from "../../domain/place.ts";
import { compactText, joinLines } from "../../domain/text.ts";
import type { ImportedRow } from "./imported-list.ts";
import { columnsInWords, type ListColumn, listColumn, REQUIRED } from "./list-columns.ts";
import { CLASSIFICATION_NAMES, classificationByDigit } from "./subject.ts";

/** The rows of a list of 政府收支分类科目, or all that is wrong with it: the place, the mistake and what to do, in Chinese. */
export interface ReadList {
  rows: ImportedRow[];
  problems: string[];
}

type Fields = Partial<Record<ListColumn, string>>;

/** Titles may stand over the head. */
const MOST_TITLES = 10;
const CODE = /^[1-9](?:\d\d|\d{4}|\d{6}|\d{8})$/u;
const YEAR = /^((?:19|20)\d\d)(?:\.0+)?(?:年度?)?$/u;
/** What says that a subject is in use to this day. */
const NO_END = /^(?:|[-—–/]+|至今|现行|有效|无)$/u;

/**
 * Reads the grids of a file, each with a head of 编码, 名称, 启用年份, 停用年份, 来源 and under it a row a code and a name.
 * A sheet without head and codes is words of its own where another sheet is a list.
 */
export function readImportedList(grids: readonly Grid[]): ReadList {
  const sheets = grids.map(linesOf);
  const lists = sheets.filter((lines) => headOf(lines) ?? lines.some(({ texts }) => texts.some(isCode)));
  const read = (lists.length > 0 ? lists : sheets.slice(0, 1)).map(readSheet);
  const rows = read.flatMap((sheet) => sheet.rows);
  const problems = read.flatMap((sheet) => sheet.problems);
  return { rows: rows.map(({ row }) => row), problems: [...problems, ...findTwins(rows)] };
}

interface PlacedRow {
  row: ImportedRow;
  where: string;
}

function headOf(lines: readonly Line[]): Line | undefined {
  return lines.slice(0, MOST_TITLES).find(({ texts }) => REQUIRED.every((column) => columnAt(texts, column) >= 0));
}

function readSheet(lines: readonly Line[]): { rows: PlacedRow[]; problems: string[] } {
  const head = headOf(lines);
  if (!head) {
    return { rows: [], problems: [missingHead(lines)] };
  }
  const problems = head.texts.flatMap((text, column) =>
    compactText(text) === "" || listColumn(text) ? [] : [`${head.where}第 ${column + 1} 列${unknownColumn(text)}`],
  );
  const rows: PlacedRow[] = [];
  for (const { texts, where } of lines.slice(lines.indexOf(head) + 1)) {
    const row = readRow(fieldsOf(head.texts, texts));
    if (typeof row === "string") {
      problems.push(`${where}${row}`);
    } else {
      rows.push({ row, where });
    }
  }
  if (rows.length === 0 && problems.length === 0) {
    problems.push(`${head.where}表头之下没有科目：请逐行填写编码、名称和启用年份。`);
  }
  return { rows, problems };
}

function unknownColumn(text: string): string {
  return `“${joinLines(text).trim()}”不是科目表的列：请删去此列，或改为 ${columnsInWords()} 之一。`;
}

function findTwins(rows: readonly PlacedRow[]): string[] {
  const byCode = new Map<string, PlacedRow[]>();
  return rows.flatMap(({ row, where }) => {
    const before = byCode.get(row.code) ?? [];
    byCode.set(row.code, [...before, { row, where }]);
    const twin = before.find((one) => overlaps(one.row, row));
    return twin
      ? [
          `${where}编码 ${row.code}“${row.name}”与${twin.where}“${twin.row.name}”重复：一个编码在同一年只有一个名称，请删去多余的行，或写明旧名称的停用年份。`,
        ]
      : [];
  });
}

interface Line {
  texts: string[];
  /** `工作表“科目”第 3 行`; of a text file `第 3 行`. */
  where: string;
}

/** The rows of a grid that print anything. */
function linesOf(grid: Grid): Line[] {
  const lines = new Map<number, Line>();
  for (const { row, column, text, place } of grid.cells) {
    if (text.trim() === "") {
      continue;
    }
    const known = lines.get(row);
    const number = /\d+$/u.exec(place.cell ?? "")?.[0] ?? row + 1;
    const { cell: _cell, range: _range, ...around } = place;
    const line = known ?? { texts: [], where: `${placeInWords(around)}第 ${number} 行` };
    line.texts[column] = text;
    lines.set(row, line);
  }
  return [...lines.values()].map(({ texts, where }) => ({ texts: Array.from(texts, (text) => text ?? ""), where }));
}

function isCode(text: string): boolean {
  return CODE.test(compactText(text));
}

function columnAt(head: readonly string[], wanted: ListColumn): number {
  return head.findIndex((text) => listColumn(text) === wanted);
}

function missingHead(lines: readonly Line[]): string {
  const best = lines.slice(0, MOST_TITLES).find(({ texts }) => texts.some(listColumn));
  const lacks = REQUIRED.filter((column) => !best || columnAt(best.texts, column) < 0);
  const remedy = `请在科目之上加一行表头，写 ${columnsInWords()}，其中前三列必有。`;
  return best ? `${best.where}表头缺少 ${columnsInWords(lacks)}。${remedy}` : `没有找到表头。${remedy}`;
}

function fieldsOf(head: readonly string[], texts: readonly string[]): Fields {
  return Object.fromEntries(
    head.flatMap((text, column) => {
      const name = listColumn(text);
      return name ? [[name, joinLines(texts[column] ?? "").trim()]] : [];
    }),
  );
}

/** A row, or what is wrong with it. */
function readRow({
  code: printed = "",
  name = "",
  valid_from = "",
  valid_to = "",
  source,
}: Fields): ImportedRow | string {
  const code = compactText(printed);
  if (!isCode(code) || !classificationByDigit(code)) {
    const kinds = Object.values(CLASSIFICATION_NAMES).join("、");
    return `编码“${printed}”有误：应为 3、5、7 或 9 位数字，以 1、2、3、5 开头（${kinds}），请核对。`;
  }
  if (name === "") {
    return `编码 ${code} 缺少名称，请补填。`;
  }
  const firstYear = readYear(valid_from);
  const lastYear = NO_END.test(compactText(valid_to)) ? undefined : readYear(valid_to);
  if (firstYear === undefined) {
    return `编码 ${code} 的启用年份“${valid_from}”有误：应为四位年份，如 2026，请改正。`;
  }
  if (lastYear === undefined && !NO_END.test(compactText(valid_to))) {
    return `编码 ${code} 的停用年份“${valid_to}”有误：应为最后使用的四位年份，如 2025；仍在使用的请留空。`;
  }
  if (lastYear !== undefined && lastYear < firstYear) {
    return `编码 ${code} 的停用年份 ${lastYear} 早于启用年份 ${firstYear}，请核对。`;
  }
  return { code, name, firstYear, ...(lastYear === undefined ? {} : { lastYear }), ...(source ? { source } : {}) };
}

function readYear(text: string): number | undefined {
  const [, year] = YEAR.exec(compactText(text)) ?? [];
  return year === undefined ? undefined : Number(year);
}

function overlaps(left: ImportedRow, right: ImportedRow): boolean {
  const { lastYear: leftEnd = Number.POSITIVE_INFINITY } = left;
  const { lastYear: rightEnd = Number.POSITIVE_INFINITY } = right;
  return left.code === right.code && left.firstYear <= rightEnd && right.firstYear <= leftEnd;
}
