import type { Cell, Column, LineItem, Panel } from "../domain/budget-table.ts";
import type { GridCell } from "../domain/document.ts";
import { isOfWhich, plainName } from "../domain/item-name.ts";
import { readAmount } from "../domain/read-amount.ts";
import { compactText, joinLines } from "../domain/text.ts";
import type { Unit } from "../domain/unit.ts";
import { CODE_PART } from "./column-role.ts";
import type { GridView } from "./grid-view.ts";
import { joinLevelRows } from "./join-level-rows.ts";
import type { LinePacker } from "./pack-body.ts";
import type { Extent } from "./read-columns.ts";
import { lookUp, SUMMARY_ITEMS, TOTAL_NAME } from "./vocabulary.ts";

const CODE_WITH_NAME = /^[[【〔（(]?(\d{3,9})[\]】〕）)]?\s*[-—－、.．:：]?\s*(\p{Script=Han}.*)$/u;
/** Numbers of accounts, longer than any code of the classification: 3102010000 國務支出. */
const ACCOUNT_WITH_NAME = /^(\d{10,14})(?:\D|$)/u;
const MEMO = /^(?:备?注|说明)[:：]/u;

/** Reads the rows of every panel into line items, hierarchy not yet known. `table` is the id its cells carry. */
export function readLines(
  view: GridView,
  extent: Extent,
  columns: readonly Column[],
  panels: readonly Panel[],
  table: string,
  unit: Unit | undefined,
  packer?: LinePacker,
): LineItem[] {
  const lines: LineItem[] = [];
  // Once for all rows: a sheet may have hundreds of thousands.
  const heads = columns.map((column) => nameColumn(column, columns));
  for (const panel of panels) {
    const levels = columns.filter((column) => column.role === "level" && column.panel === panel.index);
    const own: LineItem[] = [];
    for (let row = extent.body; row < extent.end; row++) {
      const line = readLine(view, row, row - extent.body, columns, panel);
      const packed = line && levels.length === 0 ? packer?.pack(line, panel) : undefined;
      if (packed) {
        own.push(packed);
      } else if (line) {
        line.cells = readCells(view, row, line, columns, heads, panel, table, unit);
        own.push(line);
      }
    }
    for (const line of levels.length > 0 ? joinLevelRows(view, extent, levels, own) : own) {
      lines.push(line);
    }
  }
  return lines;
}

/** The line without its cells. */
function readLine(
  view: GridView,
  row: number,
  bodyRow: number,
  columns: readonly Column[],
  panel: Panel,
): LineItem | undefined {
  const nameParts: string[] = [];
  const codeParts: { text: string; part: number }[] = [];
  let named: { row: number; column: number } | undefined;
  for (const column of columns) {
    if (column.panel !== panel.index || (column.role !== "name" && column.role !== "code")) {
      continue;
    }
    const text = nameAt(view, row, column.index, panel);
    if (text === "" || (column.role === "code" && CODE_PART.test(compactText(text)))) {
      continue;
    }
    named ??= { row, column: column.index };
    if (column.role === "code" && /^\d{1,9}$/.test(compactText(text))) {
      codeParts.push({ text: compactText(text), part: column.codePart ?? -1 });
    } else {
      nameParts.push(text);
    }
  }
  if (!named) {
    nameParts.push(...nameFromAbove(view, row, panel));
  }
  const hasAmount = panel.amountColumns.some(
    (column) => view.textAt(row, amountColumnOf(view, row, column, columns)) !== "",
  );
  if (!named && !hasAmount) {
    return undefined;
  }
  let printedName = nameParts.join(" ");
  const account = codeParts.length === 0 ? ACCOUNT_WITH_NAME.exec(compactText(printedName)) : null;
  if (account?.[1]) {
    codeParts.push({ text: account[1], part: -1 });
    printedName = printedName.replace(account[1], "").trim();
  }
  const embedded = codeParts.length === 0 ? CODE_WITH_NAME.exec(printedName) : null;
  if (embedded?.[1] && embedded[2] && !/^20\d{2}年/.test(printedName)) {
    codeParts.push({ text: embedded[1], part: -1 });
    printedName = embedded[2];
  }
  const name = plainName(printedName);
  if (MEMO.test(compactText(printedName)) || (!hasAmount && /^(?:此表为空|本表为空|无)$/u.test(name))) {
    return undefined;
  }
  const item = lookUp(SUMMARY_ITEMS, name);
  const code = codeParts.length > 0 ? joinCode(codeParts) : undefined;
  const at = named ?? { row, column: panel.amountColumns.find((column) => view.textAt(row, column) !== "") ?? 0 };
  const cell = view.cellAt(at.row, at.column);
  const line: LineItem = {
    row: bodyRow,
    panel: panel.index,
    name,
    printedName,
    mark: isOfWhich(printedName) ? "of-which" : TOTAL_NAME.test(name) && !code ? "total" : "item",
    level: 0,
    children: [],
    cells: {},
    place: cell?.place ?? {},
  };
  if (codeParts.length > 0) {
    line.printedCode = codeParts.map((part) => part.text).join(" ");
  }
  if (code) {
    line.code = code;
  }
  if (item) {
    line.item = item;
  }
  const indent = named && indentOf(cell);
  if (named && indent !== undefined) {
    // A name that starts in the second of two name columns stands further in.
    line.indent = indent + Math.max(0, panel.nameColumns.indexOf(named.column));
  }
  return line;
}

function readCells(
  view: GridView,
  row: number,
  line: LineItem,
  columns: readonly Column[],
  heads: readonly string[],
  panel: Panel,
  table: string,
  unit: Unit | undefined,
): Record<number, Cell> {
  const label = [line.code ?? line.printedCode, line.name].filter(Boolean).join(" ");
  const cells: Record<number, Cell> = {};
  for (const index of panel.amountColumns) {
    const amount = columns[amountColumnOf(view, row, index, columns)] as Column;
    cells[index] = readCell(view, row, line.row, amount, `${label} · ${heads[index]}`, table, unit);
  }
  return cells;
}

/**
 * The name in a column. A name merged over several panels (支出合计 over 功能分类 and 用途) is the name of the row in each
 * of them.
 */
function nameAt(view: GridView, row: number, column: number, panel: Panel): string {
  const cell = view.mergeAt(row, column);
  if (cell === undefined || cell.row !== row) {
    return view.textAt(row, column);
  }
  const first = Math.min(...panel.nameColumns, ...panel.codeColumns);
  return cell.column < first && column === first ? joinLines(cell.text).trim() : view.textAt(row, column);
}

/** A name merged downwards over several rows names each of them. */
function nameFromAbove(view: GridView, row: number, panel: Panel): string[] {
  const covering = panel.nameColumns.map((column) => view.cellAt(row, column)).filter((cell) => cell?.text);
  return covering.slice(-1).map((cell) => joinLines(cell?.text ?? "").trim());
}

/** Where such a name covers the amount column of a panel, the amount stands after it, in the next panel. */
function amountColumnOf(view: GridView, row: number, index: number, columns: readonly Column[]): number {
  const cell = view.mergeAt(row, index);
  if (!cell || cell.column === index || cell.columnSpan < 2) {
    return index;
  }
  const next = cell.column + cell.columnSpan;
  const startsWithName = columns[cell.column]?.role === "name" || columns[cell.column]?.role === "code";
  return columns[next]?.role === "amount" && startsWithName ? next : index;
}

/** Leading blanks, as sheets and Word files indent (a full-width blank is one size), or what the page shows. */
function indentOf(cell: GridCell | undefined): number | undefined {
  if (!cell || cell.place.page !== undefined) {
    return cell?.indent;
  }
  const blanks = /^[\s\u3000]*/u.exec(cell.text)?.[0] ?? "";
  return [...blanks].reduce((sum, blank) => sum + (blank === "\u3000" ? 1 : 0.5), cell.indent ?? 0);
}

/** 类 款 项 in columns of their own: `301 | 2` is 30102. Nothing when the parts give no code of the classification's shape. */
function joinCode(parts: readonly { text: string; part: number }[]): string | undefined {
  const single = parts.length === 1 ? parts[0] : undefined;
  if (single && single.part <= 0) {
    return /^\d{3}(?:\d{2}){0,3}$/.test(single.text) ? single.text : undefined;
  }
  const complete = parts.every((part, index) => part.part === index);
  const [first, ...rest] = parts.map((part) => part.text);
  if (!complete || !first || !/^\d{3}$/.test(first) || rest.some((text) => text.length > 2)) {
    return undefined;
  }
  return first + rest.map((text) => text.padStart(2, "0")).join("");
}

/** The header texts that tell this column from its neighbours: `小计`, or `2024年预算数 小计` where there are two. */
export function nameColumn(column: Column, columns: readonly Column[]): string {
  const name = shortName(column);
  const isShared = columns.some(
    (other) => other !== column && other.panel === column.panel && other.role !== "text" && shortName(other) === name,
  );
  return isShared ? column.path.join(" ") : name;
}

function shortName({ path }: Column): string {
  const tail = path.at(-1) === "小计" ? path : path.slice(Math.min(1, path.length - 1));
  return tail.slice(-2).join(" ") || "金额";
}

function readCell(
  view: GridView,
  row: number,
  bodyRow: number,
  column: Column,
  label: string,
  table: string,
  unit: Unit | undefined,
): Cell {
  const source = view.cellAt(row, column.index);
  const text = joinLines(view.textAt(row, column.index));
  const cell: Cell = {
    table,
    row: bodyRow,
    column: column.index,
    text,
    label: label.replace(/^ · /u, ""),
    place: source?.place ?? {},
    ...(source?.confidence === undefined ? {} : { confidence: source.confidence }),
  };
  if (source?.hidden) {
    cell.hidden = true;
  }
  return readAmount(cell, text, column.role === "amount", unit);
}
