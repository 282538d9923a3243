import type { Amount, PrintedNumber } from "./amount.ts";
import type { Column, ColumnGroup } from "./column.ts";
import type { Place } from "./place.ts";
import type { TableBody } from "./table-body.ts";
import type { Stage, TableKind, TableScope } from "./table-kind.ts";
import type { Unit } from "./unit.ts";

export type { Column, ColumnGroup, ColumnRole, Measure, Period, Version } from "./column.ts";
export type { Stage, TableKind } from "./table-kind.ts";

/** What a cell of an amount, percent or count column states: all that judging it needs. */
export interface CellValue {
  number?: PrintedNumber;
  /** Only where the column is money: in fen; `step` is one unit of the last printed digit. */
  money?: { amount: Amount; step: Amount };
  /** True when the text is neither a number nor blank. */
  unreadable?: true;
  /** Its row or column is hidden in the workbook: a total may take it in or leave it out. */
  hidden?: true;
  /** Only of a count in a sentence: 辆, 人次. */
  counter?: string;
  /** Widened by 约、近、超过: stands for so many units of its last digit on either side. */
  spread?: number;
}

/** Such a cell with all that showing it needs. */
export interface Cell extends CellValue {
  table: string;
  /** Row of the body, column of the grid; from 0. */
  row: number;
  column: number;
  /** As printed, line breaks removed. */
  text: string;
  /** `201 一般公共服务支出 · 本年支出合计` */
  label: string;
  place: Place;
  /** Only of a cell recognized on an image: how sure the recognition is, 0 to 1. */
  confidence?: number;
  /** What was recognized, where the sums showed that it was misread and `text` was set right. */
  recognized?: string;
  /** Only of a number in a sentence: the unit it has by itself. */
  unit?: Unit;
  /** Said with a word of direction: 减少63.14 is −63.14 here, and 63.14 as printed. */
  direction?: 1 | -1;
  /** The same figure of the item before, where that is not the row above. */
  before?: PrintedNumber;
}

/** `total`: 合计、总计; `of-which`: an 其中 row, never an addend of the rows around it; `heading`: names what follows. */
export type LineMark = "item" | "total" | "of-which" | "heading";

/** Rows that every departmental summary has, under whatever wording. */
export type SummaryItem =
  | "revenue-total" // 收入总计
  | "expenditure-total" // 支出总计
  | "current-revenue" // 本年收入合计
  | "current-expenditure" // 本年支出合计
  | "opening-balance" // 年初结转和结余、上年结转
  | "closing-balance" // 年末结转和结余、结转下年
  | "surplus-used" // 使用非财政拨款结余
  | "surplus-distributed" // 结余分配
  | "appropriation" // 财政拨款收入
  | "general" // 一般公共预算
  | "fund" // 政府性基金预算
  | "state-capital" // 国有资本经营预算
  | "special-account" // 财政专户管理资金
  | "service-revenue" // 事业收入
  | "operating-revenue" // 经营收入
  | "superior-subsidy" // 上级补助收入
  | "affiliate-revenue" // 附属单位上缴收入
  | "other-revenue" // 其他收入
  | "basic" // 基本支出
  | "project" // 项目支出
  | "personnel-total" // 人员经费合计
  | "public-total"; // 公用经费合计

/** A row of one panel 预算科目（行）. */
export interface LineItem {
  /** Row of the body, from 0. */
  row: number;
  panel: number;
  /** Joined from its parts and completed: 类 3, 款 5, 项 7 digits. */
  code?: string | undefined;
  /** As printed, parts joined by a blank: `301 2`. */
  printedCode?: string | undefined;
  /** Without numbering, blanks and 其中. */
  name: string;
  /** As printed, line breaks removed. */
  printedName: string;
  mark: LineMark;
  /** How far the name is indented, in type sizes, where it can be told. */
  indent?: number | undefined;
  item?: SummaryItem | undefined;
  /** Depth in the hierarchy, from 0. */
  level: number;
  /** Indexes into `lines`. */
  parent?: number | undefined;
  children: number[];
  /** One for each amount, percent and count column of the panel, by grid column. */
  cells: Record<number, Cell>;
  /** Where the name or code stands. */
  place: Place;
}

/** How the children of a line or the rows of a panel are known to be its parts. */
export type Hierarchy = "codes" | "levels" | "numbering" | "flat";

export interface Panel {
  index: number;
  /** What its header says: 收入, 支出, 功能分类. */
  heading: string;
  side?: "revenue" | "expenditure";
  hierarchy: Hierarchy;
  nameColumns: number[];
  codeColumns: number[];
  amountColumns: number[];
}

/** Rows of a table: lists, or of a large table made as they are looked at. */
export interface Rows<Item> extends Iterable<readonly Item[]> {
  readonly length: number;
  at(row: number): readonly Item[] | undefined;
}

/** A recognized table 预算表: what stands in it and what it is, nothing judged. */
export interface BudgetTable {
  id: string;
  document: string;
  kind: TableKind;
  /** Only of a government's tables. */
  scope?: TableScope;
  /** As printed, without its number; empty where none is printed. */
  title: string;
  /** `公开03表`, `表1-2`, as printed. */
  number?: string;
  body?: string;
  /** The body as a line over this table names it: 部门：…. */
  printedBody?: string;
  fiscalYear?: number;
  stage?: Stage;
  /** As this table itself states it. */
  unit?: Unit;
  /** Most decimals printed in its amounts. */
  decimals: number;
  place: Place;
  /** Header and body as printed; covered cells of a merge empty, line breaks removed, repeated page heads removed. */
  header: string[][];
  /** Same shape as `header`; missing where a table was made of no grid. */
  headerPlaces?: Place[][];
  rows: Rows<string>;
  /** Same shape as `rows`. */
  places: Rows<Place>;
  columns: Column[];
  columnGroups: ColumnGroup[];
  panels: Panel[];
  lines: LineItem[];
  /** Only of a large table: what its rows, places and lines are made of. */
  large?: TableBody;
  /** Its cells were recognized on an image. */
  isRecognized?: true;
  /** 注、说明 under the table. */
  notes: { text: string; place: Place }[];
}

/** All amount cells that print a number, 0 included, one after the other: a detail sheet has millions. */
export function* statedCells(table: BudgetTable): Generator<Cell> {
  for (const { cells } of table.lines) {
    for (const cell of Object.values(cells)) {
      if (cell.number !== undefined) {
        yield cell;
      }
    }
  }
}

/** True when any amount is printed, be it 0. */
export function hasStated(table: BudgetTable): boolean {
  return statedCells(table).next().done !== true;
}

/** True when no amount is printed but 0. */
export function isBlank(table: BudgetTable): boolean {
  for (const cell of statedCells(table)) {
    if (cell.number?.mantissa !== 0) {
      return false;
    }
  }
  return true;
}
