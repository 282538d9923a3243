import { readNumber } from "../../domain/amount.ts";
import type { DocumentProblem } from "../../domain/document.ts";
import { columnName, placeInWords } from "../../domain/place.ts";
import { findCovered } from "./find-covered.ts";
import type { SheetContent } from "./sheet-content.ts";

/** What stands there in short. */
const MOST_TEXTS = 2;
const LONGEST_TEXT = 16;
const MOST_RANGES = 6;

/**
 * What a sheet hides: all of it, or rows and columns of it. Only where there are figures: hidden lists of choices, heads over
 * columns that are not used, and empty rows tell nobody anything.
 */
export function describeHidden(sheet: SheetContent): DocumentProblem | undefined {
  const place = { sheet: sheet.name };
  if (sheet.isHidden) {
    const inShort = sayInShort(sheet, Array(sheet.cells.length).keys());
    const content = inShort ? `含有数据（${inShort}）` : "没有数值";
    const message = `${placeInWords(place)}被隐藏，${content}，未与显示的表格一并核对。请确认是否属于送审内容。`;
    return sheet.cells.length > 0 ? { code: inShort ? "HIDDEN_SHEET" : "HIDDEN_TEXT", message, place } : undefined;
  }
  const { hiddenRows, hiddenColumns } = sheet;
  if (hiddenRows.size === 0 && hiddenColumns.size === 0) {
    return undefined;
  }
  const indexes = [...Array(sheet.cells.length).keys()].filter(
    (index) => hiddenRows.has(sheet.cells.rowAt(index)) || hiddenColumns.has(sheet.cells.columnAt(index)),
  );
  const hidden = indexes.map((index) => ({ row: sheet.cells.rowAt(index), column: sheet.cells.columnAt(index) }));
  const inShort = sayInShort(sheet, indexes);
  const rows = ranges(
    hidden.filter(({ row }) => hiddenRows.has(row)).map(({ row }) => row),
    (row) => String(row + 1),
  );
  const columns = ranges(
    hidden.filter(({ row, column }) => hiddenColumns.has(column) && !hiddenRows.has(row)).map(({ column }) => column),
    columnName,
  );
  const where = [rows && `第 ${rows} 行`, columns && `${columns} 列`].filter(Boolean).join("、");
  const message = `${placeInWords(place)}隐藏的${where}含有数据（${inShort}），核对合计时按可计入也可不计入处理。请确认是否属于送审内容。`;
  return inShort ? { code: "HIDDEN_CELLS", message, place } : undefined;
}

/** Figures that merged cells lie over: a sheet shows nothing of them, and its sums count them. */
export function describeCovered(sheet: SheetContent): DocumentProblem | undefined {
  const indexes = findCovered(sheet);
  const inShort = sayInShort(sheet, indexes);
  const [first] = indexes;
  if (first === undefined || inShort === "") {
    return undefined;
  }
  const place = { sheet: sheet.name, cell: columnName(sheet.cells.columnAt(first)) + (sheet.cells.rowAt(first) + 1) };
  const message = `${placeInWords(place)} 起，合并单元格遮住了 ${inShort}，表上不显示，未读取。请取消合并，确认是否属于送审内容。`;
  return { code: "HIDDEN_CELLS", message, place };
}

/** `8 个数值，如“预备费”“1,200.00”`; nothing where there is no number. */
function sayInShort({ cells, numbers }: SheetContent, indexes: Iterable<number>): string {
  const shown: string[] = [];
  let figure: string | undefined;
  let count = 0;
  for (const index of indexes) {
    const text = cells.textAt(index);
    if (isFigure(text, numbers.get(index))) {
      figure ??= text;
      count += 1;
    } else if (shown.length < MOST_TEXTS && /\p{Script=Han}/u.test(text)) {
      shown.push(cutShort(text));
    }
  }
  return figure === undefined ? "" : `${count} 个数值，如“${[...shown, cutShort(figure)].join("”“")}”`;
}

/** A number, or a text that can only be an amount: codes are texts of digits. */
function isFigure(text: string, stored: number): boolean {
  const reading = readNumber(text);
  const isNumber = reading.state === "number" && reading.number.mantissa !== 0;
  return isNumber && (!Number.isNaN(stored) || /[.,]/u.test(text));
}

function cutShort(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT)}…` : line;
}

/** `5–8、12`. */
function ranges(numbers: readonly number[], name: (number: number) => string): string {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) {
      last[1] = number;
    } else {
      runs.push([number, number]);
    }
  }
  const shown = runs
    .slice(0, MOST_RANGES)
    .map(([from, to]) => (from === to ? name(from) : `${name(from)}–${name(to)}`));
  return shown.join("、") + (runs.length > MOST_RANGES ? " 等" : "");
}
