import type { Column, Measure, Period, Stage, Version } from "../domain/budget-table.ts";
import { compactText, joinLines } from "../domain/text.ts";
import { CODE_PART, contentOf, roleOf } from "./column-role.ts";
import { findLevels } from "./find-levels.ts";
import type { GridView } from "./grid-view.ts";
import { lookUp, MEASURES } from "./vocabulary.ts";

/** Rows of the table proper: header from `start` to `body`, body to `end`. */
export interface Extent {
  start: number;
  body: number;
  end: number;
  ordinals?: number;
}

const PROJECT_NAME = /(?<!收入|支出)项目名称$/u;

/** Reads the header of each column and what it holds. */
export function readColumns(view: GridView, extent: Extent, stage: Stage | undefined, fiscalYear?: number): Column[] {
  const columns: Column[] = [];
  for (let index = 0; index < view.columns; index++) {
    const path = headerPath(view, extent, index);
    const content = contentOf(view, extent, index);
    const leaf = path.at(-1) ?? "";
    const role = roleOf(path, content);
    const column: Column = { index, panel: 0, path, role };
    if (role === "code") {
      const part = ["类", "款", "项", "目"].indexOf(leaf);
      if (part >= 0) {
        column.codePart = part;
      }
    } else if (role === "amount") {
      const measure = measureOf(path);
      if (measure) {
        column.measure = measure;
      }
      const period = periodOf(path, fiscalYear);
      if (period) {
        column.period = period;
      }
      column.version = versionOf(path, stage);
    }
    const ordinal = extent.ordinals === undefined ? "" : compactText(view.textAt(extent.ordinals, index));
    if (/^\d/.test(ordinal)) {
      column.ordinal = ordinal;
    }
    columns.push(column);
  }
  for (const column of columns.filter(({ index }) => isOfProject(columns, index))) {
    column.role = "text";
    delete column.codePart;
  }
  for (const index of findLevels(view, extent, columns)) {
    const { panel, path } = columns[index] as Column;
    columns[index] = { index, panel, path, role: "level" };
  }
  return columns;
}

/** The code of the subject behind the name of a project says where it is booked; it is no code of its name. */
function isOfProject(columns: readonly Column[], index: number): boolean {
  const before = columns.slice(0, index).findLast(({ role }) => role !== "text" && role !== "code");
  const after = columns.slice(index + 1).find(({ role }) => role !== "text" && role !== "code");
  return (
    columns[index]?.role === "code" &&
    before?.role === "name" &&
    PROJECT_NAME.test(before.path.at(-1) ?? "") &&
    after?.role === "amount"
  );
}

function headerPath(view: GridView, extent: Extent, column: number): string[] {
  const path: string[] = [];
  let last: unknown;
  for (let row = extent.start; row < extent.body; row++) {
    const cell = row === extent.ordinals ? undefined : view.cellAt(row, column);
    const text = compactText(joinLines(cell?.text ?? ""));
    // A 合计 at the left edge is the first row of a body that a merge pulled into the header.
    const isBodyTotal =
      cell?.column === 0 && /编码|代码|名称|科目/u.test(path.at(-1) ?? "") && /^(?:合计|总计)$/u.test(text);
    if (cell && cell !== last && text !== "" && !isBodyTotal) {
      path.push(text);
    }
    last = cell;
  }
  // Some books print 类 款 项 in the row of the 合计 itself.
  const under = compactText(view.textAt(extent.body, column));
  if (extent.body < extent.end && CODE_PART.test(under)) {
    path.push(under);
  }
  return path;
}

const VERSION = /^(?:(?:年初|调整|变动|全年)?预算数|决算数|执行数|金额)$/u;
const TOTAL = /^(?:合计|小计|总计)$/u;
/** What a 预算数, 决算数 or 金额 column may take its measure from: the item it stands under. */
const ITEMS = new Set<Measure>([
  "service-revenue",
  "operating-revenue",
  "other-revenue",
  "three-public",
  "vehicles",
  "vehicle-purchase",
  "vehicle-running",
  "abroad",
  "reception",
  "meetings",
  "training",
]);
/** What a 合计 or 小计 column may take it from besides: the branch it closes. */
const BRANCHES = new Set<Measure>([
  ...ITEMS,
  "current-revenue",
  "current-expenditure",
  "opening-balance",
  "closing-balance",
  "basic",
  "project",
]);

function measureOf(path: readonly string[]): Measure | undefined {
  const leaf = path.at(-1) ?? "";
  const isGeneric = (text: string): boolean => VERSION.test(text) || TOTAL.test(text);
  if (!isGeneric(leaf)) {
    return lookUp(MEASURES, leaf);
  }
  const accepted = path.some((text) => TOTAL.test(text)) ? BRANCHES : ITEMS;
  for (const text of path.slice(0, -1).reverse()) {
    const branch = isGeneric(text) ? undefined : lookUp(MEASURES, text);
    if (branch && accepted.has(branch)) {
      return branch;
    }
  }
  return "total";
}

function periodOf(path: readonly string[], fiscalYear: number | undefined): Period | undefined {
  const whole = path.join("/");
  if (/上年|去年|上一年/u.test(whole) && !/结[转余]/u.test(whole)) {
    return "last-year";
  }
  const year = /(20\d{2})年/u.exec(whole)?.[1];
  if (year && fiscalYear) {
    return Number(year) === fiscalYear - 1 ? "last-year" : "this-year";
  }
  return undefined;
}

function versionOf(path: readonly string[], stage: Stage | undefined): Version {
  const whole = path.join("/");
  if (/调整预算|变动预算|全年预算/u.test(whole)) {
    return "adjusted";
  }
  if (/预算数/u.test(whole)) {
    return "budget";
  }
  return stage === "final-account" || /决算数|执行数/u.test(whole) ? "final" : "budget";
}
